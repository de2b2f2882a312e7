"""The story of a closing session: its figures are those of the screen, it names only who may be named, GR-4 holds."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean, quantiles

import duckdb
import pytest

from analysis.level_figures import fetch_level_figures
from analysis.programmes.group_scores import fetch_group_scores
from data import store
from data.errors import NotUnderstood
from data.stories import KeptStory, SavedStory, StoryVersion
from data.text import speaking
from reports.records import Slide, Story
from reports.story import rest
from reports.story.frontrunners import leaders_on
from reports.story.movers import mover_slides
from reports.story.names import names_nobody
from reports.story.opening import opening_slide
from reports.story.standing import standing_slides
from reports.story.story import story_of
from reports.story.subject import story_subjects, subject_of
from ui import cached
from ui.charts.pilot_records import FunnelChart
from ui.charts.programme_promise_records import PromiseBars
from ui.charts.records import PlaceLink, StripChart, TrendChart
from ui.format import format_score, whole
from ui.programme_page.about import participants_of, programmes, statuses_of, today

YEAR = 2026
# A programme with cohorts, a small one, one with organisations that are no municipalities, a small province, the country.
KEYS = ("ci2024", "mra", "green_deal_1", "PV29", "NL")
LEVELS = ("strategic", "operational")


@pytest.fixture(scope="module")
def con(sample: Path) -> duckdb.DuckDBPyConnection:
    return store.read(sample)


@pytest.fixture(scope="module")
def named(sample: Path) -> dict[str, Story]:
    return {key: story_of(key, YEAR) for key in KEYS}


@pytest.fixture(scope="module")
def nameless(sample: Path) -> dict[str, Story]:
    return {key: story_of(key, YEAR, is_anonymous=True) for key in KEYS}


def slide_of(story: Story, key: str) -> Slide:
    return next(slide for slide in story.slides if slide.key == key)


def texts_in(value: object) -> Iterator[str]:
    """Every text in a record, whatever it is in."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name) if not callable(getattr(value, field.name)) else "")


def told_in(story: Story) -> str:
    """Everything a story says, its figures also as they are drawn for a screen."""
    drawn = (str(slide.block.markup or "") for slide in story.slides if slide.block is not None)
    return "\n".join([*texts_in(story), *drawn])


def members(con: duckdb.DuckDBPyConnection, key: str) -> frozenset[str]:
    """The municipalities of a group, straight from the tables."""
    if key == "NL":
        rows = con.execute("select cbs_code from place where place_level = 'municipality' and valid_to is null").fetchall()
    elif key.startswith("PV"):
        rows = con.execute("select cbs_code from place where parent_code = ? and valid_to is null", [key]).fetchall()
    else:
        rows = con.execute(
            "select distinct cbs_code from current_participation where programme = ? and organisation_key = cbs_code", [key]
        ).fetchall()
    return frozenset(code for (code,) in rows)


def scores(con: duckdb.DuckDBPyConnection, key: str, level: str) -> dict[str, float]:
    found = con.execute(
        "select cbs_code, score_pct from score where round_year = ? and scope = 'level' and code = ? and score_pct is not null",
        [YEAR, level],
    ).fetchall()
    own = members(con, key)
    return {code: score for code, score in found if code in own}


def agreed(con: duckdb.DuckDBPyConnection) -> dict[str, bool]:
    return dict(con.execute("select cbs_code, may_be_named from naming").fetchall())


@pytest.mark.parametrize("key", KEYS)
def test_both_editions_have_the_same_slides_under_titles_that_differ(
    named: dict[str, Story], nameless: dict[str, Story], key: str
) -> None:
    slides = named[key].slides
    assert [slide.key for slide in slides] == [slide.key for slide in nameless[key].slides]
    for told in ([slide.key for slide in slides], [slide.title for slide in slides]):
        assert len(set(told)) == len(told)
    assert (slides[0].key, slides[-2].key, slides[-1].key) == ("opening", "agreements", "closing")
    parts = {slide.key.split("_")[0] for slide in slides}
    assert {"response", "standing", "spread", "movers", "frontrunners", "targets", "pilots", "promises", "learning"} <= parts
    assert "Verzonnen voorbeelddata" in named[key].origin.sample_note


@pytest.mark.parametrize("key", KEYS)
def test_sentences_can_be_read_from_the_back_of_a_room(named: dict[str, Story], nameless: dict[str, Story], key: str) -> None:
    for slide in (*named[key].slides, *nameless[key].slides):
        assert 1 <= len(slide.sentences) <= 4, slide.key
        assert [text for text in slide.sentences if len(text.split()) > 25] == []
        assert slide.path.startswith("./")


@pytest.mark.parametrize("key", KEYS)
def test_the_nameless_edition_names_nobody(con: duckdb.DuckDBPyConnection, nameless: dict[str, Story], key: str) -> None:
    told = told_in(nameless[key])
    for known in (*(each.name for each in programmes()), nameless[key].title):  # "Metropoolregio Amsterdam"
        told = told.replace(known, "")
    queries = (
        "select name from place where place_level = 'municipality'",
        "select alias from place_alias where cbs_code like 'GM%'",
        "select organisation from current_participation union select organisation from current_pilot",
    )
    names = {name for query in queries for (name,) in con.execute(query).fetchall()}
    names -= {name for (name,) in con.execute("select name from place where place_level = 'province'").fetchall()}
    found = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})(?!\w)").findall(told)
    assert set(found) == set()
    assert re.findall(r"GM\d{4}", told) == []


@pytest.mark.parametrize("key", ["ci2024", "mra", "green_deal_1"])
def test_beside_a_score_in_a_programme_stands_only_who_agreed(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], key: str
) -> None:
    may = agreed(con)
    parts = ("spread", "movers", "frontrunners", "learning")
    links = {
        value.code
        for slide in named[key].slides
        if slide.key.split("_")[0] in parts and slide.block is not None
        for row in slide.block.table.rows
        for value in row
        if isinstance(value, PlaceLink)
    }
    assert links
    assert [code for code in links if may.get(code) is not True] == []


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("level", LEVELS)
def test_the_mean_is_that_of_the_municipalities(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], key: str, level: str
) -> None:
    slide, found = slide_of(named[key], f"standing_{level}"), scores(con, key, level)
    assert f"scoren we {format_score(fmean(found.values()))} van de 100 punten" in slide.sentences[0]
    assert f"over {len(found)} van {len(members(con, key))} gemeenten" in slide.sentences[0]
    assert isinstance(slide.block.chart, TrendChart)
    point = next(point for point in slide.block.chart.lines[0].points if point.year == YEAR)
    assert point.score_pct == pytest.approx(fmean(found.values()))
    country = fmean(scores(con, "NL", level).values())
    above = whole(fmean(found.values())) - whole(country)
    said = f"{abs(above)} punt" if above else "even hoog"
    assert (said in slide.sentences[1]) if key != "NL" else not any("Nederland" in text for text in slide.sentences)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("level", LEVELS)
def test_the_spread_is_that_of_the_municipalities_and_hidden_where_it_would_betray(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], nameless: dict[str, Story], key: str, level: str
) -> None:
    found = sorted(scores(con, key, level).values())
    quarters = quantiles(found, n=4, method="inclusive")
    own, without = slide_of(named[key], f"spread_{level}"), slide_of(nameless[key], f"spread_{level}")
    if len(found) >= 10:
        assert [row[1] for row in without.block.table.rows] == pytest.approx(quarters)
    else:
        assert without.block is None
    is_open = not named[key].key.islower() or all(agreed(con).get(code) for code in scores(con, key, level))
    assert (own.block is not None and isinstance(own.block.chart, StripChart)) == is_open
    if is_open:
        assert [dot.score_pct for dot in own.block.chart.dots] == pytest.approx(found)


@pytest.mark.parametrize("level", LEVELS)
def test_the_places_are_those_of_the_page_of_the_province(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], level: str
) -> None:
    """The same ranges as were kept when the figures were published."""
    for key in ("PV29", "NL"):
        scope = next(each for each in cached.scopes("level") if each.code == level)
        places = {code: (each.rank, each.rank_low, each.rank_high, each.rank_n)
                  for code, each in leaders_on(subject_of(key, YEAR), scope).items()}  # fmt: skip
        kept = con.execute(
            "select cbs_code, rank, rank_low, rank_high, rank_n from rank_range"
            " where round_year = ? and scope = 'level' and code = ? and within_code = ?", [YEAR, level, key],
        ).fetchall()  # fmt: skip
        assert places == {code: tuple(rest) for code, *rest in kept}
        best = max(scores(con, key, level).values())
        assert next(code for code, score in scores(con, key, level).items() if score == best) == next(iter(places))


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("level", LEVELS)
def test_frontrunners_come_in_the_order_of_their_scores(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], nameless: dict[str, Story], key: str, level: str
) -> None:
    found, may, slide = scores(con, key, level), agreed(con), slide_of(named[key], f"frontrunners_{level}")
    rows = slide.block.table.rows
    for place, who, score, words in rows:
        assert words.startswith(f"plaats {place}")
        assert place == 1 + sum(other > found[who.code] + 1e-9 for other in found.values())
        assert score in (None, pytest.approx(found[who.code]))
    named_codes = [code for code in found if (may.get(code) if key.islower() else may.get(code) is not False)]
    best = sorted((found[code] for code in named_codes), reverse=True)
    assert [found[who.code] for _place, who, _score, _words in rows] == best[: len(rows)]
    assert len(rows) >= min(3, len(best))
    told = slide_of(nameless[key], f"frontrunners_{level}")
    assert told.block is None
    assert told.sentences == slide.sentences[: len(told.sentences)]
    unnamed_n = sum(score > found[rows[-1][1].code] for score in found.values()) - sum(rows[-1][0] > row[0] for row in rows)
    assert any("niet noemen" in text and text.startswith(str(unnamed_n)) for text in slide.sentences) == (unnamed_n > 0)


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("level", LEVELS)
def test_movers_are_the_largest_rises_and_small_counts_are_not_told(
    con: duckdb.DuckDBPyConnection, named: dict[str, Story], nameless: dict[str, Story], key: str, level: str
) -> None:
    group = members(con, key)
    figures = [each for found in fetch_level_figures(con, YEAR).values() for each in found if each.code == level]
    own = {each.cbs_code: (each.change_pct or 0.0, each.is_within_noise) for each in figures
           if each.cbs_code in group and each.change_pct is not None}  # fmt: skip
    risen = sorted((change for change, noise in own.values() if change > 0 and not noise), reverse=True)
    told = slide_of(named[key], f"movers_{level}")
    shown = [row[1] for row in told.block.table.rows] if told.block else []
    assert shown == sorted(shown, reverse=True)
    assert set(shown) <= set(risen)
    counts = slide_of(nameless[key], f"movers_{level}").block
    if counts is not None:
        numbers = [row[1] for row in counts.table.rows]
        assert all(n == 0 or n >= 3 for n in numbers)
        assert (sum(numbers), numbers[0]) == (len(own), len(risen))


def test_pilots_and_promises_are_counted_as_they_stand(con: duckdb.DuckDBPyConnection, named: dict[str, Story]) -> None:
    story = named["ci2024"]
    pilots = slide_of(story, "pilots")
    (n,) = con.execute("select count(*) from current_pilot where programme = 'ci2024'").fetchone()
    assert pilots.sentences[0] == f"{n} pilots zijn bekend."
    assert isinstance(pilots.block.chart, FunnelChart)
    statuses = statuses_of("ci2024", None, today())
    kept = sum(each.status == "kept" for each in statuses)
    promises = slide_of(story, "promises")
    assert promises.sentences[0] == f"{kept} van {len(statuses)} toezeggingen zijn nagekomen."
    assert isinstance(promises.block.chart, PromiseBars)
    assert sum(bar.bar.total for bar in promises.block.chart.bars) == len(statuses)
    zeeland = [each for each in programmes() for each in statuses_of(each.programme, None, today())]
    own = [each for each in zeeland if each.cbs_code in members(con, "PV29")]
    assert sum(bar.bar.total for bar in slide_of(named["PV29"], "promises").block.chart.bars) == len(own)


def test_lessons_of_the_nameless_edition_are_lessons_alone(named: dict[str, Story], nameless: dict[str, Story]) -> None:
    assert len(slide_of(named["ci2024"], "lessons").block.table.columns) == 3
    rows = slide_of(nameless["ci2024"], "lessons").block.table.rows
    assert rows
    assert {len(row) for row in rows} == {1}


def test_every_group_there_is_can_be_told_of_and_nothing_else(sample: Path) -> None:
    found = story_subjects()
    assert set(found) == {each.programme for each in programmes()} | {
        each.cbs_code for each in cached.all_places().values() if each.level != "municipality"
    }
    for key, year in (("GM0202", YEAR), ("bestaat-niet", YEAR), ("PV29", 1999), ("", YEAR)):
        with pytest.raises(NotUnderstood):
            story_of(key, year)


def test_in_english_nothing_dutch_is_made(sample: Path) -> None:
    with speaking("en"):
        slides = [opening_slide(subject_of("PV29", YEAR)), *standing_slides(subject_of("PV29", YEAR))]
    assert slides[0].sentences[0] == "Closing session, round 2026."
    assert slides[1].sentences[0].startswith("The mean is ")
    assert all("taal=en" in slide.path for slide in slides)


def test_the_first_round_tells_no_changes(sample: Path) -> None:
    assert mover_slides(subject_of("PV29", 2022)) == []
    assert mover_slides(subject_of("PV29", 2023))


def test_the_story_is_told_as_it_was_kept(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptStory(
        ("spread_strategic", "weg"), ("closing", "opening"),
        (("opening", "Welkom aan iedereen."), ("closing", "Dank aan Middelburg!")),
        ("Wij meten in 2027 opnieuw.", "Veere deelt de brug."),
    )  # fmt: skip
    saved = SavedStory((StoryVersion(1, datetime(2026, 11, 1, tzinfo=UTC), "Fatma", kept),))
    monkeypatch.setattr("reports.story.story.saved_story", lambda _key, _year: saved)
    with_names, without = story_of("PV29", YEAR), story_of("PV29", YEAR, is_anonymous=True)
    for story in (with_names, without):
        assert [slide.key for slide in story.slides][:2] == ["closing", "opening"]
        assert "spread_strategic" not in {slide.key for slide in story.slides}
        assert slide_of(story, "opening").note == "Welkom aan iedereen."
    assert (slide_of(with_names, "closing").note, slide_of(without, "closing").note) == ("Dank aan Middelburg!", "")
    agreements = [row for (row,) in slide_of(with_names, "agreements").block.table.rows]
    assert agreements == list(kept.agreements)
    assert [row for (row,) in slide_of(without, "agreements").block.table.rows] == ["Wij meten in 2027 opnieuw."]
    assert "met namen" in slide_of(without, "agreements").sentences[1]


@pytest.mark.parametrize("is_change", [False, True], ids=["scores", "changes"])
def test_what_is_shown_never_leaves_one_or_two_of_a_programme_or_cohort(sample: Path, *, is_change: bool) -> None:
    """Who counts in the mean change are those with a change since the very round before."""
    subject, level = subject_of("ci2024", YEAR), cached.scopes("level")[0]
    known = sorted(rest._known(subject, level, is_change=is_change))
    mean = next(each for each in cached.kept("test", is_change, lambda con: fetch_group_scores(con, "ci2024", None)).itertuples()
                if (each.code, each.round_year) == (level.code, YEAR))  # fmt: skip
    assert len(known) == (mean.linked_n if is_change else mean.score_n)
    told = {n: rest.leaves_few(subject, level, known[n:], is_change=is_change) for n in (0, 1, 2, len(known))}
    assert told == {0: False, 1: True, 2: True, len(known): False}
    cohort = sorted({each.cbs_code for each in participants_of(rest._groups(subject.of)[1])} & set(known))
    assert len(known) - len(cohort) >= 3
    assert rest.leaves_few(subject, level, cohort[2:], is_change=is_change)
    assert not rest.leaves_few(subject, level, cohort[3:], is_change=is_change)
    assert not rest.leaves_few(subject_of("PV25", YEAR), level, known[1:], is_change=is_change)


def test_a_note_with_the_code_of_a_municipality_names_it() -> None:
    assert not names_nobody("Vraag GM0202")
    assert names_nobody("Vraag de GMB")
