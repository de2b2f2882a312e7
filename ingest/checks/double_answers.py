"""An answer of a municipality in a round may be in a file once, also in a long sheet or over several sheets."""

import numpy as np

from ingest.arrays import NONE, Ints, Mask, combined, first_positions
from ingest.cell_table import CellTable
from ingest.checks.opposites import Statements, opposites
from ingest.checks.row_spots import address_seen_from, remarks_on_cells
from ingest.findings import Finding, make_finding
from ingest.messages.facts import Param
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary


def check_double_answers(words: Vocabulary, table: CellTable) -> tuple[CellTable, list[Remarks]]:
    """Return the table without double answers: equal ones count once, different ones not at all."""
    about, abouts_n = _about(table)
    is_double = np.bincount(about, minlength=abouts_n)[about] > 1
    if not is_double.any():
        return table, []
    cells = np.flatnonzero(is_double)
    first, opposite = np.full(len(table), NONE, np.int32), np.full(len(table), NONE, np.int32)
    statements = Statements(about[cells], table.said[table.content[cells]], cells)
    other = opposites(statements, abouts_n)
    opposite[cells] = np.where(other == NONE, NONE, cells[other])
    first[cells] = cells[first_positions(about[cells], abouts_n)[about[cells]]]
    is_different = opposite != NONE
    is_again = is_double & ~is_different & (first != np.arange(len(table)))
    remarks = [
        *_remarks(words, table, "answer_double_same", (is_again, first)),
        *_remarks(words, table, "answer_double_different", (is_different, opposite)),
    ]
    return table.with_cells(~is_different & ~is_again), remarks


def _about(table: CellTable) -> tuple[Ints, int]:
    """Return per cell one number for its municipality, round and question, and how many there can be."""
    groups, _first = combined([table.rows.place, table.rows.round_year])
    questions_n = int(table.question.max(initial=0)) + 1
    return groups[table.of_row] * np.int32(questions_n) + table.question, (int(groups.max(initial=0)) + 1) * questions_n


def _remarks(words: Vocabulary, table: CellTable, code: str, found: tuple[Mask, Ints]) -> list[Remarks]:
    """Return a finding per chosen cell, which names the other cell."""
    chosen, others = found
    names, questions = [place.name for place in words.places.values()], list(words.questions)

    def make(cell: int) -> Finding:
        row = table.of_row[cell]
        where = "first" if code == "answer_double_same" else "other"
        spot = table.cell_spot(cell)
        params: dict[str, Param] = {
            "name": names[table.rows.place[row]],
            "round_year": int(table.rows.round_year[row]),
            "question": questions[table.question[cell]],
            where: address_seen_from(spot, table.cell_spot(int(others[cell]))),
        }
        return make_finding(code, spot, table.contents[table.content[cell]].found, **params)

    return remarks_on_cells(table, code, chosen, make)
