"""A municipality and round may be in a file once.

Two rows that say the same count once, with a notice. Two that differ are both left
out: the program does not choose. Sheets that share no question, such as one per
level, complete each other.
"""

import numpy as np

from ingest.arrays import NONE, Ints, Mask, combined, first_positions
from ingest.cell_table import CellTable
from ingest.checks.opposites import Statements, opposites
from ingest.checks.row_spots import address_seen_from, remarks_on_rows
from ingest.checks.wide_rows import opposite_rows, questions_per_row
from ingest.findings import Finding, make_finding
from ingest.messages.facts import Param
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary


def check_double_rows(words: Vocabulary, table: CellTable) -> tuple[CellTable, list[Remarks]]:
    """Return the table without double rows, in the order of the file, and the findings about them."""
    groups, is_shared = _groups(table)
    if not is_shared.any():
        return table, []
    opposite = _opposite_rows(table, groups, is_shared)
    is_contrary = opposite != NONE
    holder = _holding_rows(table, groups, is_shared & ~is_contrary)
    is_double = (holder != NONE) & (holder != table.of_row)
    first = first_positions(table.of_row, len(table.rows), is_double)
    earlier = np.where(first == NONE, NONE, holder[first])
    remarks = [
        *_remarks(words, table, "row_double_different", opposite),
        *_remarks(words, table, "row_double_same", earlier),
    ]
    return table.with_cells(~is_double & ~is_contrary[table.of_row]), remarks


def _groups(table: CellTable) -> tuple[Ints, Mask]:
    """Return the number of the municipality and round of each row, and which rows share theirs with another row."""
    groups, _first = combined([table.rows.place, table.rows.round_year])
    counted = np.bincount(groups[~table.rows.is_one_answer], minlength=int(groups.max(initial=0)) + 1)
    return groups, (counted[groups] > 1) & ~table.rows.is_one_answer


def _opposite_rows(table: CellTable, groups: Ints, shared: Mask) -> Ints:
    """Return per row the first row that says something else about the same, NONE where there is none."""
    is_wide = questions_per_row(table) > 0
    by_answers = opposite_rows(table, groups, shared) if is_wide else _opposite_by_cells(table, groups, shared)
    rows = np.flatnonzero(shared).astype(np.int32)
    about, abouts_n = _numbered(groups[rows], table.rows.sheet[rows])  # rows of one sheet must share their edition
    by_edition = _first_opposite(Statements(about, table.rows.edition[rows], rows), abouts_n, len(table.rows))
    return np.where(by_answers == NONE, by_edition, by_answers)


def _opposite_by_cells(table: CellTable, groups: Ints, shared: Mask) -> Ints:
    cells = np.flatnonzero(shared[table.of_row]).astype(np.int32)
    of_row = table.of_row[cells]
    about, abouts_n = _numbered(groups[of_row], table.question[cells])
    return _first_opposite(Statements(about, table.said[table.content[cells]], of_row), abouts_n, len(table.rows))


def _first_opposite(statements: Statements, abouts_n: int, rows_n: int) -> Ints:
    """Return per row the row of the statement opposite to the first of its own that has one."""
    opposite = opposites(statements, abouts_n)
    first = first_positions(statements.speaker, rows_n, opposite != NONE)
    return np.where(first == NONE, NONE, statements.speaker[opposite[first]])


def _holding_rows(table: CellTable, groups: Ints, taken: Mask) -> Ints:
    """Return per cell of the rows that are taken the first of these rows with an answer to its question; else NONE."""
    holder = np.full(len(table), NONE, np.int32)
    cells = np.flatnonzero(taken[table.of_row]).astype(np.int32)
    of_row = table.of_row[cells]
    about, abouts_n = _numbered(groups[of_row], table.question[cells])
    holder[cells] = of_row[first_positions(about, abouts_n)[about]]
    return holder


def _numbered(groups: Ints, subjects: Ints) -> tuple[Ints, int]:
    """Return one number per group and subject, and how many there can be."""
    subjects_n = int(subjects.max(initial=0)) + 1
    return groups * np.int32(subjects_n) + subjects, (int(groups.max(initial=0)) + 1) * subjects_n


def _remarks(words: Vocabulary, table: CellTable, code: str, others: Ints) -> list[Remarks]:
    """Return a finding per row for which there is another row."""
    names = [place.name for place in words.places.values()]

    def make(row: int) -> Finding:
        rows, other = table.rows, int(others[row])
        where = "first" if code == "row_double_same" else "other"
        spot, there = table.row_spot(row), table.row_spot(other)
        params: dict[str, Param] = {
            "name": names[rows.place[row]],
            "round_year": int(rows.round_year[row]),
            where: address_seen_from(spot, there),
            "sheet": spot.sheet,
            "row": spot.row,
            "other_sheet": there.sheet,
            "other_row": there.row,
        }
        return make_finding(code, spot, "", **params)

    return remarks_on_rows(table, code, others != NONE, make)
