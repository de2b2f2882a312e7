"""Which pilots a reader wants to see: of a place, a category, a programme, a working group, in a phase."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.pilots.pilot import Pilot
from analysis.pilots.words import Word

NOT_REPORTED = "niet-gemeld"  # the choice of pilots of which a field was not reported, as it stands in the address


@dataclass(frozen=True)
class Choice:
    """What was chosen; None is everything. place_code is a municipality or province."""

    place_code: str | None = None
    programme: str | None = None
    category: str | None = None
    working_group: str | None = None
    phase: str | None = None


def pick_pilots(pilots: Iterable[Pilot], choice: Choice) -> tuple[Pilot, ...]:
    """Return the pilots that fit everything chosen, in the order they came."""
    return tuple(pilot for pilot in pilots if _fits(pilot, choice))


def _fits(pilot: Pilot, choice: Choice) -> bool:
    fields = (
        (choice.programme, pilot.programme),
        (choice.category, pilot.category),
        (choice.working_group, pilot.working_group),
        (choice.phase, pilot.phase),
    )
    is_there = choice.place_code is None or choice.place_code in (pilot.cbs_code, pilot.province_code)
    return is_there and all(wanted is None or wanted == _code(word) for wanted, word in fields)


def _code(word: Word | None) -> str:
    return NOT_REPORTED if word is None else word.code
