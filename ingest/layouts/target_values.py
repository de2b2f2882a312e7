"""The cells of a row that hold its targets: a column per horizon, a score of 0-100 or the word for "no longer holds"."""

from itertools import pairwise

from ingest.findings import Finding, Spot, make_finding
from ingest.heads import TARGET_DROPPED_WORDS
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.recognition import target_years
from ingest.problems import Problem, cell_problem
from ingest.rows import HeadColumn
from ingest.sheets import Cell
from ingest.text_forms import normal_form
from ingest.values import parse_percentage, share_remark

DROPPED_FORMS = frozenset(normal_form(word) for word in TARGET_DROPPED_WORDS)
Values = list[tuple[Cell, int, float | None]]  # the cell, the horizon in years, the score aimed at; None: no longer holds


def horizons(heads: HeadRow) -> list[tuple[HeadColumn, int]]:
    """Return the columns with targets and their horizons in years, the nearest first."""
    years = [(column, target_years(column.head)) for column in heads.columns if column.column not in heads.left_out]
    return sorted(((column, year) for column, year in years if year), key=lambda pair: pair[1])


def lost_target(heads: HeadRow, cell: Cell, problem: Problem) -> Finding:
    """Return the finding of a cell of which the target is lost."""
    return problem.at(Spot(heads.sheet.name, cell.row, cell.column), what="target")


def read_values(heads: HeadRow, number: int) -> tuple[Values, list[Finding]]:
    """Return the targets of a row with their cells, and everything that is wrong or odd about them."""
    values: Values = []
    findings = []
    for column, years in horizons(heads):
        cell = heads.sheet.cell(number, column.column)
        if cell.is_blank and not cell.merged_range:
            continue
        trouble = cell_problem(cell)
        if trouble is None and normal_form(cell.text) in DROPPED_FORMS:
            values.append((cell, years, None))
            continue
        parsed = trouble or parse_percentage(cell)
        if isinstance(parsed, Problem):
            findings.append(lost_target(heads, cell, parsed))
            continue
        remark = share_remark(parsed, cell)
        findings += [lost_target(heads, cell, remark)] if remark else []
        values.append((cell, years, parsed.value))
    return values, [*findings, *_check_order(heads, values)]


def _check_order(heads: HeadRow, values: Values) -> list[Finding]:
    """A later target below an earlier one is odd, and may be meant."""
    findings = []
    wanted = [(cell, years, pct) for cell, years, pct in values if pct is not None]
    for (_cell, earlier, before), (cell, later, after) in pairwise(wanted):
        if after < before:
            spot = Spot(heads.sheet.name, cell.row, cell.column)
            findings.append(make_finding("target_goes_down", spot, cell.text, earlier=earlier, later=later))
    return findings
