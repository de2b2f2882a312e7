"""An edition asks only some questions: what else is filled in is kept and does not count; empty cells say nothing."""

import numpy as np

from ingest.arrays import Ints, Mask, combined
from ingest.cell_table import CellTable
from ingest.checks.row_spots import remarks_on_cells
from ingest.findings import Finding, make_finding
from ingest.remarks import Remarks
from ingest.vocabulary import Vocabulary


def check_asked(words: Vocabulary, table: CellTable) -> tuple[CellTable, list[Remarks]]:
    """Return the table without empty and wrong cells of questions that are not asked, and a notice per answer to one."""
    if not len(table):
        return table, []
    of_row, first = combined([table.rows.round_year, table.rows.edition])
    editions = [_edition(words, int(table.rows.round_year[row]), int(table.rows.edition[row])) for row in first.tolist()]
    is_asked = _asked(words, editions)[of_row[table.of_row], table.question]
    if is_asked.all():
        return table, []
    is_extra = ~is_asked & table.is_given[table.content]
    return table.with_cells(is_asked | is_extra), _remarks(words, table, (editions, of_row), is_extra)


def _edition(words: Vocabulary, round_year: int, edition: int) -> str:
    return list(words.editions)[edition - 1] if edition else words.rounds[round_year].edition


def _asked(words: Vocabulary, editions: list[str]) -> Mask:
    """Return per edition (first axis) whether it asks a question (second axis)."""
    asked = [set(words.editions[edition].question_ids) for edition in editions]
    return np.array([[question in codes for question in words.questions] for codes in asked])


def _remarks(words: Vocabulary, table: CellTable, editions: tuple[list[str], Ints], chosen: Mask) -> list[Remarks]:
    names, of_row = editions
    questions = list(words.questions)

    def make(cell: int) -> Finding:
        found = table.contents[table.content[cell]].found
        edition = names[of_row[table.of_row[cell]]]
        question = questions[table.question[cell]]
        return make_finding("question_not_asked", table.cell_spot(cell), found, question=question, edition=edition)

    return remarks_on_cells(table, "question_not_asked", chosen, make)
