"""What the card of a target holds, before it is drawn."""

from dataclasses import dataclass

from analysis.targets.status import Status
from ui.charts.records import Table


@dataclass(frozen=True)
class TargetFigure:
    """One of the three plain numbers: the number as shown, what it is, and what to hold it against."""

    value: str
    label: str
    note: str = ""


@dataclass(frozen=True)
class TargetCard:
    """A target: the plain numbers, then the word, then the chance; what explains them is one press away (TR-2).

    score_pct is the newest score and score_label says of when. explained and official
    are heads with their text; note says who set the target.
    """

    part: str
    year: int
    target_pct: float
    score_pct: float | None
    score_label: str
    figures: tuple[TargetFigure, ...]
    status: Status
    word: str
    chance: str
    warning: str
    explained: tuple[tuple[str, str], ...]
    official: tuple[tuple[str, str], ...]
    note: str


@dataclass(frozen=True)
class TargetChart:
    """The cards of the targets of a place."""

    title: str
    sentence: str
    cards: tuple[TargetCard, ...]
    table: Table
