"""What is known of programmes while a file is read: what the store knows, and what was read from the file so far."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ingest.place_book import PlaceBook
from ingest.programmes.organisations import MUNICIPALITY, PROVINCE, name_key, organisation_key
from ingest.programmes.records import (
    NO_PROGRAMMES,
    Participant,
    Programme,
    ProgrammeData,
    ProgrammePromise,
    Session,
    WorkingGroup,
)
from ingest.sheets import Cell
from ingest.text_forms import normal_form

OfProgramme = TypeVar("OfProgramme", Session, WorkingGroup, ProgrammePromise)


@dataclass(frozen=True)
class ProgrammeBook:
    """known: of the store. filed: read from the file so far; a programme in it replaces the known one with all its own."""

    places: PlaceBook
    known: ProgrammeData
    filed: ProgrammeData = NO_PROGRAMMES

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """Every programme by its code."""
        return {one.programme: one for one in (*self.known.programmes, *self.filed.programmes)}

    @cached_property
    def filed_codes(self) -> frozenset[str]:
        """The programmes that the file itself describes."""
        return frozenset(one.programme for one in self.filed.programmes)

    @cached_property
    def known_codes(self) -> frozenset[str]:
        """The programmes that the store has."""
        return frozenset(one.programme for one in self.known.programmes)

    def named(self, text: str) -> list[Programme]:
        """Return the programmes with this code or name; a code as it is written goes before what resembles it."""
        exact = self.programmes.get(text)
        if exact:
            return [exact]
        form = normal_form(text)
        return [
            one
            for one in self.programmes.values()
            if form in {normal_form(word) for word in (one.programme, one.name_nl, one.name_en)}
        ]

    def sessions(self, programme: str) -> list[Session]:
        """Return the meetings of a programme, in order."""
        return sorted(self._of(programme, self.filed.sessions, self.known.sessions), key=lambda one: one.position)

    def working_groups(self, programme: str) -> list[WorkingGroup]:
        """Return the working groups of a programme."""
        return self._of(programme, self.filed.working_groups, self.known.working_groups)

    def promises(self, programme: str) -> list[ProgrammePromise]:
        """Return the promises of a programme."""
        return self._of(programme, self.filed.promises, self.known.promises)

    def _of(self, programme: str, filed: Iterable[OfProgramme], known: Iterable[OfProgramme]) -> list[OfProgramme]:
        return [one for one in (filed if programme in self.filed_codes else known) if one.programme == programme]

    def participants(self, programme: str) -> Sequence[Participant]:
        """Return who takes part in a programme, each once per cohort; the file before the store."""
        return self._participants.get(programme, ())

    @cached_property
    def _participants(self) -> dict[str, list[Participant]]:
        found: dict[str, dict[tuple[str, str], Participant]] = {}
        for one in (*self.known.participants, *self.filed.participants):
            found.setdefault(one.programme, {})[one.cohort, organisation_key(one)] = one
        return {programme: list(members.values()) for programme, members in found.items()}

    def participants_named(self, programme: str, cell: Cell) -> list[Participant]:
        """Return the participants a cell may mean: by their name, or as the municipality or province they are."""
        by_name = self._by_key.get((programme, name_key(cell.text)))
        if by_name:
            return by_name
        place = self.places.by_code(cell)
        codes = {one.cbs_code for one in self.places.by_name(cell.text)} | ({place.cbs_code} if place else set())
        province = self.places.province(cell.text)
        found = [one for code in sorted(codes) for one in self._by_key.get((programme, code), ())]
        return found or (self._by_key.get((programme, province.cbs_code), []) if province else [])

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], list[Participant]]:
        """The participants by programme and by name; those that are a municipality or province also by its code."""
        found: dict[tuple[str, str], list[Participant]] = {}
        for programme, members in self._participants.items():
            for one in members:
                keys = {name_key(one.organisation)}
                if one.organisation_type in (MUNICIPALITY, PROVINCE, None):
                    keys.add(organisation_key(one))
                for key in keys:
                    found.setdefault((programme, key), []).append(one)
        return found
