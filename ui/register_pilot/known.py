"""What the page knows before anything is typed: what can be chosen, the pilot that was chosen, and its records."""

from dataclasses import dataclass
from functools import cached_property

from ingest.checking import reading_context
from ingest.pilot_choices import (
    Entry,
    KnownOrganisation,
    RegisteredPilot,
    fetch_known_organisations,
    fetch_programmes,
    fetch_registered_pilots,
    fetch_working_groups,
)
from ingest.pilot_history import DeliveredPilot, fetch_pilot_history
from ingest.records import Pilot
from ingest.rows import ReadingContext
from ingest.vocabulary import Word
from ui import cached


@dataclass(frozen=True)
class Lists:
    """What can be chosen: learning programmes, their working groups, organisations that are no place, pilots."""

    programmes: tuple[Entry, ...]
    working_groups: tuple[Entry, ...]
    organisations: tuple[KnownOrganisation, ...]
    pilots: tuple[RegisteredPilot, ...]

    def groups_of(self, programme: str | None) -> tuple[Entry, ...]:
        """Return the working groups of a programme."""
        return tuple(one for one in self.working_groups if one.programme == programme)


@dataclass(frozen=True)
class Situation:
    """The pilot that was chosen, None for a new one, with its records, the newest first."""

    lists: Lists
    chosen: RegisteredPilot | None
    history: tuple[DeliveredPilot, ...]

    @cached_property
    def current(self) -> Pilot | None:
        """The record that counts now; None for a new pilot and for one of which all records were undone."""
        return next((one.pilot for one in self.history if one.state == "current"), None)

    @cached_property
    def prefilled(self) -> Pilot | None:
        """What the form shows at first: the record that counts, else the one that was undone last."""
        return self.current or (self.history[0].pilot if self.history else None)

    @property
    def key(self) -> str | None:
        """The key of the pilot."""
        return self.chosen.pilot_key if self.chosen else None


def all_lists() -> Lists:
    """Return what can be chosen."""
    return Lists(
        cached.kept("form_programmes", (), fetch_programmes),
        cached.kept("form_working_groups", (), fetch_working_groups),
        cached.kept("form_organisations", (), fetch_known_organisations),
        cached.kept("form_pilots", (), fetch_registered_pilots),
    )


def situation_of(pilot_key: str | None) -> Situation:
    """Return what is known of a pilot; a key that does not exist is a new pilot."""
    lists = all_lists()
    chosen = next((one for one in lists.pilots if one.pilot_key == pilot_key), None)
    if chosen is None:
        return Situation(lists, None, ())
    history = cached.kept("pilot_history", chosen.pilot_key, lambda con: fetch_pilot_history(con, chosen.pilot_key))
    return Situation(lists, chosen, history)


def context() -> ReadingContext:
    """Return what the reader of files needs, for what is typed in one field."""
    return cached.kept("reading_context", (), reading_context)


def words(list_name: str) -> tuple[Word, ...]:
    """Return the entries of a closed list, in order."""
    return context().words.words(list_name)
