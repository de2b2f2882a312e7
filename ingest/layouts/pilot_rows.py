"""Rows of a pilot register that hold no pilot: totals, heads once more, notes below or between the pilots."""

import re

from ingest.findings import Finding, make_finding
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_keys import is_total
from ingest.layouts.skipped_rows import first_spot
from ingest.pilot_heads import PILOT_FIELDS
from ingest.sheets import Cell
from ingest.text_forms import normal_form

TITLE, ORGANISATION = PILOT_FIELDS[:2]
NOTE = re.compile(
    r"^\s*(\*|(bron|noot|nb|source|note)\b|n\.b\.|let op|toelichting|opmerking|peildatum|stand per|laatst bijgewerkt)",
    re.IGNORECASE,
)


def skipped_row(heads: HeadRow, number: int) -> Finding | None:
    """Return the notice about a row that holds no pilot; None when it may hold one."""
    title, organisation = heads.cell(number, TITLE), heads.cell(number, ORGANISATION)
    filled = list(heads.sheet.row(number))
    if (title.is_blank or organisation.is_blank) and is_total(filled[0], title, organisation):
        return make_finding("pilot_total_skipped", first_spot(heads, number), filled[0].text)
    if _says_the_heads(heads, filled):
        return make_finding("heads_repeated", first_spot(heads, number), filled[0].text)
    is_wide = _is_alone(filled) and _is_merged_wide(heads, filled[0])
    if not is_wide and not is_note(filled):
        return None
    return make_finding("pilot_row_ignored", first_spot(heads, number), filled[0].text)


def is_note(filled: list[Cell]) -> bool:
    """Return whether a row with these filled cells is a note below or between the data."""
    return _is_alone(filled) and NOTE.match(filled[0].text) is not None


def _is_alone(filled: list[Cell]) -> bool:
    return len(filled) == 1 and isinstance(filled[0].value, str)


def _says_the_heads(heads: HeadRow, filled: list[Cell]) -> bool:
    said = {column.column: normal_form(column.head) for column in heads.columns}
    return len(filled) > 1 and all(normal_form(cell.text) == said.get(cell.column) for cell in filled)


def _is_merged_wide(heads: HeadRow, cell: Cell) -> bool:
    merged = heads.sheet.merged_at(cell.row, cell.column)
    return merged is not None and merged.is_wide
