"""Rows of ingest as records, for the upload page."""

from dataclasses import dataclass
from datetime import datetime

from analysis.places import ScopeKind
from data.text import by_language
from ui.format import format_score, shown_difference
from ui.rows import Named


@dataclass(frozen=True)
class MovedScore(Named):
    """A row of Preview.scores."""

    cbs_code: str
    scope: ScopeKind
    code: str
    name_of_place: str
    round_year: int
    score_before_pct: float | None
    score_after_pct: float | None

    @property
    def change_pct(self) -> float | None:
        """The difference in points between the scores as shown; None when either is missing."""
        if self.score_before_pct is None or self.score_after_pct is None:
            return None
        return shown_difference(self.score_after_pct, self.score_before_pct)

    @property
    def is_seen_to_move(self) -> bool:
        """Whether the reader sees another number, or one that comes or goes."""
        return format_score(self.score_before_pct) != format_score(self.score_after_pct)


@dataclass(frozen=True)
class MovedAnswer:
    """A row of Preview.answers."""

    name: str
    round_year: int
    question_id: str
    before: str | None
    after: str | None
    state: str


@dataclass(frozen=True)
class Delivery:
    """A row of fetch_deliveries."""

    delivery_id: int
    delivered_at: datetime
    delivered_by: str
    kind: str
    file_name: str
    checksum: str
    instructions: str
    state: str
    answers_n: int
    targets_n: int
    pilots_n: int
    programme_records_n: int
    findings_n: int
    municipalities_n: int


@dataclass(frozen=True)
class Conflict:
    """A row of fetch_conflicts: an answer of the file, and what another published delivery says instead."""

    cbs_code: str
    name: str
    round_year: int
    question_id: str
    question_nl: str
    question_en: str
    before: str | None
    after: str | None
    is_kept: bool
    file_name: str
    delivered_at: datetime
    delivered_by: str
    new_sheet: str | None
    new_cell: str | None

    @property
    def question(self) -> str:
        """The question in the current language."""
        return by_language(self.question_nl, self.question_en)
