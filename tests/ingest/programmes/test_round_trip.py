"""What the template writer writes, the reader gives back exactly."""

from dataclasses import replace
from datetime import date, timedelta

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.programmes.records import (
    Attendance,
    Participant,
    Programme,
    ProgrammeData,
    ProgrammePromise,
    PromiseReport,
    Session,
    WorkingGroup,
)
from ingest.writing.templates import WriteOptions, write_programmes, write_template
from tests.ingest.seen import seen

DAYS = st.dates(date(2020, 1, 1), date(2026, 12, 31))
CODES = ("GM0202", "GM0268", "GM0228", "GM0200")  # each its own: an organisation is there once in a cohort
ROLES = ("bestuur", "inkoop", "beleid", "uitvoering")
SESSIONS = tuple(Session("eigen", n, f"Les {n}", f"Lesson {n}", date(2024, n, 5), 2024) for n in (1, 2, 3))
GROUPS = (WorkingGroup("eigen", "bouw", 1, "Bouw", "Construction"), WorkingGroup("eigen", "ict", 2, "ICT", "ICT"))
PROMISES = (
    ProgrammePromise("eigen", "tweepilots", 1, "Twee pilots", "Two pilots", "pilots", "at_least", 2, "year", "uitvoering", 1),
    ProgrammePromise(
        "eigen", "beleid", 2, "Beleid", "Policy", "answer", question_id="S01", required_value=3.0, due_on=date(2027, 12, 31)
    ),
    ProgrammePromise("eigen", "lessen", 3, "Lessen", "Lessons"),
)


@st.composite
def members(draw: st.DrawFn, number: int) -> Participant:
    people = tuple((role, draw(st.integers(0, 100))) for role in ROLES if draw(st.booleans()))
    joined = draw(st.none() | DAYS)
    return Participant(
        "eigen", draw(st.sampled_from(["", "2024", "Groep B"])), f"Organisatie {number}",
        draw(st.sampled_from([None, "bedrijf", "waterschap"])), draw(st.sampled_from([None, CODES[number]])), "PV25", joined,
        (joined or date(2026, 1, 1)) + timedelta(days=draw(st.integers(1, 900))) if draw(st.booleans()) else None,
        draw(st.none() | st.booleans()), draw(st.booleans()), draw(st.none() | st.just("https://bron.nl")), people,
        tuple(group.working_group for group in GROUPS if draw(st.booleans())),
    )  # fmt: skip


@st.composite
def programmes(draw: st.DrawFn) -> ProgrammeData:
    group = [draw(members(number)) for number in range(draw(st.integers(1, 4)))]
    there, said = list[Attendance](), list[PromiseReport]()
    for one in group:
        for session in SESSIONS[: draw(st.integers(0, 3))]:
            roles = [role for role in ROLES if draw(st.booleans())]
            invented = draw(st.booleans())
            there += [Attendance(one, session.position, draw(st.integers(0, 100)), role, invented) for role in roles or [None]]
        for promise in PROMISES[: draw(st.integers(0, 3))]:
            word = draw(st.sampled_from(["kept", "on_its_way", "open"]))
            said.append(PromiseReport(one, promise.promise, word, draw(st.none() | st.just("Bewijs.")), draw(st.none() | DAYS)))
    described = Programme(
        "eigen", "Eigen leerlijn", "Own course", date(2020, 1, 1), None, "Over.", "About.", "", draw(st.booleans())
    )
    return ProgrammeData((described,), SESSIONS, GROUPS, PROMISES, tuple(group), tuple(there), tuple(said))


def bare(data: ProgrammeData) -> ProgrammeData:
    """Without where everything stood."""

    def plain(one):
        inside = {"participant": replace(one.participant, sheet="", cell="")} if hasattr(one, "participant") else {}
        return replace(one, sheet="", cell="", **inside)

    return ProgrammeData(*(tuple(plain(one) for one in getattr(data, name)) for name in data.__dataclass_fields__))


@settings(max_examples=8, deadline=None)
@given(programmes())
def test_written_and_read(con: duckdb.DuckDBPyConnection, check, data: ProgrammeData) -> None:
    checked = check(write_programmes(con, data, WriteOptions(is_invented=True)))
    assert seen(checked, "error", "warning") == []
    assert bare(checked.programmes) == data


def test_the_template_says_what_may_be_filled_in_and_holds_nothing(con: duckdb.DuckDBPyConnection, check) -> None:
    content = write_template(con, "leertraject")
    assert seen(check(content)) == [("nothing_to_load", "", "")]
    assert content == write_template(con, "leertraject")


@pytest.mark.parametrize("position", [1, 7])
def test_attendance_at_a_known_programme_names_its_meeting(con: duckdb.DuckDBPyConnection, check, position: int) -> None:
    one = Participant("academy", "", "Organisatie 1", "bedrijf")
    data = ProgrammeData(participants=(one,), attendance=(Attendance(one, position, 2),))
    assert bare(check(write_programmes(con, data)).programmes) == data
