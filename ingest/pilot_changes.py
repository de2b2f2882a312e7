"""The pilots of a file beside those that count now: per pilot which fields are new, other, or emptied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import duckdb
import pandas as pd

from ingest.checks.double_records import pilot_key
from ingest.pilot_heads import pilot_fields
from ingest.record_rows import pilot_content
from ingest.records import PhaseDate, Pilot
from ingest.sheets import Cell
from ingest.statements import statement
from ingest.vocabulary import Vocabulary

PilotState = Literal["new", "changed", "unchanged"]
PILOT_COLUMNS = ["organisation", "title", "state"]
LONGEST_YEAR = 4  # figures
FIELD_COLUMNS = ["organisation", "title", "key", "head", "before", "after", "state"]


@dataclass(frozen=True)
class PilotChanges:
    """What a file does to the pilots.

    pilots: one row per pilot of the file (PILOT_COLUMNS; state new, changed or unchanged).
    fields: one row per field of a pilot that is known already and gets other contents (FIELD_COLUMNS; before and after as
        a person reads them, empty when not reported; state new, changed or removed, as for answers).
    """

    pilots: pd.DataFrame
    fields: pd.DataFrame


def compare_pilots(con: duckdb.DuckDBPyConnection, words: Vocabulary, pilots: Sequence[Pilot]) -> PilotChanges:
    """Return what publishing pilots would change; a field left empty is not reported any more.

    con: knows the pilots as the registered frame delivered_pilot (frames.pilot_frame).
    """
    now = _pilots_now(con)
    rows, changed = [], list[tuple[str, ...]]()
    for pilot in pilots:
        before, after = now.get(pilot_key(pilot)), replace(pilot, sheet="", cell="")
        state: PilotState = "new" if before is None else "unchanged" if before == after else "changed"
        rows.append((pilot.organisation, pilot.title, state))
        changed += [(pilot.organisation, pilot.title, *one) for one in _fields(words, before, after)] if before else []
    return PilotChanges(pd.DataFrame(rows, columns=PILOT_COLUMNS), pd.DataFrame(changed, columns=FIELD_COLUMNS))


def _pilots_now(con: duckdb.DuckDBPyConnection) -> dict[str, Pilot]:
    found = con.execute(statement("pilots_now"))
    names = [column[0] for column in found.description or ()]
    return {row[0]: _pilot(dict(zip(names[1:], row[1:], strict=True))) for row in found.fetchall()}


def _pilot(row: dict[str, Any]) -> Pilot:
    entered = tuple(PhaseDate(**one) for one in row.pop("phase_dates") or ())
    return Pilot(**row, phase_dates=entered)


def _fields(words: Vocabulary, before: Pilot, after: Pilot) -> Iterator[tuple[str, ...]]:
    """Give the fields that differ: key, head, before, after, state."""
    for field in pilot_fields(words):
        was, now = (_text(words, pilot, field.key) for pilot in (before, after))
        if was != now:
            yield field.key, field.head, was, now, "new" if not was else "changed" if now else "removed"


def _text(words: Vocabulary, pilot: Pilot, key: str) -> str:
    content = pilot_content(words, pilot, key)
    text = Cell(1, 1, content).text
    return _grouped(text) if isinstance(content, int | float) else text


def _grouped(number: str) -> str:
    """Return a number with points for thousands; a year has none."""
    whole, comma, rest = number.partition(",")
    return f"{int(whole):,}".replace(",", ".") + comma + rest if len(whole) > LONGEST_YEAR else number
