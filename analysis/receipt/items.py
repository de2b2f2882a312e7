"""Every question a municipality was asked in a round, with its answer, its weight and where it was delivered."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

import duckdb

from analysis.queries import fetch_rows
from data.text import by_language

AnswerKind = Literal["choice", "percentage"]


@dataclass(frozen=True)
class ReceiptItem:
    """A question with its answer. Codes of category and focal point are None outside the grid; weight 0 never counts (SR-5).

    value is as delivered, score_pct 0-100; both None when not answered or not applicable.
    """

    question_id: str
    question_nl: str
    question_en: str
    level: str
    theme: str
    category: str | None
    focal_point: str | None
    kind: AnswerKind
    weight: Decimal
    value: float | None
    not_applicable: bool
    label_nl: str | None
    label_en: str | None
    score_pct: Decimal | None
    comment: str | None
    file_name: str | None
    sheet: str | None
    cell: str | None

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)

    @property
    def label(self) -> str:
        """The chosen option in the current language; empty for a percentage and without an answer."""
        return by_language(self.label_nl or "", self.label_en or "")


@dataclass(frozen=True)
class ReceiptFile:
    """A delivered file that answers of the round come from; delivered_at in UTC."""

    file_name: str
    delivered_at: datetime
    checksum_sha256: str
    answer_n: int


def fetch_receipt_items(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> tuple[ReceiptItem, ...]:
    """Return every question of the edition a place filled in, in order; without answers those of the edition of the round.

    Source: SR-1, SR-5, SR-7.
    """
    return tuple(ReceiptItem(*row) for row in fetch_rows(con, "receipt/fetch_items", code=cbs_code, round_year=round_year))


def fetch_receipt_files(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> tuple[ReceiptFile, ...]:
    """Return the deliveries the answers of a municipality in a round come from, oldest first."""
    return tuple(ReceiptFile(*row) for row in fetch_rows(con, "receipt/fetch_files", code=cbs_code, round_year=round_year))


def fetch_edition_name(con: duckdb.DuckDBPyConnection, cbs_code: str, round_year: int) -> str:
    """Return the name of the edition a municipality filled in, or the round asks; empty without such a round."""
    rows = fetch_rows(con, "receipt/fetch_edition", code=cbs_code, round_year=round_year)
    return by_language(rows[0][1], rows[0][2]) if rows else ""
