"""A seventh learning programme that does not exist: two cohorts, promises of every measure, one due in the future."""

from dataclasses import dataclass
from datetime import date

import duckdb

from ingest.programmes.records import Programme, ProgrammeData, ProgrammePromise, Session, WorkingGroup
from ingest.text_forms import normal_form

CODE = "ci2024"
FIRST_DAY, LAST_DAY = date(2024, 1, 15), date(2027, 12, 31)
SESSIONS = (
    (date(2024, 3, 14), "Startbijeenkomst", "Opening meeting"),
    (date(2024, 9, 12), "Van vraag naar aanbesteding", "From need to tender"),
    (date(2025, 2, 13), "De markt als partner", "The market as a partner"),
    (date(2025, 6, 12), "Contract en uitvoering", "Contract and delivery"),
    (date(2025, 11, 13), "Opschalen", "Scaling up"),
)
WORKING_GROUPS = (
    ("Bouw en infra", "Construction"),
    ("Kantoor en ICT", "Office and ICT"),
    ("Beleid en draagvlak", "Policy and support"),
)
FIRST_PHASE = "uitvoering"  # from which a pilot counts


@dataclass(frozen=True)
class Cohort:
    """A cohort: its name, its first day, and how many municipalities are in it."""

    name: str
    joined_on: date
    members_n: int


COHORTS = (Cohort("2024", FIRST_DAY, 26), Cohort("2025", date(2025, 1, 15), 12))


def new_programme(con: duckdb.DuckDBPyConnection) -> ProgrammeData:
    """Return the programme with its sessions, working groups and promises; without participants."""
    programme = Programme(
        CODE, "Leertraject Circulair Inkopen 2024 (verzonnen)", "Circular Procurement Programme 2024 (invented)",
        FIRST_DAY, LAST_DAY,
        "Verzonnen voorbeeld van een leertraject in twee lichtingen, om te laten zien wat de monitor doet.",
        "Invented example of a programme in two cohorts, to show what the monitor does.", is_invented=True,
    )  # fmt: skip
    sessions = (Session(CODE, n, nl, en, day, day.year) for n, (day, nl, en) in enumerate(SESSIONS, start=1))
    groups = (WorkingGroup(CODE, normal_form(nl), n, nl, en) for n, (nl, en) in enumerate(WORKING_GROUPS, start=1))
    return ProgrammeData((programme,), tuple(sessions), tuple(groups), _promises(con))


def _promises(con: duckdb.DuckDBPyConnection) -> tuple[ProgrammePromise, ...]:
    question_id, value = _question(con)

    def promise(position: int, nl: str, en: str) -> tuple[str, str, int, str, str]:
        return CODE, normal_form(nl), position, nl, en

    return (
        ProgrammePromise(
            *promise(
                1,
                "Twee circulaire inkooptrajecten, of één opgeschaalde pilot",
                "Two circular procurements, or one scaled-up pilot",
            ),
            "pilots", required_n=2, counts_from_phase=FIRST_PHASE, scale_up_n=1, due_on=LAST_DAY,
        ),
        ProgrammePromise(
            *promise(2, "Bij ten minste drie bijeenkomsten aanwezig", "Present at three meetings or more"),
            "attendance", required_n=3, due_on=date(2025, 12, 31),
        ),
        ProgrammePromise(
            *promise(3, "Ten hoogste drie mensen per bijeenkomst", "At most three people per meeting"),
            "attendance", "at_most", 3, "session", due_on=date(2025, 12, 31),
        ),
        ProgrammePromise(*promise(4, "Ten minste twee mensen doen mee", "Two people or more take part"), "people", required_n=2),
        ProgrammePromise(
            *promise(5, "Deelname aan ten minste één werkgroep", "Taking part in at least one working group"),
            "working_group", required_n=1, due_on=date(2025, 12, 31),
        ),
        ProgrammePromise(
            *promise(6, "Elk jaar de monitor ingevuld", "The monitor filled in every year"),
            "response", required_n=1, per="year", due_on=date(2026, 12, 31),
        ),
        ProgrammePromise(
            *promise(7, "Circulariteit staat in het algemene beleid", "Circularity is part of the general policy"),
            "answer", question_id=question_id, required_value=value, due_on=date(2026, 12, 31),
        ),
        ProgrammePromise(
            *promise(8, "Geleerde lessen zijn gedeeld", "Lessons learnt were shared"), "own_word", due_on=date(2026, 6, 30)
        ),
    )  # fmt: skip


def _question(con: duckdb.DuckDBPyConnection) -> tuple[str, float]:
    """Return the first question with options that is scored, and its last option but one."""
    row = con.execute(
        """
        select question_id, max(answer_option.value) - 1
        from question
        join answer_option using (answer_type)
        where question_id in (select question_id from edition_question where weight > 0)
        group by question_id, question.position
        order by question.position
        """
    ).fetchone()
    assert row is not None  # noqa: S101 - a questionnaire has questions
    return str(row[0]), float(row[1])
