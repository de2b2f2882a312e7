"""Promises about attendance on random lists: the same as going through every world in which the missing lists were kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.promises.case import Case
from analysis.promises.facts import Bound, Member, Per, Presence, Programme, Promise, Session
from analysis.promises.meetings import meetings_of
from analysis.promises.of_attendance import judge_attendance
from analysis.promises.span import day_span

STARTS_ON, ENDS_ON = date(2023, 1, 1), date(2024, 12, 31)
DAYS = st.dates(STARTS_ON, ENDS_ON)


@dataclass(frozen=True)
class Lists:
    """The days of the meetings, in order, and how many people were on the list of each; None: no list."""

    days: tuple[date, ...]
    people: tuple[int | None, ...]
    bound: Bound
    per: Per
    needed: int
    due_on: date | None
    joined_on: date | None


@st.composite
def lists(draw: st.DrawFn) -> Lists:
    """At most six meetings in two years."""
    days = tuple(sorted(draw(st.lists(DAYS, min_size=1, max_size=6, unique=True))))
    people = tuple(draw(st.lists(st.none() | st.integers(0, 4), min_size=len(days), max_size=len(days))))
    bound, per = draw(st.sampled_from(["at_least", "at_most"])), draw(st.sampled_from(["programme", "year", "session"]))
    return Lists(days, people, bound, per, draw(st.integers(1, 3)), draw(st.none() | DAYS), draw(st.none() | DAYS))  # type: ignore[arg-type]


def case_of(told: Lists, as_of: date) -> Case:
    member = Member("", "a", "A", "zorg", None, True, None, 1, told.joined_on, None, None, None, None, True)
    promise = Promise("p", 1, "", "", "attendance", told.bound, told.needed, told.per, None, None, None, None, told.due_on)
    return Case(Programme("p", STARTS_ON, ENDS_ON, None), promise, member, as_of)


def slow_word(told: Lists, as_of: date) -> str:
    """Return the word when every world agrees on it."""
    until, since = told.due_on or date.max, told.joined_on or date.min
    mine = [(day, people) for day, people in zip(told.days, told.people, strict=True) if since <= day <= until]
    held = [(day, people) for day, people in mine if day <= as_of]
    choices = [[0, 9] if people is None else [people] for _day, people in held]
    words = {
        _word(told, as_of, list(zip([day for day, _people in held], world, strict=True)), mine) for world in product(*choices)
    }
    return words.pop() if len(words) == 1 else "not_to_say"


def _word(told: Lists, as_of: date, held: Sequence[tuple[date, int]], mine: Sequence[tuple[date, int | None]]) -> str:
    states = list(_states(told, as_of, held, mine))
    if "broken" in states:
        return "open"
    if not states or "unknown" in states:
        return "not_to_say"
    if "pending" not in states:
        return "kept"
    is_begun = any(people > 0 for _day, people in held) or (told.bound == "at_most" and bool(held))
    return "open" if not is_begun or (told.due_on is not None and told.due_on < as_of) else "on_its_way"


def _states(told: Lists, as_of: date, held: Sequence[tuple[date, int]], mine: Sequence[tuple[date, int | None]]) -> Iterator[str]:
    if told.per == "session":
        known = dict(held)
        for day, _people in mine:
            yield "pending" if day > as_of else _against(told, known[day], told.needed)
    elif told.per == "programme":
        if mine:
            is_over = as_of > (told.due_on or date.max) or as_of > ENDS_ON
            yield _state(told, sum(people > 0 for _day, people in held), told.needed, is_over, told.needed)
    else:
        for year in (2023, 2024):
            yield from _year_state(told, as_of, year, (held, mine))


def _year_state(
    told: Lists, as_of: date, year: int, meetings: tuple[Sequence[tuple[date, int]], Sequence[tuple[date, int | None]]]
) -> Iterator[str]:
    since, until = told.joined_on or date.min, told.due_on or date.max
    if since > date(year, 12, 31) or until < date(year, 1, 1):
        return
    held = sum(people > 0 for day, people in meetings[0] if day.year == year)
    listed = [day for day, _people in meetings[1] if day.year == year]
    to_come = sum(day > as_of for day in listed)
    needed = told.needed
    if told.bound == "at_least" and (since > date(year, 1, 1) or until < date(year, 12, 31)):
        needed = min(needed, len(listed))
        if not needed:
            return
    unlisted = max(0, needed - len(listed)) if told.bound == "at_least" else 0
    is_over = as_of > min(date(year, 12, 31), until)
    if is_over and held < needed <= held + unlisted and told.bound == "at_least":
        yield "unknown"  # the programme may have held meetings that were never entered
    else:
        yield _state(told, held, needed, is_over, to_come + unlisted)


def _state(told: Lists, done: int, needed: int, is_over: bool, to_come: int) -> str:
    if told.bound == "at_most":
        return "broken" if done > needed else "met" if is_over else "pending"
    if done >= needed:
        return "met"
    return "broken" if is_over or done + to_come < needed else "pending"


def _against(told: Lists, people: int, needed: int) -> str:
    return "met" if (people <= needed if told.bound == "at_most" else people >= needed) else "broken"


@settings(max_examples=150, deadline=None)
@given(told=lists(), as_of=st.dates(date(2022, 12, 1), date(2025, 2, 1)))
def test_the_word_is_that_of_every_world_in_which_the_lists_were_kept(told: Lists, as_of: date) -> None:
    case = case_of(told, as_of)
    sessions = [Session(at, f"B{at}", f"B{at}", day_span(day)) for at, day in enumerate(told.days)]
    presences = [
        Presence("", at, "a", people, 1, date(2025, 3, 1), True) for at, people in enumerate(told.people) if people is not None
    ]
    assert judge_attendance(case, meetings_of(case, sessions, presences)).status == slow_word(told, as_of)
