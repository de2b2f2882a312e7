"""The map of the sample against figures fetched otherwise, for every municipality, round, level and colour."""

import csv
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from data import ROOT, store
from data.text import speaking
from ui import cached
from ui.charts.map_records import Tile, TileMap
from ui.place_page.context import context_of
from ui.tile_map.block import province_map_block
from ui.tile_map.chart import MapChoice, tile_map
from ui.tile_map.explained import explain_map

Maps = list[tuple[MapChoice, TileMap]]
COLORS = ("score", "change", "status")
GONE = {"GM0501", "GM0530", "GM0614"}  # Brielle, Hellevoetsluis, Westvoorne: dissolved after the round of 2022
VOORNE = "GM1992"


@pytest.fixture(scope="module", autouse=True)
def con(sample_store: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CI_MONITOR_STORE", str(sample_store))
        yield store.read(sample_store)


@pytest.fixture(scope="module")
def maps(con: duckdb.DuckDBPyConnection) -> Maps:
    """Every map of the country there is."""
    choices = [
        MapChoice(found.round_year, level, color)
        for found in cached.rounds() for level in cached.scopes("level") for color in COLORS
    ]  # fmt: skip
    return [(choice, tile_map(choice)) for choice in choices]


def expected_group(con: duckdb.DuckDBPyConnection, choice: MapChoice) -> dict[str, str]:
    """The class of every municipality, reckoned row by row from the tables themselves."""
    year, code = choice.round_year, choice.level.code
    taken = {row[0] for row in con.execute("select cbs_code from participation_round where round_year = ?", [year]).fetchall()}
    scores = dict(
        con.execute(
            "select cbs_code, score_pct from score where round_year = ? and scope = 'level' and code = ?", [year, code]
        ).fetchall()
    )
    changes = dict(
        con.execute(
            "select cbs_code, change_pct from score_change where to_round_year = ? and scope = 'level' and code = ?", [year, code]
        ).fetchall()
    )
    border = con.execute("select border_pct from change_noise where scope = 'level' and code = ?", [code]).fetchall()[0][0]
    targets: dict[str, list[tuple]] = {}
    for row in con.execute(
        "select cbs_code, target_year, status from target_outlook where origin_round_year = ? and scope = 'level' and code = ?",
        [year, code],
    ).fetchall():
        targets.setdefault(row[0], []).append(row[1:])
    closes = con.execute("select closes_on from round where round_year = ?", [year]).fetchall()[0][0]
    there = con.execute("select cbs_code, valid_from, valid_to from place where place_level = 'municipality'").fetchall()
    found = {}
    for place, begins, ends in there:
        if not ((begins is None or begins <= closes) and (ends is None or ends > closes)):
            found[place] = "not_yet"
        elif choice.color == "status":
            found[place] = expected_word(targets.get(place, []), year)
        elif place not in taken:
            found[place] = "absent"
        elif choice.color == "score":
            score = scores.get(place)
            found[place] = "too_few" if score is None else f"step-{min(int(score // 20), 4)}"
        else:
            found[place] = expected_change(changes.get(place), border, has_score=scores.get(place) is not None)
    return found


def expected_change(change: float | None, border: float, *, has_score: bool) -> str:
    if change is None:
        return "no_earlier" if has_score else "too_few"
    if -border <= change <= border:
        return "same"
    return f"{'rise' if change > 0 else 'fall'}-{2 if abs(change) >= 10 else 1}"


def expected_word(targets: list[tuple], year: int) -> str:
    """Of the targets that count: the first to come that is not met, else the first to come, else the last one passed."""
    counting = sorted(target for target in targets if target[1] != "closed")
    to_come = [target for target in counting if target[0] > year]
    unmet = [target for target in to_come if target[1] != "achieved"]
    chosen = (unmet or to_come or counting[::-1] or [(0, "no_target")])[0]
    return str(chosen[1])


def test_every_municipality_of_today_has_its_own_tile_where_the_reference_puts_it(maps: Maps) -> None:
    with (ROOT / "data/reference/tiles.csv").open(encoding="utf-8", newline="") as source:
        wanted = {row["cbs_code"]: (int(row["column_no"]), int(row["row_no"])) for row in csv.DictReader(source)}
    assert len(wanted) == len(set(wanted.values())) == 342
    for _choice, chart in maps:
        assert {tile.place.code: (tile.column_no, tile.row_no) for tile in chart.tiles} == wanted
        assert len(chart.tiles) == 342


def test_every_class_agrees_with_an_independent_computation(con: duckdb.DuckDBPyConnection, maps: Maps) -> None:
    seen: Counter[str] = Counter()
    for choice, chart in maps:
        wanted = expected_group(con, choice)
        assert {tile.place.code: tile.group for tile in chart.tiles} == {
            tile.place.code: wanted[tile.place.code] for tile in chart.tiles
        }
        seen.update(tile.group for tile in chart.tiles)
    assert {
        "step-0",
        "step-4",
        "fall-2",
        "rise-2",
        "same",
        "at_risk",
        "achieved",
        "too_few",
        "absent",
        "no_earlier",
        "not_yet",
    } <= set(seen)


def test_the_key_counts_every_tile_once_and_hides_small_numbers_of_words(maps: Maps) -> None:
    for choice, chart in maps:
        counted = Counter(tile.group for tile in chart.tiles)
        for each in chart.classes:
            assert each.n in (counted[each.group], None)
            assert choice.color == "status" or each.n is not None
            assert each.n is None or choice.color != "status" or each.n >= 3 or each.group in ("no_target", "not_yet")
        assert set(counted) <= {each.group for each in chart.classes}


def test_each_municipality_of_an_earlier_round_is_told_about_on_exactly_one_tile() -> None:
    chart = tile_map(MapChoice(2022, cached.scopes("level")[0]))
    names = [cached.all_places()[code].name for code in sorted(GONE)]
    told = {tile.place.code: " ".join(tile.told) for tile in chart.tiles}
    assert [code for code, text in told.items() if any(name in text for name in names)] == [VOORNE]
    assert all(name in told[VOORNE] for name in names)
    assert told[VOORNE].startswith("bestond nog niet in 2022")
    rows = [row[0].code for row in chart.table.rows]  # type: ignore[union-attr]
    assert len(rows) == len(set(rows)) == 344
    assert set(rows) >= GONE
    assert VOORNE not in rows


def test_what_a_tile_says_agrees_with_what_it_shows(con: duckdb.DuckDBPyConnection) -> None:
    level = cached.scopes("level")[0]
    charts = {color: {tile.place.code: tile for tile in tile_map(MapChoice(2026, level, color)).tiles} for color in COLORS}
    for code, tile in charts["score"].items():
        assert tile.told == charts["change"][code].told == charts["status"][code].told
        if tile.shown:
            assert tile.told[0] == f"score {tile.shown}"
        assert_change_is_told(charts["change"][code])
        has_target = charts["status"][code].group != "no_target"
        assert any(text.startswith("doel ") for text in tile.told) == has_target
        assert ("geen doel" in tile.told) != has_target


def assert_change_is_told(tile: Tile) -> None:
    changes = [text for text in tile.told if " sinds " in text]
    assert len(changes) == bool(tile.shown)
    if not changes:
        return
    assert f" {tile.shown} punt" in changes[0] or tile.shown == "0"
    assert changes[0].endswith("binnen de ruis") == (tile.group == "same" and tile.shown != "0")
    assert (changes[0][0] == "▲") == tile.group.startswith("rise")
    assert (changes[0][0] == "▼") == tile.group.startswith("fall")


def test_the_sentences_count_what_the_map_shows(maps: Maps) -> None:
    for choice, chart in maps:
        counted = Counter(tile.group for tile in chart.tiles)
        if choice.color != "change" or choice.round_year == 2022:
            continue
        up, down = (sum(counted[f"{way}-{size}"] for size in (1, 2)) for way in ("rise", "fall"))
        assert chart.sentence == (
            f"{up + down + counted['same']} gemeenten zijn te vergelijken met een eerdere ronde: "
            f"{up} gestegen, {down} gedaald, {counted['same']} binnen de ruis."
        )


def test_a_province_has_its_own_tiles_large() -> None:
    place = cached.all_places()["PV25"]
    block = province_map_block(context_of(place, 2026, cached.scopes("level")[0].code))
    chart = block.chart
    assert isinstance(chart, TileMap)
    assert chart.is_large
    assert {tile.place.code for tile in chart.tiles} == {
        code for code, each in cached.all_places().items() if each.parent_code == "PV25" and each.valid_to is None
    }
    assert sum(each.n or 0 for each in chart.classes) == len(chart.tiles)
    assert block.markup is not None
    assert block.markup.count("ci-tile-name") == len(chart.tiles)


def test_the_map_speaks_english_too() -> None:
    with speaking("en"):
        choice = MapChoice(2026, cached.scopes("level")[0], "change")
        chart = tile_map(choice)
        arnhem = next(tile for tile in chart.tiles if tile.place.name == "Arnhem")
        assert "questions answered" in arnhem.told[-1]
        assert explain_map(choice, "The Netherlands").what.startswith("How the score")
