"""What the user says about a file besides the file itself: which round, what a column is, what a cell should say.

The file stays as it came. What was said is published with it, so that every
figure can be traced to the file and to who said what (design 3, "append-only").
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True)
class ColumnChoice:
    """What a column is: a key of ingest/heads.py or a question code; "" leaves the column out. column counts from 1."""

    sheet: str
    column: int
    became: str


@dataclass(frozen=True)
class Correction:
    """What a cell should say, as typed by the user; "" empties it. found: what stands there in the file."""

    sheet: str
    cell: str
    found: str
    corrected: str


@dataclass(frozen=True)
class RowChoice:
    """A row that is left out, because the user says another counts."""

    sheet: str
    row: int


@dataclass(frozen=True)
class KeptAnswer:
    """A published answer that stays as it is, although the file says something else."""

    cbs_code: str
    round_year: int
    question_id: str


@dataclass(frozen=True)
class Instructions:
    """Everything the user said about a file. round_year, cbs_code: for rows that say none."""

    round_year: int | None = None
    cbs_code: str | None = None
    columns: tuple[ColumnChoice, ...] = ()
    corrections: tuple[Correction, ...] = ()
    left_out_rows: tuple[RowChoice, ...] = ()
    kept_answers: tuple[KeptAnswer, ...] = ()


NOTHING_SAID = Instructions()
PARTS: Mapping[str, type] = {
    "columns": ColumnChoice,
    "corrections": Correction,
    "left_out_rows": RowChoice,
    "kept_answers": KeptAnswer,
}


def instructions_to_json(said: Instructions) -> str:
    """Return what was said as the store keeps it: one text, always the same for the same; empty when nothing was said."""
    ordered = {name: sorted(parts, key=repr) if isinstance(parts, list) else parts for name, parts in asdict(said).items()}
    filled = {name: parts for name, parts in ordered.items() if parts}
    return json.dumps(filled, ensure_ascii=False, sort_keys=True) if filled else ""


def instructions_from_json(text: str) -> Instructions:
    """Return what instructions_to_json wrote."""
    said: dict[str, Any] = json.loads(text) if text else {}
    read: dict[str, Any] = {
        name: tuple(PARTS[name](**part) for part in parts) if name in PARTS else parts for name, parts in said.items()
    }
    return replace(NOTHING_SAID, **read)
