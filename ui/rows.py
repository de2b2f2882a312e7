"""Rows of the analysis as records, so that pages read names and not positions; missing is None."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Any, TypeVar

import pandas as pd

from analysis.robust.arrows import Direction
from data.text import by_language

Record = TypeVar("Record")


@dataclass(frozen=True)
class Named:
    """Something with a name in two languages."""

    name_nl: str
    name_en: str

    @property
    def name(self) -> str:
        """The name in the current language."""
        return by_language(self.name_nl, self.name_en)


@dataclass(frozen=True)
class Score(Named):
    """A row of fetch_score_per_scope."""

    scope: str
    code: str
    parent_code: str | None
    score_pct: float | None
    coverage_pct: float | None
    answered_n: int | None
    applicable_n: int | None
    score_n: int
    participant_n: int
    place_n: int
    interval_low_pct: float | None
    interval_high_pct: float | None
    weighted_mean_pct: float | None
    reason: str | None


@dataclass(frozen=True)
class Change:
    """A row of fetch_change."""

    scope: str
    code: str
    change_pct: float | None
    border_pct: float | None
    is_within_noise: bool | None
    from_round_year: int | None
    matched_n: int | None
    reason: str | None


@dataclass(frozen=True)
class RoundScore:
    """A row of fetch_trend."""

    round_year: int
    score_pct: float | None
    score_n: int | None
    place_n: int | None
    interval_low_pct: float | None
    interval_high_pct: float | None
    like_for_like_pct: float | None
    like_for_like_low_pct: float | None
    like_for_like_high_pct: float | None
    is_reconstructed: bool
    has_area_change: bool
    reason: str | None


@dataclass(frozen=True)
class Heading:
    """A row of fetch_direction."""

    scope: str
    code: str
    direction: Direction
    round_n: int
    slope_pct_per_year: float | None


@dataclass(frozen=True)
class RankRange:
    """A row of fetch_rank_range."""

    scope: str
    code: str
    within_code: str
    rank: int
    rank_low: int
    rank_high: int
    rank_n: int


@dataclass(frozen=True)
class GroupScore(Named):
    """A chosen group of municipalities on one thing in one round: a programme, a cohort, a comparison group."""

    code: str
    round_year: int
    score_pct: float | None
    score_n: int
    participant_n: int
    place_n: int
    interval_low_pct: float | None
    interval_high_pct: float | None
    like_for_like_pct: float | None
    like_for_like_low_pct: float | None
    like_for_like_high_pct: float | None
    change_pct: float | None
    border_pct: float | None
    is_within_noise: bool | None
    reason: str | None


@dataclass(frozen=True)
class MunicipalityScore:
    """A row of fetch_score_per_municipality."""

    cbs_code: str
    name: str
    province_code: str
    column_no: int | None
    row_no: int | None
    score_pct: float | None
    coverage_pct: float | None
    reason: str | None


@dataclass(frozen=True)
class Standout(Named):
    """A row of strong_and_weak."""

    scope: str
    code: str
    parent_code: str | None
    score_pct: float
    compared_with_pct: float | None
    difference_pct: float | None


@dataclass(frozen=True)
class Answer:
    """A row of fetch_answer_per_question."""

    question_id: str
    level: str
    theme: str
    question_nl: str
    question_en: str
    kind: str
    weight: float
    value: float | None
    score_pct: float | None
    not_applicable: bool | None
    comment: str | None
    answer_label_nl: str | None
    answer_label_en: str | None
    earlier_value: float | None
    earlier_score_pct: float | None
    earlier_not_applicable: bool | None
    earlier_answer_label_nl: str | None
    earlier_answer_label_en: str | None
    change_pct: float | None
    is_within_noise: bool | None
    state: str | None
    country_mean_score_pct: float | None
    n: int | None
    file_name: str | None
    sheet: str | None
    cell: str | None

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)


@dataclass(frozen=True)
class PerPlace:
    """Rows of many places in one frame, sorted by place; the rows of one are cut out when asked for."""

    frame: pd.DataFrame
    borders: Mapping[str, tuple[int, int]]

    def of(self, code: str) -> pd.DataFrame:
        """Return the rows of a place; none when there are none."""
        first, last = self.borders.get(code, (0, 0))
        return self.frame.iloc[first:last]


def per_place(frame: pd.DataFrame, column: str) -> PerPlace:
    """Return the rows of a frame that is sorted by the code of a place in this column."""
    codes = frame[column].tolist()
    starts = [at for at, code in enumerate(codes) if at == 0 or codes[at - 1] != code]
    ends = [*starts[1:], len(codes)]
    return PerPlace(frame, MappingProxyType({codes[first]: (first, last) for first, last in zip(starts, ends, strict=False)}))


def records_of(frame: pd.DataFrame, kind: type[Record]) -> tuple[Record, ...]:
    """Return the rows of a frame as records of a dataclass with the same names; other columns are left out."""
    return tuple(_records(frame, kind))


def _records(frame: pd.DataFrame, kind: type[Record]) -> Iterator[Record]:
    names = [field.name for field in fields(kind)]  # type: ignore[arg-type]
    columns = [frame[name].astype(object).tolist() for name in names]
    for row in zip(*columns, strict=True):
        yield kind(*(_plain(value) for value in row))


def _plain(value: Any) -> Any:
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return None
    return value
