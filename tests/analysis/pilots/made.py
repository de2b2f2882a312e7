"""Pilots for tests without a store: only what a test is about is filled."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from analysis.pilots.pilot import EffectNumbers, Origin, PhaseDate, Pilot
from analysis.pilots.words import Word

ORDER = ("voorbereiding", "marktconsultatie", "aanbesteding", "uitvoering", "afgerond", "opgeschaald")
FLOW = tuple(Word(code, code.capitalize(), code) for code in ORDER)
STOPPED = "gestopt"
EMPTY = Pilot(
    "a", "Pilot", "Gemeente", "gemeente", None, None, None, None, None, None, None, None, None, None, None, None, None, None,
    None, None, None, None, None, None, None, EffectNumbers(), False, Origin(1, datetime(2026, 1, 1), "pilots.csv", "", "A2"),
)  # fmt: skip


def pilot(phase: str | None = None, dates: dict[str, int | date] | None = None, **fields: Any) -> Pilot:
    """Return a pilot in a phase, with the dates of its phases."""
    entered = tuple(
        PhaseDate(code, since.year if isinstance(since, date) else since, since if isinstance(since, date) else None)
        for code, since in (dates or {}).items()
    )
    named = {
        name: Word(value, value, value) for name, value in fields.items() if name in ("category", "programme", "working_group")
    }
    word = None if phase is None else Word(phase, phase.capitalize(), phase)
    return replace(EMPTY, phase=word, phase_dates=entered, **(fields | named))
