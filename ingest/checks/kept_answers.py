"""Answers of which the user said that the published one stays: they are left out of the file."""

from dataclasses import dataclass

import numpy as np

from ingest.cell_table import CellTable, empty_table
from ingest.checks.row_spots import remarks_on_cells
from ingest.findings import Finding, make_finding
from ingest.instructions import KeptAnswer
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary

YEARS = 10_000  # a round year has four digits


@dataclass(frozen=True)
class KeptCells:
    """The cells that are taken over, those that are left out for a published answer, and the notices about these."""

    taken: CellTable
    left_out: CellTable
    remarks: tuple[Remarks, ...] = ()


def check_kept(words: Vocabulary, kept: tuple[KeptAnswer, ...], table: CellTable) -> KeptCells:
    """Return the table without the answers of which the published one is kept; what is wrong in it was told before."""
    if not kept or not len(table):
        return KeptCells(table, empty_table())
    places = {code: number for number, code in enumerate(words.places)}
    questions = {code: number for number, code in enumerate(words.questions)}
    known = [one for one in kept if one.cbs_code in places and one.question_id in questions]
    wanted = [(places[o.cbs_code] * YEARS + o.round_year) * len(questions) + questions[o.question_id] for o in known]
    rows = table.rows.place.astype(np.int64) * YEARS + table.rows.round_year
    chosen = np.isin(rows[table.of_row] * len(questions) + table.question, wanted) & table.is_right[table.content]
    codes = list(words.questions)

    def make(cell: int) -> Finding:
        found = table.contents[table.content[cell]].found
        return make_finding("answer_kept", table.cell_spot(cell), found, question=codes[table.question[cell]])

    remarks = remarks_on_cells(table, "answer_kept", chosen, make)
    return KeptCells(table.with_cells(~chosen), table.with_cells(chosen), tuple(remarks))
