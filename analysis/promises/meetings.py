"""The meetings of a programme as one participant had them: when, whether a list was kept, how many of its people were there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from analysis.promises.case import Case
from analysis.promises.facts import Presence, Session
from analysis.promises.span import Span

State = Literal["outside", "to_come", "unclear", "held"]


@dataclass(frozen=True)
class Meeting:
    """A session of a cohort; people_n None: no list of it was kept; 0: on the list as absent, or not on it."""

    session: Session
    state: State  # as of the day of judging, in the time of the participant
    people_n: int | None
    presence: Presence | None


def meetings_of(case: Case, sessions: Sequence[Session], presences: Sequence[Presence]) -> tuple[Meeting, ...]:
    """Return the meetings of a participant in their order; an organisation that is not on a list was not there."""
    lists = [each for each in presences if each.cohort == case.member.cohort]
    return tuple(_meeting(case, session, lists) for session in _bounded(case, sessions, lists))


def _meeting(case: Case, session: Session, lists: Sequence[Presence]) -> Meeting:
    listed = [each for each in lists if each.position == session.position]
    own = next((each for each in listed if each.organisation_key == case.member.organisation_key), None)
    people_n = own.people_n if own else 0 if listed else None
    return Meeting(session, _state(case, session.held), people_n, own)


def _state(case: Case, held: Span) -> State:
    if not held.maybe_in(case.in_time(case.member.time)):
        return "outside"
    if held.first > case.as_of:
        return "to_come"
    return "held" if held.surely_in(case.in_time(case.time)) else "unclear"


def _bounded(case: Case, sessions: Sequence[Session], lists: Sequence[Presence]) -> list[Session]:
    """Return the sessions with what is known of their day narrowed.

    Within the programme, no later than its list was delivered, and in their order: a meeting
    came after the ones before it. A day that was published stays what it is.
    """
    ordered = [replace(each, held=_narrowed(case, each, lists)) for each in sorted(sessions, key=lambda each: each.position)]
    for at, each in enumerate(ordered):
        first = max([before.held.first for before in ordered[:at]], default=each.held.first)
        ordered[at] = replace(each, held=_cut(each.held, Span(first, each.held.last)))
    for at in range(len(ordered) - 1, -1, -1):
        last = min([after.held.last for after in ordered[at + 1 :]], default=ordered[at].held.last)
        ordered[at] = replace(ordered[at], held=_cut(ordered[at].held, Span(ordered[at].held.first, last)))
    return ordered


def _narrowed(case: Case, session: Session, lists: Sequence[Presence]) -> Span:
    programme = case.programme
    within = Span(programme.starts_on or session.held.first, programme.ends_on or session.held.last)
    delivered = [each.delivered_on for each in lists if each.position == session.position]
    last = min(delivered, default=session.held.last)
    return _cut(_cut(session.held, within), Span(session.held.first, last))


def _cut(held: Span, within: Span) -> Span:
    """Return the part of a span in another; a day stays, and so does what would leave nothing."""
    cut = held.overlap(within)
    return held if held.is_day or cut.first > cut.last else cut
