"""The chart of a what-if: the score with the steps on the way to the target, and the chance before and after."""

from dataclasses import dataclass

from analysis.targets.status import Status
from ui.charts.records import Table, TargetMark


@dataclass(frozen=True)
class ChanceRow:
    """A chance of 0-100 in one situation: how many of ten, in words, and the word of the target."""

    name: str
    score: str
    chance_pct: float
    out_of_ten: int
    words: str
    status: Status


@dataclass(frozen=True)
class WhatIfChart:
    """The score of a part now and with the chosen steps (equal without steps), the target, and the chances.

    now, planned: the two scores as they are written.
    """

    title: str
    sentence: str
    score_pct: float
    planned_pct: float
    now: str
    planned: str
    target: TargetMark | None
    chances: tuple[ChanceRow, ...]
    table: Table
