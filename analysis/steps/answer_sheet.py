"""The answers of one municipality in one round, and the score they give: also with other answers filled in.

The same sums as sql/derive/30_score.sql, over one municipality at a time, so that a
change of answers can be followed on screen. Weights and scores of answers are exact
fractions until the division, which is done in the same places as in the SQL; a test
loads the changed answers and compares.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import fsum
from types import MappingProxyType

import duckdb

from analysis.places import Scope
from analysis.queries import fetch_rows
from analysis.steps.answer_items import Item, Option
from analysis.thresholds import LEAST_COVERAGE, LEAST_THEMES


@dataclass(frozen=True)
class AnswerSheet:
    """Everything a municipality answered in a round that counts in a score, in the order of the questionnaire."""

    cbs_code: str
    round_year: int
    items: tuple[Item, ...]

    def item(self, question_id: str) -> Item | None:
        """Return the question with this code; None when the edition does not score it."""
        return next((item for item in self.items if item.question_id == question_id), None)

    def items_of(self, part: Scope) -> tuple[Item, ...]:
        """Return the questions that count in a level or theme."""
        return tuple(item for item in self.items if item.counts_in(part))

    def with_answers(self, values: Mapping[str, float]) -> "AnswerSheet":
        """Return the sheet with these answers instead. A question or answer that does not exist changes nothing."""
        return replace(self, items=tuple(_answered(item, values.get(item.question_id)) for item in self.items))

    def score_pct(self, part: Scope) -> float | None:
        """Return the score of a level or theme, 0-100; None when it may not be published. Source: SR-2, SR-4."""
        items = self.items_of(part)
        if part.scope == "theme":
            return theme_score_pct(items)
        themes: dict[str, list[Item]] = {}
        for item in items:
            themes.setdefault(item.theme_code, []).append(item)
        return level_score_pct(themes.values())


@dataclass(frozen=True)
class AnswerSheets:
    """The answers of many in one round, as rows of fetch_answer_sheet; a sheet is put together when asked for."""

    round_year: int
    rows: Mapping[str, list[tuple]]
    options: Mapping[str, tuple[Option, ...]]

    def sheet(self, cbs_code: str) -> AnswerSheet:
        """Return the answers of one municipality; without items when it did not take part."""
        items = tuple(_item(row, self.options.get(row[0], ())) for row in self.rows.get(cbs_code, ()))
        return AnswerSheet(cbs_code, self.round_year, items)


def theme_score_pct(items: Iterable[Item]) -> float | None:
    """Return the weighted mean of the answered, applicable questions; None below two thirds of the weight. Source: SR-2."""
    applicable = [item for item in items if not item.not_applicable]
    answered = [(item.weight, item.score_pct) for item in applicable if item.score_pct is not None]
    whole, part = _total(item.weight for item in applicable), _total(weight for weight, _score in answered)
    if not part or part < LEAST_COVERAGE * whole:
        return None
    return float(_total(weight * score for weight, score in answered)) / float(part)


def level_score_pct(themes: Iterable[Iterable[Item]]) -> float | None:
    """Return the mean of the themes, each counting the same; None below three quarters of them.

    A theme in which nothing applies is no theme of this municipality. Source: SR-4.
    """
    own = [theme for theme in map(tuple, themes) if any(not item.not_applicable for item in theme)]
    scores = [score for theme in own if (score := theme_score_pct(theme)) is not None]
    if not scores or len(scores) < LEAST_THEMES * len(own):
        return None
    return fsum(scores) / len(scores)  # exact until it is rounded once


def fetch_answer_sheet(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> AnswerSheet:
    """Return the answers of a municipality in a round that count in a score; without items when it did not take part.

    Source: SR-1 to SR-5, SR-7.
    """
    return _fetch_sheets(con, cbs_code, round_year).sheet(cbs_code)


def fetch_answer_sheets(con: duckdb.DuckDBPyConnection, round_year: int) -> AnswerSheets:
    """Return the same of everybody that took part in a round, in one query. Source: SR-1 to SR-5, SR-7."""
    return _fetch_sheets(con, None, round_year)


def _fetch_sheets(con: duckdb.DuckDBPyConnection, cbs_code: str | None, round_year: int) -> AnswerSheets:
    rows: dict[str, list[tuple]] = {}
    for row in fetch_rows(con, "fetch_answer_sheet", code=cbs_code, round_year=round_year):
        rows.setdefault(row[0], []).append(row[1:])
    return AnswerSheets(round_year, MappingProxyType(rows), MappingProxyType(fetch_answer_options(con)))


def fetch_answer_options(con: duckdb.DuckDBPyConnection) -> dict[str, tuple[Option, ...]]:
    """Return the answers that can be chosen per question, from the lowest score up; percentages have none. Source: SR-1."""
    options: dict[str, tuple[Option, ...]] = {}
    for question_id, value, score, label_nl, label_en in fetch_rows(con, "fetch_answer_options"):
        options[question_id] = (*options.get(question_id, ()), Option(value, Fraction(score), label_nl, label_en))
    return options


def _item(row: tuple, options: tuple[Option, ...]) -> Item:
    question_id, theme, level, category, kind, weight, value, score, not_applicable, question_nl, question_en = row
    return Item(
        question_id, theme, level, category, kind, Fraction(weight), value, None if score is None else Fraction(score),
        not_applicable, question_nl, question_en, options,
    )  # fmt: skip


def _answered(item: Item, value: float | None) -> Item:
    option = None if value is None else item.option(value)
    return item if option is None else replace(item, value=option.value, score_pct=option.score_pct, not_applicable=False)


def _total(numbers: Iterable[Fraction]) -> Fraction:
    return sum(numbers, Fraction(0))
