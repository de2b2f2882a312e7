"""Lays what the user typed over the cells of a file; the file itself stays as it came."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np

from ingest.addresses import position_of
from ingest.findings import LONGEST_FOUND, Finding, Spot, make_finding
from ingest.instructions import Correction
from ingest.sheets import BLANK, ColumnCells, Content, Sheet, shown


def correct_sheets(sheets: Sequence[Sheet], corrections: Iterable[Correction]) -> tuple[tuple[Sheet, ...], tuple[Finding, ...]]:
    """Return the sheets as the user says they should be, and a notice per corrected cell.

    What is typed replaces what stands in the cell and is read like anything else in the
    file; nothing typed empties the cell. A sheet of a CSV file has the name "". Where the
    cell is not there, or holds something else than the user saw, nothing is replaced and
    a warning says so. Source: design 3 "append-only", IR-5.
    """
    wanted: dict[str, dict[str, Correction]] = {}
    for correction in corrections:
        wanted.setdefault(correction.sheet, {})[correction.cell] = correction  # the last one said about a cell counts
    corrected, findings = [], list[Finding]()
    for sheet in sheets:
        changed, told = _correct(sheet, wanted.pop(sheet.name, {}).values())
        corrected.append(changed)
        findings += told
    findings += [_not_used(one, "") for gone in wanted.values() for one in gone.values()]
    return tuple(corrected), tuple(findings)


def _correct(sheet: Sheet, corrections: Iterable[Correction]) -> tuple[Sheet, list[Finding]]:
    findings, by_column = list[Finding](), dict[int, list[tuple[int, str]]]()
    for one in corrections:
        row, column = position_of(one.cell)
        is_there = 0 < row <= sheet.rows_n and column > 0
        stands = shown(sheet.cell(row, column)) if is_there else ""
        if not is_there or not _is_same(stands, one.found):
            findings.append(_not_used(one, stands))
            continue
        by_column.setdefault(column, []).append((row, one.corrected.strip()))
        findings.append(make_finding("cell_corrected", Spot(sheet.name, row, column), stands, now=one.corrected.strip()))
    if not by_column:
        return sheet, findings
    columns = {n: _with_contents(sheet, n, typed) for n, typed in by_column.items()}
    return replace(sheet, columns={**sheet.columns, **columns}), findings


def _with_contents(sheet: Sheet, column: int, typed: Sequence[tuple[int, str]]) -> ColumnCells:
    """Return the column with the typed texts in their rows; equal texts share one content."""
    cells = sheet.columns.get(column) or ColumnCells((BLANK,), np.zeros(sheet.rows_n, np.int32))
    contents, codes = list(cells.contents), cells.codes.copy()
    numbers = {"": 0}
    for row, text in typed:
        if text not in numbers:
            numbers[text] = len(contents)
            contents.append(Content(text))
        codes[row - 1] = numbers[text]
    return ColumnCells(tuple(contents), codes)


def _is_same(stands: str, found: str) -> bool:
    """Return whether the user saw this content; of a long one the first signs were shown."""
    return stands == found or (found.endswith("…") and len(stands) > LONGEST_FOUND and stands.startswith(found[:-1]))


def _not_used(one: Correction, stands: str) -> Finding:
    row, column = position_of(one.cell)
    return make_finding("correction_not_used", Spot(one.sheet, row, column), stands, was=one.found, now=one.corrected)
