"""Places as a range (SR-9) against a slow second implementation: one municipality, one choice, one sum at a time."""

import itertools
import math
import random
from fractions import Fraction

import duckdb
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.places import fetch_place
from analysis.robust.rank_choices import CHOICES, Choice
from analysis.robust.rank_ranges import SMALLEST_RANKED_N
from analysis.robust.ranking import order_of, places_within
from analysis.robust.ranks import fetch_rank_range
from analysis.rules.catalogue import fetch_rules
from tests.analysis.alternative_scores import Alternative, Answer, Book, read_book
from tests.builders import NVT, Content, Filled, refill

# Gelderland, and two elsewhere
TOWNS = ("GM0202", "GM0228", "GM0200", "GM0197", "GM0203", "GM0213", "GM0214", "GM0599", "GM0518")
PROVINCE_N = 7
YEARS = (2023, 2024)


def content_of(con: duckdb.DuckDBPyConnection, seed: int) -> Content:
    """Random answers in two editions, with n.v.t. and gaps; the last town leaves nearly everything empty."""
    chance = random.Random(seed)
    query = (
        "select question_id, list(value order by value) from question left join answer_option using (answer_type) group by all"
    )
    choices = {
        question: [value for value in values if value is not None] or [0.0, 12.5, 33.3, 100.0]
        for question, values in sorted(con.execute(query).fetchall())
    }

    def answers(town: str) -> dict[str, float | str | None]:
        gaps = 30 if town == TOWNS[-1] else 1
        return {question: chance.choice([*values * 2, NVT, *[None] * gaps]) for question, values in choices.items()}

    return Content([Filled(town, year, answers(town), chance.choice(["lang", "zwaar"])) for town in TOWNS for year in YEARS])


class SlowRanks:
    """Every score under one choice, from the answers."""

    def __init__(self, book: Book, known: Alternative, choice: Choice) -> None:
        self.book, self.known, self.choice = book, known, choice

    def mean_of_question(self, question: str, year: int) -> float:
        found = [answer.score for (_c, y, q), answer in self.known.answers.items() if (y, q) == (year, question)]
        scores = [float(score) for score in found if score is not None]
        return sum(scores) / len(scores) if scores else 0.0

    def average(self, parts: list[tuple[float, float]], *, is_last: bool) -> float:
        whole = sum(weight for weight, _score in parts)
        if is_last and self.choice.aggregation == "geometric":
            logs = sum(weight * math.log(1 + 0.99 * score) for weight, score in parts)
            return (math.exp(logs / whole) - 1) / 0.99
        return sum(weight * score for weight, score in parts) / whole

    def theme(self, code: str, year: int, theme: str, *, is_last: bool) -> float | None:
        weights: dict[str, Fraction] = self.book.weights[self.known.editions[code, year]]
        parts = []
        for question, weight in weights.items():
            about = self.book.questions[question]
            if weight <= 0 or f"{about.level}/{about.theme}" != theme:
                continue
            answer = self.known.answers.get((code, year, question), Answer(None, False))
            if answer.not_applicable or (answer.score is None and self.choice.missing == "left_out"):
                continue
            fill = 0.0 if self.choice.missing == "zero" else self.mean_of_question(question, year)
            counted = fill if answer.score is None else float(answer.score)
            parts.append((float(weight) if self.choice.weights == "given" else 1.0, counted))
        return self.average(parts, is_last=is_last) if parts else None

    def level(self, code: str, year: int, level: str) -> float:
        themes = sorted({f"{about.level}/{about.theme}" for about in self.book.questions.values() if about.level == level})
        if self.choice.missing == "left_out":
            published = self.known.scores
            themes = [
                each for each in themes if (found := published.get((code, year, "theme", each))) and found.score is not None
            ]
        scores = [self.theme(code, year, each, is_last=False) for each in themes]
        return self.average([(1.0, score) for score in scores if score is not None], is_last=True)

    def score(self, key: tuple[str, int, str, str]) -> float:
        code, year, kind, scope = key
        found = self.level(code, year, scope) if kind == "level" else self.theme(code, year, scope, is_last=True)
        assert found is not None
        return found


def slow_places(con: duckdb.DuckDBPyConnection, content: Content) -> dict[tuple, list[int]]:
    """The place under every choice, per municipality, round, scope and group."""
    book = read_book(con)
    known = Alternative(book, content)
    published = [key for key, score in known.scores.items() if key[2] in ("level", "theme") and score.score is not None]
    places: dict[tuple, list[int]] = {}
    for choice in CHOICES:
        slow = SlowRanks(book, known, choice)
        scores = {key: round(slow.score(key), 7) for key in published}
        for key, within in itertools.product(published, ("PV25", "PV28", "PV27", "NL")):
            rivals = [
                scores[other] for other in published
                if other[1:] == key[1:] and (within == "NL" or book.towns[other[0]].province == within)
            ]  # fmt: skip
            if within == "NL" or book.towns[key[0]].province == within:
                places.setdefault((*key, within, len(rivals)), []).append(1 + sum(other > scores[key] for other in rivals))
    return {key: found for key, found in places.items() if key[-1] >= SMALLEST_RANKED_N}


@pytest.mark.parametrize("seed", range(2))
def test_against_the_slow_implementation(other_con: duckdb.DuckDBPyConnection, seed: int) -> None:
    content = content_of(other_con, seed)
    refill(other_con, content)
    rows = other_con.execute(
        "select cbs_code, round_year, scope, code, within_code, rank_n, rank, rank_low, rank_high, choice_n from rank_range"
    ).fetchall()
    expected = slow_places(other_con, content)
    assert {row[:6] for row in rows} == expected.keys()
    for row in rows:
        places = expected[row[:6]]
        assert row[6:] == (places[0], min(places), max(places), 12), row
    assert len({row[6] != row[7] or row[6] != row[8] for row in rows}) == 2  # some move, some do not


def test_the_published_choice_comes_first() -> None:
    assert CHOICES[0] == Choice("given", "arithmetic", "left_out")
    assert len(set(CHOICES)) == 12


def moed(*scores: float) -> list[Filled]:
    return [Filled(town, 2024, {"M1": score}) for town, score in zip(TOWNS, scores, strict=False)]


def ranks_of(con: duckdb.DuckDBPyConnection, town: str) -> dict[str, tuple[int, int, int, int]]:
    found = fetch_rank_range(con, fetch_place(con, town), 2024)
    own = found[found["code"] == "mens/moed"]
    return {row.within_code: (row.rank, row.rank_low, row.rank_high, row.rank_n) for row in own.itertuples()}


def test_no_place_below_five_municipalities(other_con) -> None:
    refill(other_con, Content(moed(10, 20, 30, 40)))
    assert ranks_of(other_con, TOWNS[0]) == {}
    refill(other_con, Content(moed(10, 20, 30, 40, 50)))
    assert ranks_of(other_con, TOWNS[0]) == {"PV25": (5, 5, 5, 5), "NL": (5, 5, 5, 5)}


def test_equal_scores_share_the_best_place(other_con) -> None:
    refill(other_con, Content(moed(90, 50, 50, 50, 10)))
    assert [ranks_of(other_con, town)["NL"][0] for town in TOWNS[:5]] == [1, 2, 2, 2, 5]


def test_a_dissolved_municipality_competes_with_nobody(other_con) -> None:
    # Beemster ended on 1 January 2022; its answers of 2024 are a mistake that may not take a place
    refill(other_con, Content([*moed(90, 50, 40, 30, 10), Filled("GM0370", 2024, {"M1": 100})]))
    assert ranks_of(other_con, "GM0370") == {}
    assert ranks_of(other_con, TOWNS[0])["NL"] == (1, 1, 1, 5)


def test_nobody_at_all_gives_no_places(other_con) -> None:
    refill(other_con, Content([]))
    assert other_con.execute("select count(*) from rank_range").fetchall() == [(0,)]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4)), min_size=1, max_size=25))
def test_places_within_a_competition(entries: list[tuple[int, int]]) -> None:
    competition, scores = np.array([entry[0] for entry in entries]), np.array([[float(entry[1]) for entry in entries]])
    places, n = places_within(competition, scores, order_of(scores))
    for at, (group, score) in enumerate(entries):
        rivals = [other for number, other in entries if number == group]
        assert places[0, at] == 1 + sum(other > score for other in rivals)
        assert n[at] == len(rivals)


def test_the_text_holds_the_numbers_that_calculate() -> None:
    rule = {rule.code: rule for rule in fetch_rules()}["SR-9"]
    assert f"over {len(CHOICES)} manieren" in rule.formula
    assert "samengedrukt tot 1-100" in rule.explanation
    assert f"minder dan {SMALLEST_RANKED_N} gemeenten" in rule.explanation
