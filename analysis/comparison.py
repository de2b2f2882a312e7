"""Beside others: strong and weak points."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Protocol

import pandas as pd

from analysis.places import ScopeKind

COMPARED_KINDS: tuple[ScopeKind, ...] = ("theme", "cell")


class Compared(NamedTuple):
    """A theme or cell with what it is compared with; the last two are None for the country."""

    scope: str
    code: str
    parent_code: str | None
    name_nl: str
    name_en: str
    score_pct: float
    compared_with_pct: float | None
    difference_pct: float | None


COMPARISON_COLUMNS = list(Compared._fields)
BothSides = tuple[tuple[Compared, ...], tuple[Compared, ...]]


class Scored(Protocol):
    """A row of fetch_score_per_scope; only what is compared."""

    @property
    def scope(self) -> str:
        """Theme, cell or level."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def parent_code(self) -> str | None:
        """What it is a part of."""

    @property
    def name_nl(self) -> str:
        """Its Dutch name."""

    @property
    def name_en(self) -> str:
        """Its English name."""

    @property
    def score_pct(self) -> float | None:
        """0-100; None when it may not be shown."""


def strong_and_weak(scores: Sequence[Scored], country: Sequence[Scored] | None, n: int = 3) -> BothSides:
    """Return the themes and cells of the grid in which a place stands out most: strong, weak; the furthest first.

    Takes the scores of the place, and of the country or None for the country itself.
    A municipality or province is compared with the mean of the country: strong are
    the at most n furthest above it, weak the at most n furthest below. The country
    has nobody beside it: its n highest and, of the others, its n lowest scores.
    Missing: without a score, or a mean to compare with, a scope is left out.
    Source: GR-1, GR-4.
    """
    if country is None:
        ranked = sorted((_compared(each, None) for each in scores if _is_comparable(each)), key=lambda each: -each.score_pct)
        return tuple(ranked[:n]), tuple(ranked[n:][-n:][::-1])
    means = {(each.scope, each.code): each.score_pct for each in country if _is_comparable(each)}
    beside = [_compared(each, means[each.scope, each.code]) for each in scores if _is_beside(each, means)]
    ranked = sorted(beside, key=lambda each: -_difference(each))
    above = [each for each in ranked if _difference(each) > 0]
    below = [each for each in ranked if _difference(each) < 0]
    return tuple(above[:n]), tuple(below[-n:][::-1])


def compare_strong_and_weak(scores: pd.DataFrame, country: pd.DataFrame | None, n: int = 3) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the same of two frames of fetch_score_per_scope, as frames with the columns of Compared."""
    found = strong_and_weak(_rows(scores), None if country is None else _rows(country), n)
    strong, weak = (pd.DataFrame(list(side), columns=COMPARISON_COLUMNS) for side in found)
    return strong, weak


def _is_comparable(each: Scored) -> bool:
    return each.scope in COMPARED_KINDS and each.score_pct is not None


def _is_beside(each: Scored, means: Mapping[tuple[str, str], float | None]) -> bool:
    return _is_comparable(each) and (each.scope, each.code) in means


def _compared(each: Scored, mean: float | None) -> Compared:
    score = each.score_pct or 0.0
    difference = None if mean is None else score - mean
    return Compared(each.scope, each.code, each.parent_code, each.name_nl, each.name_en, score, mean, difference)


def _difference(each: Compared) -> float:
    return each.difference_pct or 0.0


def _rows(frame: pd.DataFrame) -> list[Compared]:
    kept = frame[frame["score_pct"].notna()]
    columns = [kept[name].tolist() for name in COMPARISON_COLUMNS[:-2]]
    return [Compared._make((*row, None, None)) for row in zip(*columns, strict=True)]
