"""Scores and pilots together: by hand, against a slow way on random answers and pilots, and nothing small is told."""

import csv
import math
import random
from collections import Counter
from datetime import date
from fractions import Fraction
from functools import cache

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.pilots.beside_scores import (
    KNOWN,
    MOVES,
    CategoryChange,
    count_moves,
    fetch_category_changes,
)
from analysis.pilots.share_difference import difference_interval
from analysis.pilots.small_counts import hide_small
from analysis.pilots.words import fetch_words
from data import QUESTIONNAIRE
from tests.builders import NVT, Content, Filled, refill
from tests.programme_builders import PilotDone, add

YEARS = (2024, 2026)
LINKS = {"GWW": "GWW", "gebouwen": "gebouwen", "ict": "kantoor", "kantoor": "kantoor", "anders": None}
ENDED = ("afgerond", "opgeschaald", "gestopt")


def category_questions(con: duckdb.DuckDBPyConnection) -> dict[str, list[str]]:
    rows = con.execute("select category, question_id from question where category is not null order by position").fetchall()
    found: dict[str, list[str]] = {}
    for category, question_id in rows:
        found.setdefault(category, []).append(question_id)
    return found


@pytest.fixture(scope="module")
def filled(con: duckdb.DuckDBPyConnection) -> tuple[duckdb.DuckDBPyConnection, dict, list[PilotDone]]:
    """Twenty municipalities in three rounds with random answers, and eighty random pilots of them and others."""
    chance = random.Random(5)
    codes = [code for (code,) in con.execute(
        "select cbs_code from place where place_level = 'municipality' and valid_to is null and valid_from is null"
        " and cbs_code not in (select new_code from place_successor) order by cbs_code limit 20"
    ).fetchall()]  # fmt: skip
    questions = [each for found in category_questions(con).values() for each in found]
    answers = {
        (code, year): {each: chance.choice([0, 1, 2, 3, 4, 4, NVT, None]) for each in questions}
        for code in codes for year in (2024, 2025, 2026) if chance.random() < 0.9
    }  # fmt: skip
    refill(con, Content([Filled(code, year, found) for (code, year), found in answers.items()]))
    pilots = [_random_pilot(chance, place, codes) for place in range(80)]
    add(con, *pilots)
    return con, answers, pilots


def _random_pilot(chance: random.Random, place: int, codes: list[str]) -> PilotDone:
    code = chance.choice([None, *codes])
    phase = chance.choice([None, "voorbereiding", "uitvoering", "afgerond", "opgeschaald", "gestopt"])
    years = {"year_start": chance.choice([None, None, 2019, 2022, 2025]), "year_end": chance.choice([None, None, 2023, 2025])}
    phases = {"uitvoering": chance.choice([2020, 2024, date(2026, 5, 1)])} if chance.random() < 0.4 else {}
    more = {"category": chance.choice(list(LINKS)), **years}
    return PilotDone(f"pilot {place}", "Gemeente X" if code else "Bedrijf", code, None, phase, phases, more)


@cache
def weights_of_round(year: int) -> dict[str, Fraction]:
    with (QUESTIONNAIRE / "rounds.csv").open(encoding="utf-8", newline="") as source:
        (edition,) = [row["edition"] for row in csv.DictReader(source) if row["round_year"] == str(year)]
    with (QUESTIONNAIRE / "edition_questions.csv").open(encoding="utf-8", newline="") as source:
        return {row["question_id"]: Fraction(row["weight"]) for row in csv.DictReader(source) if row["edition"] == edition}


def slow_change(answers: tuple[dict, dict], questions: list[str]) -> float | None:
    """Two thirds of the weight that applies in each round must be answered in both; the later weights count."""
    weights = [weights_of_round(year) for year in YEARS]
    both = [each for each in questions if all(found[each] not in (None, NVT) for found in answers)]
    for weight, found in zip(weights, answers, strict=True):
        applies = sum(weight[each] for each in questions if found[each] != NVT)
        if not applies or 3 * sum(weight[each] for each in both) < 2 * applies:
            return None
    later = weights[1]
    points = sum(later[each] * 25 * (answers[1][each] - answers[0][each]) for each in both)
    return float(points / sum(later[each] for each in both))


def slow_span(pilot: PilotDone) -> tuple[float, float] | None:
    years = [pilot.more["year_start"], pilot.more["year_end"], *(getattr(at, "year", at) for at in pilot.phases.values())]
    known = [year for year in years if year is not None]
    if not known:
        return None
    if pilot.phase is None or pilot.phase in ENDED:
        return min(known), max(known)
    return min(known), pilot.more["year_end"] or math.inf


def test_random_answers_and_pilots_give_what_the_slow_way_gives(filled) -> None:
    con, answers, pilots = filled
    found = {(each.cbs_code, each.category): each for each in fetch_category_changes(con, fetch_words(con), YEARS)}
    codes = {code for code, year in answers if year == YEARS[0]} & {code for code, year in answers if year == YEARS[1]}
    questions = category_questions(con)
    assert set(found) == {(code, category) for code in codes for category in questions}
    assert sum(each.change_pct is not None for each in found.values()) > 20
    for (code, category), each in found.items():
        slow = slow_change((answers[code, YEARS[0]], answers[code, YEARS[1]]), questions[category])
        assert each.change_pct == (None if slow is None else pytest.approx(slow)), (code, category)
        own = [slow_span(one) for one in pilots if one.cbs_code == code and LINKS[str(one.more["category"])] == category]
        timely = sum(span is not None and span[0] <= YEARS[1] and span[1] >= YEARS[0] for span in own)
        assert (each.timely_n, each.undated_n) == (timely, own.count(None)), (code, category)


def test_two_rounds_in_a_row_change_as_everywhere_else(filled) -> None:
    con = filled[0]
    known = dict(con.execute(
        "select (cbs_code, code), change_pct from score_change"
        " where scope = 'category' and from_round_year = 2025 and to_round_year = 2026"
    ).fetchall())  # fmt: skip
    found = {
        (each.cbs_code, each.category): each.change_pct for each in fetch_category_changes(con, fetch_words(con), (2025, 2026))
    }
    assert len(known) > 80
    assert found == {key: pytest.approx(change) if change is not None else None for key, change in known.items()}


def test_the_counts_are_those_of_the_municipalities(filled) -> None:
    con = filled[0]
    changes = fetch_category_changes(con, fetch_words(con), YEARS)
    categories = list(category_questions(con))
    slow = Counter((each.category, each.known, each.move) for each in changes if each.move)
    for moves in count_moves(changes, categories):
        for known in KNOWN:
            counted = [slow[moves.category, known, move] for move in MOVES]
            group = moves.group(known)
            assert group.total_n == (None if sum(counted) in (1, 2) else sum(counted))
            assert all(told in (None, n) for told, n in zip(group.counts, counted, strict=True))


def change(move: str, known: str, category: str = "c") -> CategoryChange:
    points = {"up": 20.0, "within": 10.0, "down": -20.0}[move]
    return CategoryChange("GM0001", "Naam", category, 50.0, 50.0, points, 10.0, int(known == "pilot"), int(known == "undated"))


def test_moves_beyond_the_noise_only() -> None:
    assert [change(move, "pilot").move for move in MOVES] == list(MOVES)  # at the border is still within
    assert CategoryChange("GM0001", "Naam", "c", None, 50.0, None, 10.0, 0, 0).move is None
    assert CategoryChange("GM0001", "Naam", "c", 50.0, 60.0, 10.0, None, 0, 0).move is None


def test_with_few_known_pilots_nothing_is_told_of_them() -> None:
    without = [change("up", "no_pilot")] * 10 + [change("within", "no_pilot")] * 8
    (moves,) = count_moves(without + [change("up", "pilot")] * 4, ["c"])
    assert (moves.can_be_said, moves.group("pilot").total_n, moves.group("pilot").counts) == (False, 4, (None, None, None))
    assert moves.group("no_pilot").counts == (10, 8, 0)
    (moves,) = count_moves(without + [change("up", "pilot")] * 2, ["c"])
    assert (moves.group("pilot").total_n, moves.is_beyond_chance) == (None, None)
    (moves,) = count_moves([], ["c"])
    assert (moves.can_be_said, moves.group("pilot").total_n) == (False, 0)


def test_a_difference_is_called_larger_than_chance_only_when_its_interval_leaves_zero() -> None:
    many = [change("up", "pilot")] * 18 + [change("within", "pilot")] * 3 + [change("up", "no_pilot")] * 20
    (moves,) = count_moves(many + [change("within", "no_pilot")] * 80, ["c"])
    assert (moves.can_be_said, moves.is_beyond_chance) == (True, True)
    (moves,) = count_moves(many + [change("within", "no_pilot")] * 10, ["c"])
    assert (moves.can_be_said, moves.is_beyond_chance) == (True, False)


def test_the_interval_is_that_of_the_textbook() -> None:
    """Newcombe 1998, table II, method 10: 56 of 70 against 48 of 80, and 9 of 10 against 3 of 10."""
    assert difference_interval((56, 70), (48, 80)) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    assert difference_interval((9, 10), (3, 10)) == pytest.approx((0.1705, 0.8090), abs=5e-5)


@settings(max_examples=200, deadline=None)
@given(some.lists(some.integers(0, 12), min_size=2, max_size=4))
def test_no_small_number_is_told_or_can_be_found_from_the_total(counts: list[int]) -> None:
    told = hide_small(counts)
    assert all(shown in (None, n) for shown, n in zip(told, counts, strict=True))
    assert not {1, 2} & set(told)
    hidden = [n for shown, n in zip(told, counts, strict=True) if shown is None and n]
    rest = [n for shown, n in zip(told, counts, strict=True) if shown is not None and n]
    if hidden and rest:
        assert sum(hidden) >= 3
        assert len(set(hidden)) > 1  # as many in each would tell them
    if not {1, 2} & set(counts) and sum(counts) >= 3:
        assert told == tuple(counts)


@settings(max_examples=200, deadline=None)
@given(some.tuples(*[some.integers(0, 9)] * 3))
def test_no_group_tells_how_one_or_two_municipalities_moved(counts: tuple[int, int, int]) -> None:
    made = [change(move, "pilot") for move, n in zip(MOVES, counts, strict=True) for _at in range(n)]
    group = count_moves(made, ["c"])[0].group("pilot")
    told = [n for n in group.counts if n is not None]
    assert not {1, 2} & {group.total_n, *told}
    assert not told or (group.total_n or 0) - sum(told) not in (1, 2)
    assert all(shown in (None, n) for shown, n in zip(group.counts, counts, strict=True))
    assert told == [] or sum(counts) >= 5
    if sum(counts) >= 5 and not {counts[0], counts[1] + counts[2]} & {1, 2}:
        assert group.count("up") == counts[0]
