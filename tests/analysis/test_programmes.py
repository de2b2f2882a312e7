"""Programmes, participants, people, working groups and attendance, against what was put in by hand."""

from datetime import date
from pathlib import Path

import duckdb
import pytest

from analysis.programmes.attendance import Presence, SessionAttendance, fetch_attendance
from analysis.programmes.participants import fetch_participants, fetch_programmes_of_municipality, fetch_working_groups
from analysis.programmes.pilots import fetch_pilots_of_programme
from analysis.programmes.programmes import Cohort, fetch_cohorts, fetch_programmes
from analysis.queries import SQL
from tests.analysis.test_sql import columns_said, parameters_said
from tests.builders import Content, refill, withdraw
from tests.programme_builders import Course, PilotDone, Seen, Took, add

ARNHEM, EDE, NIJMEGEN = "GM0202", "GM0228", "GM0268"
PARAMETERS = {"programme": "kring", "cohort": None, "round_year": 2024, "least_n": 5, "cbs_code": ARNHEM}
COURSE = Course(
    "kring", "Kring", date(2024, 1, 1), date(2025, 12, 31),
    sessions=[
        {"position": 1, "name_nl": "Start", "name_en": "Start", "held_on": date(2024, 3, 1)},
        {"position": 2, "name_nl": "Midden", "name_en": "Middle", "held_year": 2024},
        {"position": 3, "name_nl": "Slot", "name_en": "End"},
    ],
    promises=[{"promise": "a"}, {"promise": "b", "position": 2}],
    groups=[
        {"working_group": "bouw", "position": 1, "name_nl": "Bouwen", "name_en": "Building"},
        {"working_group": "leeg", "position": 2, "name_nl": "Leeg", "name_en": "Empty"},
    ],
)  # fmt: skip
RECORDS = (
    COURSE,
    Took("kring", "Gemeente Ede", EDE, "2024", people={"inkoop": 2, "bestuur": 1}, groups=["bouw"], is_invented=False),
    Took("kring", "Gemeente Arnhem", ARNHEM, "2024", left_on=date(2024, 2, 1)),
    Took("kring", "Éen Bedrijf B.V.", None, "2024", "bedrijf", people={"beleid": 1}, key="eenbedrijfbv"),
    Took("kring", "Gemeente Nijmegen", NIJMEGEN, "2025", joined_on=date(2025, 1, 1)),
    Took("kring", "Gemeente Ede", EDE, "2025", groups=["bouw"], is_invented=False),
    Seen("kring", 1, EDE, 2, "2024", "inkoop"),
    Seen("kring", 2, EDE, 0, "2024"),
    Seen("kring", 2, "eenbedrijfbv", 3, "2024", None),
    Seen("kring", 2, "eenbedrijfbv", 4, "2024", "beleid"),  # a newer list of the same session: replaces the older
    Seen("kring", 1, "onbekend", 5, "2024", "inkoop"),  # no participant: counts nowhere
    PilotDone("p1", "Gemeente Ede", EDE, "kring", "uitvoering", more={"lessons": "Begin vroeg.", "working_group": "Bouwen"}),
    PilotDone("p2", "Een bedrijf BV", None, "kring", None, more={"is_invented": True}),
    PilotDone("p3", "Gemeente Ede", EDE, "mra", "uitvoering"),
)


@pytest.fixture(scope="module")
def circle(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    """A delivered programme with two cohorts, in which every case of attendance occurs."""
    refill(other_con, Content())
    add(other_con, *RECORDS)
    return other_con


@pytest.mark.parametrize("path", sorted((SQL / "programmes").glob("*.sql")), ids=lambda path: path.stem)
def test_a_query_gives_and_takes_what_its_header_says(path: Path, circle: duckdb.DuckDBPyConnection) -> None:
    statement = duckdb.extract_statements(path.read_text())[0]
    returned = circle.execute(path.read_text(), {name: PARAMETERS[name] for name in statement.named_parameters})
    assert [column[0] for column in returned.description] == columns_said(path)
    assert set(statement.named_parameters) == parameters_said(path)


def test_every_programme_is_there_with_its_counts(circle: duckdb.DuckDBPyConnection) -> None:
    found = {each.programme: each for each in fetch_programmes(circle)}
    assert list(found) == ["academy", "masterclasses", "green_deal_1", "green_deal_2", "mra", "ict_network", "kring"]
    own = found["kring"]
    assert (own.participant_n, own.invented_n, own.municipality_n) == (4, 3, 3)  # Ede is in both cohorts and counts once
    assert (own.session_n, own.listed_n, own.promise_n, own.group_n) == (3, 2, 2, 2)
    assert (own.pilot_n, own.invented_pilot_n, own.is_invented) == (2, 1, True)
    assert (found["mra"].pilot_n, found["mra"].participant_n, found["mra"].promise_n) == (1, 0, 2)
    assert fetch_cohorts(circle, "kring") == (Cohort("2024", 3, 2), Cohort("2025", 2, 2))
    assert fetch_cohorts(circle, "nergens") == ()


def test_participants_stand_by_name_with_people_per_role(circle: duckdb.DuckDBPyConnection) -> None:
    found = fetch_participants(circle, "kring", "2024")
    assert [each.organisation for each in found] == ["Éen Bedrijf B.V.", "Gemeente Arnhem", "Gemeente Ede"]
    company, arnhem, ede = found
    assert (company.cbs_code, company.kind, company.organisation_key, company.pilot_n) == (None, "Bedrijf", "eenbedrijfbv", 1)
    assert (arnhem.cbs_code, arnhem.people, arnhem.left_on) == (ARNHEM, (), date(2024, 2, 1))
    assert [(each.name, each.people_n) for each in ede.people] == [("Bestuur", 1), ("Inkoop", 2)]  # order of the list of roles
    assert len(fetch_participants(circle, "kring")) == 5
    assert [(each.programme, each.cohort) for each in fetch_programmes_of_municipality(circle, EDE)] == [
        ("kring", "2024"),
        ("kring", "2025"),
    ]


def presences(found: SessionAttendance) -> dict[tuple[str, str], Presence]:
    return {(visit.cohort, visit.organisation_key): visit.presence for visit in found.visits}


def test_attendance_tells_absent_from_nobody_recorded_it(circle: duckdb.DuckDBPyConnection) -> None:
    start, middle, end = fetch_attendance(circle, "kring", fetch_participants(circle, "kring"))
    assert presences(start) == {
        ("2024", "eenbedrijfbv"): "not_listed",
        ("2024", ARNHEM): "not_then",  # left a month before
        ("2024", EDE): "present",
    }
    assert (start.present_n, start.expected_n, start.people_n, start.unlisted) == (1, 2, 2, ("2025",))
    assert presences(middle)["2024", EDE] == "absent"  # a row of 0 says that nobody was
    assert presences(middle)["2024", ARNHEM] == "not_listed"  # only the year is known: it took part in a part of it
    assert (middle.people_n, [each.role for each in middle.per_role]) == (4, ["beleid"])
    assert (end.has_list, end.visits, end.unlisted) == (False, (), ("2024", "2025"))


def test_a_session_of_a_cohort_has_only_its_participants(circle: duckdb.DuckDBPyConnection) -> None:
    found = fetch_attendance(circle, "kring", fetch_participants(circle, "kring", "2025"))
    assert [each.has_list for each in found] == [False, False, False]


def test_working_groups_have_their_members_and_pilots(circle: duckdb.DuckDBPyConnection) -> None:
    build, empty = fetch_working_groups(circle, "kring")
    assert [(each.cohort, each.organisation) for each in build.members] == [("2024", "Gemeente Ede"), ("2025", "Gemeente Ede")]
    assert (build.name, build.pilot_n, empty.members, empty.pilot_n) == ("Bouwen", 1, (), 0)
    assert [len(each.members) for each in fetch_working_groups(circle, "kring", "2024")] == [1, 0]


def test_pilots_of_a_cohort_are_those_of_its_participants(circle: duckdb.DuckDBPyConnection) -> None:
    found = fetch_pilots_of_programme(circle, "kring")
    assert [(each.pilot_key, each.phase_name, each.has_lesson) for each in found] == [
        ("p1", "Uitvoering", True),
        ("p2", "", False),
    ]
    assert [each.pilot_key for each in fetch_pilots_of_programme(circle, "kring", "2025")] == ["p1"]


def test_a_participant_that_is_withdrawn_is_gone_with_its_attendance(other_con: duckdb.DuckDBPyConnection) -> None:
    refill(other_con, Content())
    numbers = add(other_con, *RECORDS)
    withdraw(other_con, numbers[RECORDS.index(RECORDS[3])])
    assert "eenbedrijfbv" not in {each.organisation_key for each in fetch_participants(other_con, "kring")}
    middle = fetch_attendance(other_con, "kring", fetch_participants(other_con, "kring"))[1]
    assert (middle.people_n, middle.present_n) == (0, 0)
