"""Heads that come back below the data: repeated as on every page of a print, or those of a second table."""

from collections import Counter
from dataclasses import dataclass, replace

import numpy as np

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.form_heads import Form
from ingest.sheets import Cell, ColumnCells, Sheet

FEWEST_HEADS = 2  # cells in a row that are heads of the sheet


@dataclass(frozen=True)
class OneTable:
    """A form without what stands below a second row of heads. passed_over: rows with the same heads once more."""

    form: Form
    passed_over: frozenset[int] = frozenset()
    findings: tuple[Finding, ...] = ()


def one_table(form: Form) -> OneTable:
    """Return the table that belongs to the heads of a form, and what is said about heads that stand there again.

    The same heads in the same columns are passed over. In other columns they belong to another table, of which
    every value would be taken for the wrong question: nothing from there on is read, nor judges a column.
    """
    heads = _heads(form)
    counted, elsewhere = _count(form, heads)
    rows = [row for row, n in sorted(counted.items()) if n >= FEWEST_HEADS]
    second = next((row for row in rows if elsewhere[row]), None)
    same = [row for row in rows if second is None or row < second]
    findings = [_finding(form, heads, "heads_repeated", row) for row in same]
    passed = {row + n for row in same for n in range(1 if form.kind == "register" else len(form.rows))}
    if second is None:
        return OneTable(form, frozenset(passed), tuple(findings))
    below_n = sum(row > second for row in form.sheet.row_numbers)
    findings.append(_finding(form, heads, "second_table", second, rows_n=below_n))
    return OneTable(replace(form, sheet=_above(form.sheet, second)), frozenset(passed), tuple(findings))


def _above(sheet: Sheet, row: int) -> Sheet:
    cut = {number: ColumnCells(cells.contents, cells.codes[: row - 1]) for number, cells in sheet.columns.items()}
    used = {number: cells for number, cells in cut.items() if cells.codes.any()}
    return replace(sheet, columns={n: _in_use(cells) for n, cells in used.items()}, rows_n=min(sheet.rows_n, row - 1))


def _in_use(cells: ColumnCells) -> ColumnCells:
    """Return a column without the contents that no row has any more."""
    kept = np.union1d([0], cells.codes)
    return ColumnCells(tuple(cells.contents[n] for n in kept.tolist()), np.searchsorted(kept, cells.codes).astype(np.int32))


def _heads(form: Form) -> dict[int, set[str]]:
    """Return the texts in the rows of heads by column; of a tool only the first row: options come back as answers."""
    rows = form.rows if form.kind == "register" else form.rows[:1]
    found: dict[int, set[str]] = {}
    for cell in (cell for row in rows for cell in form.sheet.row(row) if isinstance(cell.value, str)):
        found.setdefault(cell.column, set()).add(str(cell.value))
    return found


def _count(form: Form, heads: dict[int, set[str]]) -> tuple[Counter[int], Counter[int]]:
    """Return per row below the heads how many cells are a head of the sheet, and how many of those in another column."""
    texts = set[str]().union(*heads.values())
    counted, elsewhere = Counter[int](), Counter[int]()
    for number, cells in form.sheet.columns.items():
        found = [n for n, content in enumerate(cells.contents) if isinstance(content.value, str) and content.value in texts]
        below = np.flatnonzero(np.isin(cells.codes, found)) + 1 if found else np.array([], np.int64)
        for row in below[below > form.rows[-1]].tolist():
            counted[row] += 1
            elsewhere[row] += cells.content(row).value not in heads.get(number, set())
    return counted, elsewhere


def _finding(form: Form, heads: dict[int, set[str]], code: str, row: int, **params: int) -> Finding:
    texts = set[str]().union(*heads.values())
    first: Cell = next(cell for cell in form.sheet.row(row) if cell.value in texts)
    return make_finding(code, Spot(form.sheet.name, row, first.column), first.text, **params)
