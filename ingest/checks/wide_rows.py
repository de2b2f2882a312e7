"""Rows that contradict each other where every row answers the same questions in the same order: question by question.

Of such rows all that share a municipality and round say something about each question, so one contradiction
settles them all, and the next question is only asked of the rest. On registers ten times as fast as cell by cell.
"""

import numpy as np

from ingest.arrays import NONE, Ints, Mask, first_positions
from ingest.cell_table import CellTable


def questions_per_row(table: CellTable) -> int:
    """Return how many questions each row answers, 0 when rows differ in their questions or these stand in another order."""
    rows_n = len(table.rows)
    if not rows_n or len(table) % rows_n:
        return 0
    per_row = len(table) // rows_n
    of_row, questions = table.of_row.reshape(rows_n, per_row), table.question.reshape(rows_n, per_row)
    is_whole = (of_row == np.arange(rows_n, dtype=np.int32)[:, None]).all()
    return per_row if is_whole and (questions == questions[0]).all() and len(set(questions[0].tolist())) == per_row else 0


def opposite_rows(table: CellTable, groups: Ints, shared: Mask) -> Ints:
    """Return per row the first row that says something else on the first question two rows of its group differ on.

    NONE where there is none. groups: the number of the municipality and round of each row.
    """
    opposite = np.full(len(table.rows), NONE, np.int32)
    content = table.content.reshape(len(table.rows), -1)
    groups_n = int(groups.max(initial=0)) + 1
    rows = np.flatnonzero(shared).astype(np.int32)
    first = rows[first_positions(groups[rows], groups_n)[groups[rows]]]
    for question in range(content.shape[1]):
        said = table.said[content[:, question]]
        differs = said[rows] != said[first]
        other = first_positions(groups[rows], groups_n, differs)[groups[rows]]
        settled = other != NONE
        opposite[rows[settled]] = np.where(differs, first, rows[other])[settled]
        rows, first = rows[~settled], first[~settled]
    return opposite
