"""Reads what is known of a programme; only what its promises ask for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analysis.pilots.phases import STOPPED
from analysis.places import Round, fetch_rounds
from analysis.promises.facts import (
    GroupSeat,
    Member,
    PeopleFact,
    PilotFact,
    Presence,
    Programme,
    Promise,
    Report,
    RoundAnswer,
    Session,
)
from analysis.promises.pilot_entry import Flow
from analysis.promises.records import Measure
from analysis.promises.span import Span, span_of
from analysis.queries import Connection, fetch_rows


@dataclass(frozen=True)
class Known:
    """Everything the promises of a programme are judged by."""

    programme: Programme
    promises: tuple[Promise, ...]
    members: tuple[Member, ...]
    flow: Flow
    pilots: tuple[PilotFact, ...]
    sessions: tuple[Session, ...]
    presences: tuple[Presence, ...]
    people: tuple[PeopleFact, ...]
    seats: tuple[GroupSeat, ...]
    rounds: tuple[Round, ...]
    answers: tuple[RoundAnswer, ...]
    reports: tuple[Report, ...]


def fetch_known(con: Connection, programme: str) -> Known | None:
    """Return what is known of a programme, or None when there is no such programme."""
    rows = fetch_rows(con, "promises/programme", programme=programme)
    if not rows:
        return None
    promises = tuple(Promise(*row) for row in _rows(con, "promises", programme))
    measures = {each.measured_by for each in promises}

    def when(measure: tuple[Measure, ...], name: str) -> Sequence[tuple]:
        return _rows(con, name, programme) if measures & set(measure) else []

    rounds: tuple[Measure, ...] = ("response", "answer")
    return Known(
        programme=Programme(*rows[0]),
        promises=promises,
        members=tuple(Member(*row) for row in _rows(con, "members", programme)),
        flow=_flow(con),
        pilots=_pilots(when, ("pilots",)),
        sessions=tuple(_session(*row) for row in when(("attendance",), "sessions")),
        presences=tuple(Presence(*row) for row in when(("attendance",), "attendance")),
        people=tuple(PeopleFact(*row) for row in when(("people",), "people")),
        seats=tuple(GroupSeat(*row) for row in when(("working_group",), "groups")),
        rounds=tuple(fetch_rounds(con)) if measures & set(rounds) else (),
        answers=tuple(RoundAnswer(*row) for row in when(rounds, "round_answers")),
        reports=tuple(Report(*row) for row in _rows(con, "reports", programme)),
    )


def _rows(con: Connection, name: str, programme: str) -> list[tuple]:
    return fetch_rows(con, "promises/" + name, programme=programme)


def _flow(con: Connection) -> Flow:
    phases = [row for row in fetch_rows(con, "promises/phases") if row[0] != STOPPED]
    codes, names_nl, names_en = zip(*phases, strict=True)
    return Flow(codes, names_nl, names_en)


def _pilots(when: Callable[[tuple[Measure, ...], str], Sequence[tuple]], measure: tuple[Measure, ...]) -> tuple[PilotFact, ...]:
    entered: dict[str, list[tuple[str, Span]]] = {}
    for pilot_key, phase, since_on, since_year in when(measure, "pilot_phases"):
        entered.setdefault(pilot_key, []).append((phase, span_of(since_on, since_year)))
    return tuple(replace(PilotFact(*row), entered=tuple(entered.get(key, ()))) for *row, key in when(measure, "pilots"))


def _session(position: int, name_nl: str, name_en: str, *held: Any) -> Session:
    held_on, held_year = held
    return Session(position, name_nl, name_en, span_of(held_on, held_year))
