"""The derivation of target_outlook against a slow, obvious implementation: on the sample store and on random worlds."""

from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.queries import query_text
from data import store
from tests.analysis.slow_outlooks import read_world, slow_outlooks
from tests.builders import DELIVERED, Aim, Content, Filled, fill, insert, refill

DERIVATIONS = ("derive/00_rules", "derive/71_pace_window", "derive/75_target_outlook")
KEY = ("cbs_code", "scope", "code", "horizon_years", "origin_round_year")
YEARS = (2020, 2021, 2022, 2023, 2024, 2025)
# Purmerend and Beemster merged on 1 January 2022; Brielle ended in Voorne aan Zee on 1 January 2023.
PLACES = (
    "GM0202",
    "GM0228",
    "GM0200",
    "GM0439",
    "GM0370",
    "GM0501",
    "GM1992",
    "GM0268",
    "GM0289",
    "GM0034",
    "GM0518",
    "GM0363",
    "GM0344",
)


def derived(con: duckdb.DuckDBPyConnection) -> list[dict]:
    found = con.execute("select * from target_outlook")
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


def hold_equal(rows: list[dict], expected: list[dict]) -> None:
    """The same rows by key, each value equal, numbers to a billionth."""
    found = {tuple(row[name] for name in KEY): row for row in rows}
    wanted = {tuple(row[name] for name in KEY): row for row in expected}
    assert len(found) == len(rows)
    assert set(found) == set(wanted)
    for key, row in wanted.items():
        assert found[key].keys() == row.keys()
        for name, value in row.items():
            said = found[key][name]
            same = said == pytest.approx(value, abs=1e-9) if isinstance(value, float) and said is not None else said == value
            assert same, (key, name, said, value)


def test_every_target_of_the_sample_stands_where_the_rules_say(sample_store: Path) -> None:
    con = store.read(sample_store)
    expected = slow_outlooks(read_world(con))
    assert len(expected) > 1500
    assert {row["status"] for row in expected} >= {"achieved", "on_track", "uncertain", "at_risk", "too_early", "missed"}
    hold_equal(derived(con), expected)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[dict], list[dict], list[dict]]:
    """Random histories of some municipalities on one part: rows of score and participation, chains, and targets."""
    tenths = st.integers(0, 40).map(lambda n: n * 2.5)
    histories, chances, aims = [], [], []
    for place in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=len(PLACES), unique=True)):
        chain_no, moved = 1, 0.0
        for year in draw(st.lists(st.sampled_from(YEARS), min_size=1, unique=True).map(sorted)):
            kind = draw(st.sampled_from(["score"] * 6 + ["coverage_too_low", "nothing_applicable", "no row"]))
            if draw(st.integers(0, 6)) == 0:
                chain_no, moved = chain_no + 1, 0.0
            histories.append(
                {"place": place, "year": year, "kind": kind, "score": draw(tenths), "chain": chain_no, "moved": moved}
            )
            moved += draw(st.integers(-8, 12)) * 1.25
        for _ in range(draw(st.integers(0, 4))):
            horizon, base = draw(st.sampled_from([1, 3, 5])), draw(st.sampled_from(YEARS))
            aim = {
                "place": place,
                "base": base,
                "horizon": horizon,
                "pct": draw(st.one_of(tenths, st.none())),
                "withdrawn": draw(st.integers(0, 5)) == 0,
            }
            aims.append(aim)
        for year in YEARS:
            for horizon in (1, 3, 5):
                if draw(st.booleans()):
                    chances.append(
                        {
                            "place": place,
                            "year": year,
                            "horizon": horizon,
                            "chance": draw(st.sampled_from([0.0, 34.999, 35.0, 50.0, 64.999, 65.0, 100.0])),
                        }
                    )
    return histories, chances, aims


def fill_derived(con: duckdb.DuckDBPyConnection, histories: list[dict], chances: list[dict], aims: list[dict]) -> None:
    """Write what the derivation reads, without the derivations before it: any history can be tried."""
    about = {"scope": "theme", "code": "mens/moed"}
    for table in DELIVERED:
        con.execute("truncate " + table)
    fill(con, Content(targets=[
        Aim(each["place"], "mens/moed", each["base"], each["horizon"], each["pct"], "theme", is_withdrawn=each["withdrawn"])
        for each in aims
    ]))  # fmt: skip
    for table in ("participation_round", "score", "linked_score", "target_chance"):
        con.execute("truncate " + table)
    insert(con, "participation_round", [{"cbs_code": h["place"], "round_year": h["year"], "edition": "lang"} for h in histories])
    counted = {"answered_n": 1, "applicable_n": 1, "asked_n": 1}
    insert(con, "score", [
        {"cbs_code": h["place"], "round_year": h["year"], **about, **counted,
         "score_pct": h["score"] if h["kind"] == "score" else None, "reason": None if h["kind"] == "score" else h["kind"]}
        for h in histories if h["kind"] != "no row"
    ])  # fmt: skip
    insert(con, "linked_score", [
        {"cbs_code": h["place"], **about, "round_year": h["year"], "score_pct": h["score"],
         "chain_no": h["chain"], "chain_pct": h["moved"]}
        for h in histories if h["kind"] == "score"
    ])  # fmt: skip
    insert(con, "target_chance", [
        {"cbs_code": c["place"], **about, "horizon_years": c["horizon"], "origin_round_year": c["year"], "target_year": 0,
         "target_pct": 0.0, "chance_pct": c["chance"]}
        for c in chances
    ])  # fmt: skip


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(world=worlds())
def test_any_history_gives_what_the_rules_say(other_con: duckdb.DuckDBPyConnection, world: tuple) -> None:
    fill_derived(other_con, *world)
    for name in DERIVATIONS:
        other_con.execute(query_text(name))
    hold_equal(derived(other_con), slow_outlooks(read_world(other_con)))


def outlook(con: duckdb.DuckDBPyConnection, year: int, horizon: int = 3) -> dict:
    return next(row for row in derived(con) if row["origin_round_year"] == year and row["horizon_years"] == horizon)


def test_the_pathway_bends_at_the_first_target_and_names_the_year_it_was_left(other_con) -> None:
    # from 20 in 2020 to 50 in 2023 (10 a year), then to 60 in 2025 (5 a year); 45 in 2022 is above, 49 in 2023 below
    scores = {2020: 20, 2021: 29, 2022: 45, 2023: 49, 2024: 54}
    aims = [Aim("GM0202", "mens/moed", 2020, 3, 50, "theme"), Aim("GM0202", "mens/moed", 2020, 5, 60, "theme")]
    refill(other_con, Content([Filled("GM0202", year, {"M1": score}) for year, score in scores.items()], aims))
    assert outlook(other_con, 2021)["left_pathway_round_year"] == 2021
    assert outlook(other_con, 2022)["left_pathway_round_year"] is None
    assert outlook(other_con, 2024, 5)["left_pathway_round_year"] == 2023
    assert outlook(other_con, 2024, 5)["base_score_pct"] == 20
    assert outlook(other_con, 2024, 5)["pace_pct_per_year"] == pytest.approx(8.5)
    assert outlook(other_con, 2024, 5)["needed_pace_pct_per_year"] == 6
    assert outlook(other_con, 2023)["status"] == "missed"


def test_a_target_met_later_than_its_year_stays_missed_and_the_other_way_round(other_con) -> None:
    scores = {2020: 20, 2021: 40, 2023: 80}
    aims = [Aim("GM0202", "mens/moed", 2020, 1, 50, "theme"), Aim("GM0228", "mens/moed", 2020, 1, 40, "theme")]
    others = [Filled("GM0228", year, {"M1": score}) for year, score in {2020: 20, 2021: 40, 2023: 10}.items()]
    refill(other_con, Content([*(Filled("GM0202", year, {"M1": score}) for year, score in scores.items()), *others], aims))
    told = {(row["cbs_code"], row["origin_round_year"]): (row["status"], row["gap_pct"]) for row in derived(other_con)}
    assert told["GM0202", 2021] == told["GM0202", 2023] == ("missed", 10)
    assert told["GM0228", 2021] == told["GM0228", 2023] == ("achieved", 0)


def test_a_target_year_in_which_no_round_was_held_says_so(other_con) -> None:
    """Nobody was asked in 2022: that is not staying away."""
    answers = [Filled(code, year, {"M1": 40}) for code in ("GM0202", "GM0228") for year in (2020, 2021, 2023)]
    refill(other_con, Content(answers, [Aim("GM0202", "mens/moed", 2020, 2, 60, "theme")]))
    told = {row["origin_round_year"]: (row["status"], row["reason"]) for row in derived(other_con)}
    assert told == {2020: ("too_early", "one_round"), 2021: ("at_risk", None), 2023: ("too_early", "no_round")}


def test_who_skips_a_round_is_seen_from_the_score_before_for_two_years(other_con) -> None:
    rounds = [Filled("GM0202", year, {"M1": 20 + year - 2020}) for year in (2020, 2021)]
    rounds += [Filled("GM0228", year, {"M1": 30}) for year in YEARS]
    refill(other_con, Content(rounds, [Aim("GM0202", "mens/moed", 2020, 5, 60, "theme")]))
    told = {
        row["origin_round_year"]: (row["score_pct"], row["last_round_year"], row["reason"], row["chance_pct"] is None)
        for row in derived(other_con)
    }
    assert told[2020] == (20, 2020, "one_round", True)
    assert told[2021] == (21, 2021, None, False)
    assert told[2023] == (None, 2021, None, False)
    assert told[2024] == (None, 2021, "last_score_too_old", True)
    assert told[2025] == (None, 2021, "not_participating", True)  # its year: cannot be told


def test_targets_from_before_a_merger_are_closed_from_the_round_after_it(other_con) -> None:
    rounds = [Filled("GM0439", year, {"M1": 50}) for year in (2020, 2021, 2022, 2023)]
    rounds += [Filled("GM0370", year, {"M1": 50}) for year in (2020, 2021)]  # went into Purmerend
    aims = [Aim("GM0439", "mens/moed", 2020, 5, 60, "theme"), Aim("GM0370", "mens/moed", 2020, 5, 60, "theme")]
    aims.append(Aim("GM0439", "mens/moed", 2022, 3, 60, "theme"))  # set by the new council
    refill(other_con, Content(rounds, aims))
    told = {(row["cbs_code"], row["horizon_years"], row["origin_round_year"]): row["status"] for row in derived(other_con)}
    assert told["GM0439", 5, 2021] != "closed"
    assert told["GM0439", 5, 2022] == told["GM0439", 5, 2023] == "closed"
    assert told["GM0370", 5, 2021] != "closed"
    assert told["GM0370", 5, 2022] == "closed"
    assert told["GM0439", 3, 2022] != "closed"


def test_no_later_round_changes_what_was_said(other_con) -> None:
    """What a round says stays the same when later rounds come: no look-ahead (TR-5)."""
    places = PLACES[:9]
    early = [
        Filled(code, year, {"M1": 20 + 7 * at + 3 * (year - 2020)})
        for at, code in enumerate(places)
        for year in (2020, 2021, 2022)
    ]
    late = [Filled(code, year, {"M1": 90 - 9 * at}) for at, code in enumerate(places) for year in (2023, 2024)]
    aims = [Aim(code, "mens/moed", 2020, 5, 80, "theme") for code in places]
    refill(other_con, Content(early, aims))
    before = [row for row in derived(other_con) if row["origin_round_year"] <= 2022]
    refill(other_con, Content([*early, *late], aims))
    assert [row for row in derived(other_con) if row["origin_round_year"] <= 2022] == before


# Level strategic by hand: themes 0, 0, 1/28 and 27/28 of 100, so exactly 25; summed as doubles 24.999999999999996.
EXACTLY_25 = (
    {f"S{number:02}": 0 for number in (1, 2, 3, 6, 7, 8, 9, 10, 11, 12, 13)}
    | {"S14": 4, "S15": 4, "S16": 4, "S17": 4, "S18": 4}
    | {"S10": 1, "S15": 3}
)


def test_a_score_that_is_the_target_but_for_the_last_bit_meets_it(con) -> None:
    answers = [Filled("GM0202", year, EXACTLY_25) for year in (2022, 2023, 2024, 2025)]
    refill(con, Content(answers, [Aim("GM0202", "strategic", 2022, years, 25) for years in (3, 5)]))
    score = con.execute("select score_pct from score where scope = 'level' and code = 'strategic'").fetchall()[0][0]
    assert 24.99999 < score < 25
    told = {(row["origin_round_year"], row["horizon_years"]): row for row in derived(con)}
    assert {row["status"] for row in told.values()} == {"achieved"}
    assert {(row["gap_pct"], row["needed_pace_pct_per_year"]) for row in told.values()} == {(0, None)}
