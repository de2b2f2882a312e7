"""Promises about pilots on random reports: the same as going through every world, and never against the truth (PR-1)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

import duckdb
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.analysis.promise_store import COURSE, course, deliver, found
from tests.analysis.slow_promises import COMPLETED, FLOW, NEVER, Asked, Reported, word_of_pilots
from tests.programme_builders import PilotDone, Record, Took

DELIVERED_ON = date(2024, 6, 30)
STOPPED = "gestopt"
DAYS = st.dates(date(2019, 1, 1), DELIVERED_ON)


@dataclass(frozen=True)
class Told:
    """A pilot as it really went (days of entering, in order, as far as it came), and what was reported of it."""

    history: tuple[date, ...]
    reported: Reported


@st.composite
def pilots(draw: st.DrawFn) -> Told:
    """A pilot with a true history of which some days are reported as a day, some as a year, some not at all."""
    history = tuple(sorted(draw(st.lists(DAYS, min_size=1, max_size=len(FLOW)))))
    precision = draw(st.lists(st.sampled_from(["day", "year", "none", "none"]), min_size=len(history), max_size=len(history)))
    entered = {
        at: day if how == "day" else day.year
        for at, (day, how) in enumerate(zip(history, precision, strict=True))
        if how != "none"
    }
    is_stopped = len(history) <= COMPLETED and draw(st.integers(0, 4)) == 0
    stopped_on = draw(st.dates(history[-1], DELIVERED_ON)) if is_stopped and draw(st.booleans()) else None
    is_phase_told = not is_stopped and draw(st.integers(0, 3)) > 0
    year_start = history[0].year if 0 not in entered and draw(st.booleans()) else None
    is_done = is_phase_told and len(history) > COMPLETED and COMPLETED not in entered
    year_end = history[COMPLETED].year if is_done and draw(st.booleans()) else None
    phase = len(history) - 1 if is_phase_told else None
    return Told(history, Reported(phase, is_stopped, stopped_on, entered, year_start, year_end))


@st.composite
def asks(draw: st.DrawFn) -> Asked:
    """What is promised."""
    due_on = draw(st.none() | DAYS)
    return Asked(draw(st.integers(1, 2)), draw(st.integers(0, COMPLETED)), draw(st.sampled_from([None, None, 1])), due_on)


def row_of(organisation: str, number: int, told: Told) -> Record:
    """The pilot as it stands in the store."""
    reported = told.reported
    phase = STOPPED if reported.is_stopped else None if reported.phase is None else FLOW[reported.phase]
    phases = {FLOW[at]: since for at, since in reported.entered.items()}
    if reported.stopped_on is not None:
        phases[STOPPED] = reported.stopped_on
    years = {"year_start": reported.year_start, "year_end": reported.year_end}
    return PilotDone(f"{organisation} {number}", organisation, None, COURSE, phase, phases, years)


def true_word(told: list[Told], asked: Asked, as_of: date) -> bool:
    """Whether the promise really was kept on that day, by pilots that had not been stopped."""
    alive = [each for each in told if not each.reported.is_stopped]
    entries = [each.history[asked.from_place] if len(each.history) > asked.from_place else NEVER for each in alive]
    scaled = sum(len(each.history) == len(FLOW) and each.history[-1] <= as_of for each in alive)
    return sum(day <= as_of for day in entries) >= asked.needed or (asked.scale_up_n is not None and scaled >= asked.scale_up_n)


@settings(
    max_examples=6,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
@given(
    groups=st.lists(st.lists(pilots(), max_size=3), min_size=6, max_size=6),
    asked=st.lists(asks(), min_size=2, max_size=2),
    as_of=DAYS | st.just(DELIVERED_ON + timedelta(days=1)),
)
def test_the_word_is_that_of_every_world_that_fits(
    con: duckdb.DuckDBPyConnection, groups: list[list[Told]], asked: list[Asked], as_of: date
) -> None:
    promises = [
        {
            "measured_by": "pilots", "required_n": each.needed, "counts_from_phase": FLOW[each.from_place],
            "scale_up_n": each.scale_up_n, "due_on": each.due_on,
        }
        for each in asked
    ]  # fmt: skip
    members: list[Record] = [Took(COURSE, f"o{at}", organisation_type="zorg") for at in range(len(groups))]
    rows = [row_of(f"o{at}", number, told) for at, group in enumerate(groups) for number, told in enumerate(group)]
    deliver(con, [course(*promises), *members, *rows], datetime.combine(DELIVERED_ON, datetime.min.time()))
    statuses = found(con, COURSE, as_of)
    for at, group in enumerate(groups):
        for number, wanted in enumerate(asked, start=1):
            told = statuses[f"o{at}", f"p{number}"]
            expected = word_of_pilots([each.reported for each in group], wanted, as_of, DELIVERED_ON)
            assert (told.status, told.is_late) == expected, f"{group} {wanted} {as_of} {told.why}"
            if told.status != "not_to_say" and not any(each.reported.is_stopped for each in group):
                assert (told.status == "kept") == true_word(group, wanted, as_of)
