"""An edition asks only some questions: what else is filled in is kept and does not count; empty cells say nothing."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.rows import AnswerCell, ResponseRow
from ingest.vocabulary import Vocabulary


def check_asked(words: Vocabulary, rows: Sequence[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    """Return the rows without empty cells of questions that are not asked, and a notice per answer to one."""
    kept, findings = [], []
    for row in rows:
        asked = set(words.asked(row.round_year, row.edition))
        answers = tuple(a for a in row.answers if a.question_id in asked or (a.answer and not a.answer.is_blank))
        findings += [_finding(words, row, answer) for answer in answers if answer.question_id not in asked]
        kept += [replace(row, answers=answers)] if answers else []
    return kept, findings


def _finding(words: Vocabulary, row: ResponseRow, answer: AnswerCell) -> Finding:
    edition = words.editions[row.edition or words.rounds[row.round_year].edition]
    spot = Spot(answer.sheet, *position_of(answer.cell))
    return make_finding("question_not_asked", spot, answer.found, question=answer.question_id, edition=edition.edition)
