"""What became of a promise, the slow way: every way things can have gone that fits what was reported is gone through.

Days are few here: every day that matters (the day of judging, the due date, the ends of
years, what was reported) stands for those between. A word holds when it holds in every
world; when worlds disagree, nothing can be said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

LONG_AGO, NEVER = date(1900, 1, 1), date(2900, 1, 1)
FLOW = ("voorbereiding", "marktconsultatie", "aanbesteding", "uitvoering", "afgerond", "opgeschaald")
COMPLETED, SCALED_UP = 4, 5


@dataclass(frozen=True)
class Reported:
    """A pilot as reported: its phase, and days or years of phases by their place; years of begin and end."""

    phase: int | None
    is_stopped: bool
    stopped_on: date | None
    entered: Mapping[int, int | date]
    year_start: int | None
    year_end: int | None


@dataclass(frozen=True)
class Asked:
    """So many pilots from a phase, or so many scaled up, by a day."""

    needed: int
    from_place: int
    scale_up_n: int | None
    due_on: date | None


def days_that_matter(*days: date | None) -> list[date]:
    """Return the days, those around them and the ends of the years, with long ago and never."""
    known = {day for day in days if day is not None}
    around = {day + timedelta(days=step) for day in known for step in (-1, 0, 1)}
    ends = {date(year, month, day) for year in range(2018, 2026) for month, day in ((1, 1), (7, 1), (12, 31))}
    return sorted({LONG_AGO, NEVER} | around | ends)


def word_of_pilots(pilots: Sequence[Reported], asked: Asked, as_of: date, delivered_on: date) -> tuple[str, bool | None]:
    """Return the word, and whether it was late (None: worlds disagree)."""
    ways = [list(_ways(each, asked, as_of, delivered_on)) for each in pilots]
    is_begun = any(_is_begun(each, as_of, delivered_on) for each in pilots)
    worlds = [_word(world, asked, as_of, is_begun) for world in product(*ways)]
    words = {word for word, _late in worlds}
    if len(words) > 1:
        return "not_to_say", False
    lates = {late for _word, late in worlds}
    return words.pop(), lates.pop() if len(lates) == 1 else None


def _word(world: Iterable[tuple[date, date]], asked: Asked, as_of: date, is_begun: bool) -> tuple[str, bool]:
    entries = list(world)

    def is_met(day: date) -> bool:
        done = sum(entry <= day for entry, _scaled in entries)
        scaled = sum(scaled <= day for _entry, scaled in entries)
        return done >= asked.needed or (asked.scale_up_n is not None and scaled >= asked.scale_up_n)

    if is_met(as_of):
        return "kept", asked.due_on is not None and not is_met(min(asked.due_on, as_of))
    is_passed = asked.due_on is not None and asked.due_on < as_of
    return ("on_its_way" if not is_passed and is_begun else "open"), False


def _ways(pilot: Reported, asked: Asked, as_of: date, delivered_on: date) -> set[tuple[date, date]]:
    """Return the ways it can have gone: when it entered the phase asked (or a later one), and when it was scaled up."""
    if _is_stopped(pilot, as_of) and not any(place >= COMPLETED for place in pilot.entered):
        return {(NEVER, NEVER)}
    days = days_that_matter(
        as_of, asked.due_on, delivered_on, *(each for each in pilot.entered.values() if isinstance(each, date))
    )
    entry = _possible(pilot, asked.from_place, days, delivered_on)
    scaled = _possible(pilot, SCALED_UP, days, delivered_on)
    return {(one, other) for one in entry for other in scaled if one <= other}


def _possible(pilot: Reported, place: int, days: Sequence[date], delivered_on: date) -> set[date]:
    """Return the days on which it can have entered: a chain of days in order must exist that fits every report."""
    reached: list[set[date]] = []
    for at in range(len(FLOW)):
        fits = {day for day in days if _fits(pilot, at, day, delivered_on)}
        reached.append(fits if at == 0 else {day for day in fits if any(before <= day for before in reached[-1])})
    for at in range(len(FLOW) - 2, place - 1, -1):
        reached[at] = {day for day in reached[at] if any(day <= after for after in reached[at + 1])}
    return reached[place]


def _fits(pilot: Reported, at: int, day: date, delivered_on: date) -> bool:
    told = pilot.entered.get(at)
    if told is not None:
        is_reached = not pilot.is_stopped and (at == 0 or (pilot.phase is not None and at <= pilot.phase))
        return day == told if isinstance(told, date) else day.year == told and not (is_reached and day > delivered_on)
    if pilot.year_start is not None and (day.year < pilot.year_start or (at == 0 and day.year != pilot.year_start)):
        return False
    if pilot.is_stopped:  # only what has a date is known, and that it began
        return any(later > at for later in pilot.entered) or (at == 0 and pilot.year_start is not None) or day == NEVER
    now = pilot.phase
    if now is None:  # it may have come further than what has a date
        return at > 0 or day <= delivered_on
    if at > now:
        return day == NEVER
    is_ended = pilot.year_end is not None and at <= COMPLETED and (at == 0 or pilot.phase is not None)
    if is_ended and day.year > (pilot.year_end or 0):
        return False
    if pilot.year_end is not None and at == COMPLETED == now and day.year < pilot.year_end:
        return False
    return day <= delivered_on


def _is_stopped(pilot: Reported, as_of: date) -> bool:
    return pilot.is_stopped and (pilot.stopped_on is None or pilot.stopped_on <= as_of)


def _is_begun(pilot: Reported, as_of: date, delivered_on: date) -> bool:
    if _is_stopped(pilot, as_of):
        return False
    possible = _possible(pilot, 0, days_that_matter(as_of, delivered_on, *_days(pilot)), delivered_on)
    return bool(possible) and max(possible) <= as_of


def _days(pilot: Reported) -> list[date]:
    return [each for each in pilot.entered.values() if isinstance(each, date)]
