"""What a target would mean before it is set is what target_outlook says once it is set; and by hand where it adds something."""

import functools
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.places import fetch_place
from analysis.queries import Connection
from analysis.targets.outlooks import fetch_outlooks
from analysis.targets.paces import ComparablePace
from analysis.targets.positions import fetch_position
from analysis.targets.status import status_of_chance
from analysis.targets.wanted_targets import ChanceBorders, Position, chance_borders, usual_pace, wanted_outlook
from data import store
from tests.builders import Aim, Content, fill

TARGETS = (10, 40, 50, 60, 75, 99)


@pytest.fixture(scope="module")
def con(sample_store: Path) -> Connection:
    return store.read(sample_store)


@functools.cache
def municipalities(con: Connection) -> list[str]:
    """Some of everything: who took part always, not in the newest round, long ago, once, or was merged."""
    query = """
        select cbs_code from (
            select cbs_code, list(round_year order by round_year) as years
            from linked_score where scope = 'level' group by cbs_code
        ) qualify row_number() over (partition by years order by cbs_code) <= 2 order by cbs_code
    """
    return [code for (code,) in con.execute(query).fetchall()]


@functools.cache
def position(con: Connection, code: str, level: str) -> Position:
    """Asked once per municipality: seven queries each, on a store that stays as it is."""
    found = fetch_position(con, fetch_place(con, code), "level", level)
    assert found is not None
    return found


def test_what_is_said_before_is_what_is_derived_after(con: Connection, sample_store: Path, tmp_path: Path) -> None:
    """Set every target on a copy and compare word, chance, gap and needed pace, municipality by municipality."""
    path = tmp_path / "store"
    shutil.copytree(sample_store, path)
    [(level,)] = con.execute("select code from scope where scope = 'level' order by position limit 1").fetchall()
    codes = municipalities(con)
    origin = position(con, codes[0], level).origin_round_year
    aims = [
        Aim(code, level, base, horizon, float(TARGETS[(at + horizon) % len(TARGETS)]))
        for at, code in enumerate(codes)
        for base, horizon in ((origin, 3), (origin - 1, 5), (origin - 2, 2), (origin - 3, 1))  # two still to come, two that came
    ]
    with store.write(path) as writing:
        fill(writing, Content(targets=aims))
    set_now = {(aim.cbs_code, aim.base_round_year, aim.horizon_years) for aim in aims}
    compared = 0
    for code in codes:
        before = position(con, code, level)
        for after in fetch_outlooks(store.read(path), code, origin):
            if (code, after.base_round_year, after.horizon_years) not in set_now or (after.code, after.status == "closed") != (
                level,
                False,
            ):
                continue
            said = wanted_outlook(before, after.target_year, after.target_pct)
            assert (said.status, said.gap_pct, said.needed_pace_pct_per_year) == (
                after.status, after.gap_pct, after.needed_pace_pct_per_year,
            ), (code, after)  # fmt: skip
            if after.target_year > origin:
                assert said.reason == after.reason, (code, after)
                assert said.chance_pct == pytest.approx(after.chance_pct, abs=1e-9)
                assert said.comparable_n == after.comparable_n
            compared += 1
    assert compared > 20


def test_the_usual_pace_is_that_of_the_outlook(con: Connection) -> None:
    query = """
        select cbs_code, code, usual_pct_per_year from target_outlook
        where scope = 'level' and origin_round_year = (select max(round_year) from participation_round)
            and usual_pct_per_year is not null and horizon_years = 5
        order by cbs_code, code limit 40
    """
    rows = con.execute(query).fetchall()
    assert len(rows) == 40
    for code, level, usual in rows:
        assert usual_pace(position(con, code, level)) == pytest.approx(usual), code


def test_comparable_paces_counted_slowly(con: Connection) -> None:
    """Every pair of rounds of every other municipality, one by one."""
    [(level,)] = con.execute("select code from scope where scope = 'level' order by position limit 1").fetchall()
    rows = con.execute(
        "select cbs_code, round_year, score_pct, chain_no, chain_pct from linked_score where scope = 'level' and code = $code",
        {"code": level},
    ).fetchall()
    for code in municipalities(con)[:6]:
        found = position(con, code, level)
        if found.last is None:
            continue
        fastest: dict[str, float] = {}
        for other, year, score, chain, chain_pct in rows:
            for same, later, _score, later_chain, later_pct in rows:
                near = abs(score - found.last[1]) <= 10 + 1e-9
                if other == same != code and later >= year + 2 and chain == later_chain and near:
                    fastest[other] = max(fastest.get(other, -1e9), (later_pct - chain_pct) / (later - year))
        assert {pace.cbs_code: pace.fastest_pct_per_year for pace in found.paces} == pytest.approx(fastest)
        needed = wanted_outlook(found, found.origin_round_year + 3, found.last[1] + 6).needed_pace_pct_per_year
        said = wanted_outlook(found, found.origin_round_year + 3, found.last[1] + 6)
        assert needed is not None
        assert said.kept_n == sum(pace >= needed for pace in fastest.values())


def test_the_place_among_others_is_counted() -> None:
    one = Position(2026, ((2024, 40.0), (2026, 46.0)), None, (10.0, 46.0, 60.0, 60.0, 80.0), (), None)
    said = wanted_outlook(one, 2029, 60.0)
    assert (said.lower_n, said.higher_n, said.others_n) == (2, 1, 5)
    assert said.gap_pct == 14
    assert said.needed_pace_pct_per_year == pytest.approx(14 / 3)


def test_a_year_that_has_come_is_decided_by_its_own_score() -> None:
    one = Position(2026, ((2024, 40.0), (2026, 46.0)), None, (), (), None)
    assert wanted_outlook(one, 2024, 40.0).status == "achieved"
    assert wanted_outlook(one, 2026, 47.0).status == "missed"
    untold = wanted_outlook(one, 2025, 47.0)
    assert (untold.status, untold.reason) == ("too_early", "no_score")
    assert untold.needed_pace_pct_per_year is None


def test_nothing_is_said_of_a_chance_without_enough() -> None:
    assert wanted_outlook(Position(2026, (), "coverage_too_low", (), (), None), 2029, 60.0).reason == "coverage_too_low"
    assert wanted_outlook(Position(2026, ((2026, 46.0),), None, (), (), None), 2029, 60.0).reason == "one_round"
    assert (
        wanted_outlook(Position(2026, ((2023, 46.0),), "not_participating", (), (), None), 2029, 60.0).reason
        == "last_score_too_old"
    )
    assert wanted_outlook(Position(2026, ((2026, 46.0),), None, (), (), None), 2029, 46.0).status == "achieved"


def test_a_middle_pace_needs_three() -> None:
    paces = tuple(ComparablePace(f"GM{at}", "x", pace, pace, 2023, 2025) for at, pace in enumerate((1.0, 5.0, 2.0)))
    assert usual_pace(Position(2026, (), None, (), paces, None)) == 2.0
    assert usual_pace(Position(2026, (), None, (), paces[:2], None)) is None


@settings(max_examples=8, deadline=None)
@given(at=st.integers(0, 30), years=st.integers(1, 5))
def test_the_borders_are_where_the_word_changes(con: Connection, at: int, years: int) -> None:
    """Every whole target, one by one: the last that is on track and the first that is at risk."""
    [(level,)] = con.execute("select code from scope where scope = 'level' order by position limit 1").fetchall()
    codes = municipalities(con)
    one = position(con, codes[at % len(codes)], level)
    borders = chance_borders(one, one.origin_round_year + years)
    if one.outlooker is None or one.silence is not None:
        assert borders is None
        return
    year = one.origin_round_year + years
    words = [status_of_chance(one.outlooker.chance_pct(year, float(target))) for target in range(101)]
    last_on_track = max(target for target in range(101) if words[target] == "on_track")
    first_at_risk = min((target for target in range(101) if words[target] == "at_risk"), default=101)
    assert borders == ChanceBorders(year, last_on_track, first_at_risk)


def test_the_own_pace_is_the_fastest_one_kept_for_two_years(con: Connection) -> None:
    """By hand from the linked scores: every pair of rounds of one chain that lie two years or more apart."""
    query = (
        "select round_year, chain_no, chain_pct from linked_score where scope = 'level' and cbs_code = $code and code = $level"
    )
    found_n = 0
    for code in municipalities(con)[::4]:
        rows = con.execute(query, {"code": code, "level": "strategic"}).fetchall()
        kept = [
            ((later[2] - earlier[2]) / (later[0] - earlier[0]), earlier[0], later[0])
            for earlier in rows
            for later in rows
            if later[1] == earlier[1] and later[0] >= earlier[0] + 2
        ]
        own = position(con, code, "strategic").own_pace
        assert (own is None) == (not kept), code
        if own is not None:
            fastest = max(pace for pace, _from, _to in kept)
            assert own.fastest_pct_per_year == pytest.approx(fastest)
            assert (own.from_round_year, own.to_round_year) in [(start, end) for pace, start, end in kept if pace == fastest]
            found_n += 1
    assert found_n > 3
