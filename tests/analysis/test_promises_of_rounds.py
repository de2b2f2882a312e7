"""Promises about the monitor and what a participant says itself, each case computed by hand (PR-1)."""

from datetime import date

import duckdb
import pytest

from analysis.promises.records import PromiseStatus
from tests.analysis.promise_store import COURSE, course, deliver, found
from tests.builders import Content, Filled, refill
from tests.programme_builders import Said, Took, add

NOW = date(2026, 11, 1)
ARNHEM, NIJMEGEN, EDE, APELDOORN = "GM0202", "GM0268", "GM0228", "GM0200"
NAMES = {ARNHEM: "Arnhem", NIJMEGEN: "Nijmegen", EDE: "Ede", APELDOORN: "Apeldoorn"}
RESPONSE = {"measured_by": "response", "due_on": date(2025, 5, 1)}
EACH = {"measured_by": "response", "per": "year"}
ANSWER = {"measured_by": "answer", "question_id": "S01", "required_value": 3, "due_on": date(2025, 12, 31)}
FILLED = [
    Filled(ARNHEM, 2024, {"S01": 1}), Filled(ARNHEM, 2025, {"S01": 3}), Filled(NIJMEGEN, 2025, {"S01": 2}),
    Filled(EDE, 2023, {"S01": 4}), Filled(EDE, 2026, {"S01": 4}), Filled(APELDOORN, 2025, {"S02": 2}),
    Filled("GM0274", 2025, {"S01": 4}),
]  # fmt: skip


@pytest.fixture(scope="module")
def monitored(con: duckdb.DuckDBPyConnection) -> dict[tuple[str, date], dict[tuple[str, str], PromiseStatus]]:
    """The programme runs from January 2024 to December 2025: the rounds of 2024 and 2025, each from March to June."""
    refill(con, Content(responses=FILLED))
    add(
        con,
        course(RESPONSE, EACH, ANSWER, starts_on=date(2024, 1, 1), ends_on=date(2025, 12, 31)),
        *(Took(COURSE, name, code, organisation_type="gemeente") for code, name in NAMES.items()),
        Took(COURSE, "Waterschap", organisation_type="waterschap"),
        Took(COURSE, "Later", "GM0358", organisation_type="gemeente", joined_on=date(2025, 7, 1)),
        Took(COURSE, "Weg", "GM0274", organisation_type="gemeente", left_on=date(2025, 2, 1)),
        Took("masterclasses", "Arnhem", ARNHEM, organisation_type="gemeente"),
    )
    days = (NOW, date(2024, 2, 1), date(2024, 12, 31), date(2025, 12, 31))
    asked = [(COURSE, day) for day in days] + [("masterclasses", NOW)]
    return {(programme, day): found(con, programme, day) for programme, day in asked}


@pytest.mark.parametrize(
    ("name", "promise", "as_of", "status", "is_late"),
    [
        ("Arnhem", "p1", NOW, "kept", False),
        ("Nijmegen", "p1", NOW, "kept", None),  # the round of 2025 was open on the due date
        ("Ede", "p1", NOW, "open", False),  # 2023 and 2026 are outside the programme
        ("Waterschap", "p1", NOW, "not_to_say", False),
        ("Later", "p1", NOW, "not_to_say", False),  # no round between joining and the end
        ("Arnhem", "p1", date(2024, 2, 1), "not_to_say", False),  # no round yet
        ("Weg", "p1", NOW, "open", False),  # it filled in the round of 2025 after it had left
        ("Arnhem", "p2", NOW, "kept", False),
        ("Nijmegen", "p2", NOW, "open", False),  # one of two
        ("Arnhem", "p3", NOW, "kept", False),
        ("Arnhem", "p3", date(2024, 12, 31), "on_its_way", False),
        ("Nijmegen", "p3", NOW, "open", False),
        ("Nijmegen", "p3", date(2025, 12, 31), "on_its_way", False),
        ("Ede", "p3", NOW, "kept", True),  # in the round of 2026
        ("Apeldoorn", "p3", NOW, "not_to_say", False),  # took part, did not answer this question
        ("Waterschap", "p3", NOW, "not_to_say", False),
    ],
)  # fmt: skip
def test_the_monitor(monitored, name: str, promise: str, as_of: date, status: str, is_late: bool | None) -> None:
    told = monitored[COURSE, as_of][name, promise]
    assert (told.status, told.is_late) == (status, is_late), told.why


def test_a_promise_for_every_year_is_kept_when_the_last_year_is_there(con) -> None:
    """Due at the end of 2025, in a programme up to 2026: a missed year stays missed, 2026 is not asked."""
    filled = [Filled(ARNHEM, 2024, {"S01": 1}), Filled(ARNHEM, 2025, {"S01": 1}), Filled(NIJMEGEN, 2025, {"S01": 1})]
    refill(con, Content(responses=filled))
    add(
        con,
        course({**EACH, "due_on": date(2025, 12, 31)}, starts_on=date(2024, 1, 1), ends_on=date(2026, 12, 31)),
        Took(COURSE, "Arnhem", ARNHEM), Took(COURSE, "Nijmegen", NIJMEGEN),
    )  # fmt: skip
    days = (date(2024, 12, 1), date(2025, 12, 1), NOW)
    told = [found(con, COURSE, day) for day in days]
    assert [(each["Arnhem", "p1"].status, each["Arnhem", "p1"].done_n, each["Arnhem", "p1"].needed_n) for each in told] == [
        ("on_its_way", 1, 2), ("kept", 2, 2), ("kept", 2, 2),
    ]  # fmt: skip
    assert [each["Nijmegen", "p1"].status for each in told] == ["open", "open", "open"]


def test_the_evidence_names_round_and_answer(monitored) -> None:
    told = monitored[COURSE, NOW]
    assert [each.sentence for each in told["Ede", "p1"].evidence] == [
        "Meetronde 2024: niet ingevuld.",
        "Meetronde 2025: niet ingevuld.",
    ]
    question = "In hoeverre komt circulariteit terug in het algemene beleid van uw organisatie"
    reached = "Doel vastgesteld en in meer beleidsvelden uitgewerkt"
    first, second = (each.sentence for each in told["Arnhem", "p3"].evidence)
    assert first.startswith(f"Meetronde 2024: “Genoemd, zonder doel” bij “{question}")
    assert second.startswith(f"Meetronde 2025: “{reached}” bij “{question}")
    assert told["Arnhem", "p3"].why == f"Het antwoord in 2025 is “{reached}”; nodig: “{reached}”."
    assert [each.delivery_id for each in told["Arnhem", "p3"].evidence] == [1, 2]
    assert "geen gemeente" in told["Waterschap", "p1"].why


def test_an_answer_that_stays_as_it_was_is_not_under_way(con) -> None:
    given = ((ARNHEM, 2024, 1), (ARNHEM, 2025, 1), (NIJMEGEN, 2024, 1), (NIJMEGEN, 2025, 2))
    filled = [Filled(code, year, {"S01": value}) for code, year, value in given]
    refill(con, Content(responses=filled))
    wanted = course({**ANSWER, "due_on": date(2027, 12, 31)}, starts_on=date(2024, 1, 1), ends_on=date(2027, 12, 31))
    add(con, wanted, Took(COURSE, "Arnhem", ARNHEM), Took(COURSE, "Nijmegen", NIJMEGEN))
    told = found(con, COURSE, NOW)
    assert [told[name, "p1"].status for name in ("Arnhem", "Nijmegen")] == ["open", "on_its_way"]


def test_a_programme_without_a_published_end_runs_two_years(monitored) -> None:
    """The masterclasses began in October 2018: no round of this monitor, from 2022 on, falls in their time."""
    told = monitored["masterclasses", NOW]["Arnhem", "monitor"]
    assert (told.status, told.why) == ("not_to_say", "In de tijd van dit leertraject was er geen meetronde.")


def test_what_a_participant_says_decides_where_nothing_else_measures(con) -> None:
    promise = {"measured_by": "own_word", "due_on": date(2025, 12, 31)}
    names = ("gedaan", "bezig", "nog niet", "stil", "laat", "ommekeer")
    deliver(con, [
        course(promise, {"measured_by": "people", "required_n": 1}),
        *(Took(COURSE, name, organisation_type="zorg", people={"inkoop": 0}) for name in names),
        Said(COURSE, "p1", "gedaan", "kept", date(2025, 5, 1), evidence="Nota vastgesteld."),
        Said(COURSE, "p1", "bezig", "on_its_way", date(2025, 5, 1)), Said(COURSE, "p1", "nogniet", "open"),
        Said(COURSE, "p1", "laat", "kept", date(2026, 2, 1)), Said(COURSE, "p2", "stil", "kept", date(2025, 5, 1)),
    ])  # fmt: skip
    add(
        con,
        Said(COURSE, "p1", "ommekeer", "on_its_way", date(2025, 3, 1)),
        Said(COURSE, "p1", "ommekeer", "kept", date(2025, 9, 1)),
    )
    told = found(con, COURSE, NOW)
    assert {name: (told[name, "p1"].status, told[name, "p1"].is_late) for name in names} == {
        "gedaan": ("kept", False), "bezig": ("open", False), "nog niet": ("open", False), "stil": ("not_to_say", False),
        "laat": ("kept", None), "ommekeer": ("kept", False),
    }  # fmt: skip
    assert told["gedaan", "p1"].evidence[0].sentence == "De deelnemer zegt: nagekomen. Nota vastgesteld. Gezegd op 1 mei 2025."
    assert told["stil", "p2"].status == "open"  # its word on what is counted is shown, and decides nothing
    assert told["stil", "p2"].evidence[-1].sentence == "De deelnemer zegt: nagekomen. Gezegd op 1 mei 2025."
    before = found(con, COURSE, date(2025, 6, 1))
    assert {name: before[name, "p1"].status for name in ("bezig", "ommekeer", "laat")} == {
        "bezig": "on_its_way", "ommekeer": "on_its_way", "laat": "not_to_say",
    }  # fmt: skip
