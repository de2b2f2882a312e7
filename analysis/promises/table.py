"""Promises as a table for other programs: `python -m analysis promises`."""

from datetime import date

import pandas as pd

from analysis.promises.records import PromiseStatus
from analysis.promises.statuses import fetch_promise_statuses
from analysis.queries import Connection, fetch_rows
from data.errors import CIMonitorError
from data.text import _, by_language

BETWEEN = " | "  # between the pieces of evidence of one promise
COLUMNS = (
    "programme", "cohort", "participant", "participant_type", "cbs_code", "promise", "promise_text", "due_on", "status",
    "is_late", "done_n", "needed_n", "why", "evidence", "evidence_sources", "is_invented",
)  # fmt: skip


class ProgrammeUnknown(CIMonitorError):
    """No learning programme has this code."""


class CohortUnknown(CIMonitorError):
    """The programme has no such cohort."""


def fetch_promise_table(con: Connection, programme: str, as_of: date, cohort: str | None = None) -> pd.DataFrame:
    """Return every promise of every participant of a programme, as of a day.

    Shape: one row per participant and promise; participants by name, promises in their order.
    Columns: programme, cohort (empty when there is one), participant, participant_type,
        cbs_code (null: no municipality), promise, promise_text, due_on (ISO date), status
        (kept, on_its_way, open, not_to_say), is_late (null: kept, not known whether in
        time), done_n and needed_n (null where nothing is counted), why, evidence and
        evidence_sources (pieces between " | "), is_invented (the participation or some of
        the evidence is sample data).
    Raises: ProgrammeUnknown, CohortUnknown.
    Source: PR-1.
    """
    check_programme(con, programme, cohort)
    rows = [_row(each) for each in fetch_promise_statuses(con, programme, as_of, cohort)]
    frame = pd.DataFrame(rows, columns=list(COLUMNS))
    return frame.astype({"done_n": "Int64", "needed_n": "Int64", "is_late": "boolean"})


def check_programme(con: Connection, programme: str, cohort: str | None) -> None:
    """Raises: ProgrammeUnknown, CohortUnknown when there is no such programme or cohort."""
    found = fetch_rows(con, "promises/cohorts")
    codes = list(dict.fromkeys(row[0] for row in found))
    if programme not in codes:
        values = {"code": programme, "codes": ", ".join(codes)}
        raise ProgrammeUnknown(_("There is no learning programme with the code {code}. Choose from: {codes}.", **values))
    cohorts = [row[1] for row in found if row[0] == programme]
    if cohort is not None and cohort not in cohorts:
        raise CohortUnknown(_("The programme {code} has no cohort {cohort}.", code=programme, cohort=cohort))


def _row(status: PromiseStatus) -> tuple[object, ...]:
    sources = dict.fromkeys(each.source_url for each in status.evidence if each.source_url)
    return (
        status.programme, status.cohort, status.organisation, status.organisation_type, status.cbs_code, status.promise,
        by_language(status.text_nl, status.text_en), status.due_on.isoformat() if status.due_on else None, status.status,
        status.is_late, status.done_n, status.needed_n, status.why, BETWEEN.join(each.sentence for each in status.evidence),
        BETWEEN.join(sources), status.rests_on_invented,
    )  # fmt: skip
