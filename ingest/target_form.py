"""Targets set on the page "doelen stellen": written as a workbook of the layout doelen, and read back as any file.

So the original that is kept is a file a person can open, what is published passed
the same reader and the same checks as an upload, and undo is the same.
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import duckdb

from data.text import _
from ingest.checking import CheckedFile, check_content, reading_context
from ingest.publishing import PublishRequest, now, publish
from ingest.records import Target, TargetScope
from ingest.text_forms import clean_text
from ingest.writing.templates import WriteOptions, write_targets


@dataclass(frozen=True)
class Wanted:
    """What was decided for one horizon: a score of 0-100, or None when the target no longer holds."""

    horizon_years: int
    target_pct: float | None


@dataclass(frozen=True)
class TargetDecision:
    """What a board decided about the targets of a municipality for one level or theme.

    wanted: only the horizons it decided about; another keeps the target it has.
    """

    cbs_code: str
    scope: TargetScope
    code: str
    base_round_year: int
    wanted: tuple[Wanted, ...]
    set_by: str
    set_on: date


def publish_decision(store_path: Path, con: duckdb.DuckDBPyConnection, decision: TargetDecision, entered_by: str) -> int:
    """Publish a decision as a delivery over the channel form and return the number of the delivery.

    con: any connection with the reference tables.
    Raises: NotLoadable when the checks refuse it; StoreMissing, StoreBusy, StoreOutdated.
    Source: TR-1, IR-6.
    """
    checked = check_decision(con, decision, entered_by, now())
    return publish(store_path, checked, PublishRequest(entered_by, "form"))


def check_decision(
    con: duckdb.DuckDBPyConnection, decision: TargetDecision, entered_by: str, entered_at: datetime
) -> CheckedFile:
    """Return the workbook of a decision as read and checked; it is our own, so it needs no child process around it.

    entered_at: UTC. It stands in the workbook with entered_by, so that the same targets decided twice are two files.
    """
    content = write_targets(con, _targets(decision), WriteOptions(note=_note(entered_by, entered_at)))
    return check_content(reading_context(con), form_name(decision), content)


def form_name(decision: TargetDecision) -> str:
    """Return the name of the workbook of a decision."""
    part = decision.code.replace("/", "-")
    return f"doelen-{decision.cbs_code}-{part}-{decision.base_round_year}.xlsx"


def _targets(decision: TargetDecision) -> list[Target]:
    about = (decision.cbs_code, decision.scope, decision.code, decision.base_round_year)
    set_by = _printable(decision.set_by)
    return [Target(*about, one.horizon_years, one.target_pct, set_by, decision.set_on) for one in decision.wanted]


def _note(entered_by: str, entered_at: datetime) -> str:
    return _(
        "Set on the page for targets of CI Monitor by {name}, {moment} UTC.",
        name=_printable(entered_by),
        moment=entered_at.isoformat(" "),
    )


def _printable(text: str) -> str:
    """Return typed text as a cell can hold it: without signs that have no place in a workbook, single blanks."""
    return clean_text("".join(sign if sign.isprintable() else " " for sign in text))
