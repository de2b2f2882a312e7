"""Which promises of which programmes move when a pilot is published: the publication itself, on a throw-away copy."""

from dataclasses import dataclass
from datetime import date, datetime

from analysis.promises.records import PromiseStatus, PromiseWord
from analysis.promises.statuses import fetch_promise_statuses
from analysis.queries import Connection
from data import default_store_path
from data.text import by_language, current_language
from ingest.checked_file import CheckedFile
from ingest.checks.double_records import pilot_key
from ingest.pilot_choices import fetch_registered_pilots
from ingest.pilot_form import rehearse_pilot
from ingest.records import Pilot
from ui import cached
from ui.format import CLOCK
from ui.register_pilot.known import all_lists


@dataclass(frozen=True)
class Move:
    """One promise of one participant before and after; the same word twice is a promise that stays as it is."""

    programme: str
    programme_name: str
    cohort: str
    organisation: str
    text: str
    before: PromiseWord
    after: PromiseWord
    why: str
    is_moved: bool


@dataclass(frozen=True)
class Effect:
    """What publishing does to promises. programmes: those of this monitor the pilot belongs, or belonged, to.

    is_participant: the organisation of the pilot takes part in one of them.
    """

    programmes: tuple[str, ...]
    moves: tuple[Move, ...]
    is_participant: bool

    @property
    def moved(self) -> tuple[Move, ...]:
        """The promises that get another word, or of which more or less counts."""
        return tuple(one for one in self.moves if one.is_moved)


def effect_of(checked: CheckedFile, current: Pilot | None) -> Effect:
    """Return what publishing the one pilot of this file does to promises, by rehearsing it. Source: PR-1.

    current: the record of the pilot that counts now.
    Raises: StoreMissing; StoreOutdated.
    """
    key = (checked.pilots[0], current, _today(), current_language())
    return cached.kept("pilot_effect", key, lambda _con: _rehearsed(checked, current))


def _today() -> date:
    return datetime.now(CLOCK).date()


def _rehearsed(checked: CheckedFile, current: Pilot | None) -> Effect:
    pilot = checked.pilots[0]
    names = {one.code: one.name for one in all_lists().programmes}
    wanted = tuple(code for code in names if code in (pilot.programme, current.programme if current else None))
    if not wanted:
        return Effect((), (), is_participant=False)
    before = cached.kept("promises_now", (wanted, _today(), current_language()), lambda con: _statuses(con, wanted))
    with rehearse_pilot(default_store_path(), checked) as rehearsal:
        after = _statuses(rehearsal, wanted)
        own = next(one.organisation_key for one in fetch_registered_pilots(rehearsal) if one.pilot_key == pilot_key(pilot))
    moves = [_move(before[key], after[key], names) for key in after if key in before and _matters(before[key], after[key], own)]
    return Effect(wanted, tuple(moves), any(one.organisation_key == own for one in after.values()))


Key = tuple[str, str, str, str]


def _statuses(con: Connection, programmes: tuple[str, ...]) -> dict[Key, PromiseStatus]:
    found = (one for programme in programmes for one in fetch_promise_statuses(con, programme, _today()))
    return {(one.programme, one.cohort, one.organisation_key, one.promise): one for one in found}


def _matters(before: PromiseStatus, after: PromiseStatus, own: str) -> bool:
    """Return whether a promise is told: it moves, or it is about the pilots of this organisation and stays as it is."""
    return _is_moved(before, after) or (after.organisation_key == own and after.measured_by == "pilots")


def _is_moved(before: PromiseStatus, after: PromiseStatus) -> bool:
    return (before.status, before.is_late, before.done_n) != (after.status, after.is_late, after.done_n)


def _move(before: PromiseStatus, after: PromiseStatus, names: dict[str, str]) -> Move:
    return Move(
        after.programme,
        names[after.programme],
        after.cohort,
        after.organisation,
        by_language(after.text_nl, after.text_en),
        before.status,
        after.status,
        after.why,
        _is_moved(before, after),
    )
