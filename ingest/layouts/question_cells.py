"""Reads which question a row is about, in the layouts with one question per row."""

from ingest.findings import Finding, Spot, make_finding
from ingest.layouts.head_findings import nearest_head
from ingest.layouts.head_rows import recognise_question
from ingest.questions import Question
from ingest.rows import ReadingContext
from ingest.sheets import Cell


def find_question(context: ReadingContext, *cells: Cell) -> Question | None:
    """Return the question that the first recognised cell says, by code or by text."""
    for cell in cells:
        found = recognise_question(context.words, cell.text) if cell.text else None
        if found:
            return context.words.questions[found.became]
    return None


def unknown_question(context: ReadingContext, sheet_name: str, *cells: Cell) -> Finding:
    """Return the finding that a row has no question, or one that is not recognised."""
    example = next(iter(context.words.questions), "")
    said = next((cell for cell in cells if not cell.is_blank), None)
    cell = said or next((cell for cell in cells if cell.column), cells[0])
    spot = Spot(sheet_name, cell.row, cell.column)
    if said is None:
        return make_finding("question_missing", spot, "", example=example)
    near = nearest_head(said.text, list(context.words.questions))
    return make_finding("question_unknown", spot, said.text, example=example, suggestion=near)
