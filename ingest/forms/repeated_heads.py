"""Heads that come back below the data: repeated as on every page of a print, or those of a second table."""

from collections import Counter

import numpy as np

from ingest.findings import Finding, Spot, make_finding
from ingest.forms.form_heads import Form
from ingest.sheets import Cell

FEWEST_HEADS = 2  # cells in a row that are heads of the sheet


def repeated_heads(form: Form) -> tuple[frozenset[int], list[Finding]]:
    """Return the rows that are not read because heads stand there again, and what is said about them.

    The same heads in the same columns are passed over. In other columns they belong to another
    table, of which every value would be taken for the wrong question: nothing from there on is read.
    """
    heads = _heads(form)
    counted, elsewhere = _count(form, heads)
    rows = [row for row, n in sorted(counted.items()) if n >= FEWEST_HEADS]
    second = next((row for row in rows if elsewhere[row]), None)
    same = [row for row in rows if second is None or row < second]
    findings = [_finding(form, heads, "heads_repeated", row) for row in same]
    passed = {row + n for row in same for n in range(1 if form.kind == "register" else len(form.rows))}
    if second is None:
        return frozenset(passed), findings
    below = [row for row in form.sheet.row_numbers if row >= second]
    return frozenset([*passed, *below]), [*findings, _finding(form, heads, "second_table", second, rows_n=len(below) - 1)]


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
