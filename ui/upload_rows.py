"""Rows of ingest as records, for the upload page."""

from dataclasses import dataclass
from datetime import datetime

from ui.rows import Named


@dataclass(frozen=True)
class MovedScore(Named):
    """A row of Preview.scores."""

    name_of_place: str
    round_year: int
    score_before_pct: float | None
    score_after_pct: float | None

    @property
    def change_pct(self) -> float | None:
        """The difference in points; None when either score is missing."""
        if self.score_before_pct is None or self.score_after_pct is None:
            return None
        return self.score_after_pct - self.score_before_pct


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
    state: str
    answers_n: int
    findings_n: int
    municipalities_n: int
