"""What was typed about a pilot, field by field as the reader of files reads it."""

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

from ingest.findings import Finding
from ingest.pilot_heads import PHASE_KEY, PHASES, phase_of
from ingest.records import PhaseDate, Pilot
from ui.register_pilot.known import words


@dataclass(frozen=True)
class Typed:
    """One field: its content as read, None when nothing is reported or it cannot be read; what is wrong or odd about it.

    is_open: nothing was chosen yet in a list; choosing that it is not known is a choice.
    """

    key: str
    content: Any = None
    finding: Finding | None = None
    is_open: bool = False


@dataclass(frozen=True)
class Draft:
    """Everything typed. before: what the form began with; what it does not ask for stays as it was."""

    typed: tuple[Typed, ...]
    before: Pilot | None

    @cached_property
    def pilot(self) -> Pilot | None:
        """The pilot as far as it can be read; None without a title and an organisation."""
        contents = {one.key: one.content for one in self.typed if phase_of(one.key) is None}
        if not contents.get("title") or not contents.get("organisation"):
            return None
        begun = self.before or Pilot(contents["title"], contents["organisation"])
        known = {field.name for field in fields(Pilot)}
        asked = {key: content for key, content in contents.items() if key in known}
        return replace(begun, **asked, phase_dates=self.phase_dates, sheet="", cell="")

    @cached_property
    def phase_dates(self) -> tuple[PhaseDate, ...]:
        """The dates of the phases, in the order of the phases."""
        found = {one.key: one.content for one in self.typed}
        dates = [found.get(phase_field(word.code)) for word in words(PHASES)]
        return tuple(one for one in dates if one is not None)

    def content(self, key: str) -> Any:
        """Return what was typed in a field; None when nothing is reported, and when it was not shown."""
        return next((one.content for one in self.typed if one.key == key), None)


def phase_field(phase: str) -> str:
    """Return the key of the field for the date of a phase."""
    return PHASE_KEY + phase
