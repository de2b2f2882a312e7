"""An answer of a municipality in a round may be in a file once, also in a long sheet or over several sheets."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.messages.facts import Param
from ingest.rows import AnswerCell, ResponseRow
from ingest.vocabulary import Vocabulary

Key = tuple[str, int, str]


def check_double_answers(words: Vocabulary, rows: Sequence[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    """Return the rows without double answers: equal ones count once, different ones not at all."""
    together: dict[Key, list[AnswerCell]] = defaultdict(list)
    for row in rows:
        for answer in row.answers:
            together[(row.cbs_code, row.round_year, answer.question_id)].append(answer)
    findings: list[Finding] = []
    dropped: set[tuple[str, str, str]] = set()
    for key, answers in together.items():
        if len(answers) > 1:
            left_out, remarks = _check_answers(words, key, answers)
            findings += remarks
            dropped |= {(answer.sheet, answer.cell, answer.question_id) for answer in left_out}
    kept = [
        replace(row, answers=tuple(a for a in row.answers if (a.sheet, a.cell, a.question_id) not in dropped)) for row in rows
    ]
    return [row for row in kept if row.answers], findings


def _check_answers(words: Vocabulary, key: Key, answers: list[AnswerCell]) -> tuple[list[AnswerCell], list[Finding]]:
    if len({answer.said for answer in answers}) == 1:
        first, *others = answers
        return others, [_finding(words, "answer_double_same", key, answer, first) for answer in others]
    first, other = answers[0], next(answer for answer in answers if answer.said != answers[0].said)
    opposite = {answer.cell: first if answer.said != first.said else other for answer in answers}
    return answers, [_finding(words, "answer_double_different", key, answer, opposite[answer.cell]) for answer in answers]


def _finding(words: Vocabulary, code: str, key: Key, answer: AnswerCell, other: AnswerCell) -> Finding:
    where = "first" if code == "answer_double_same" else "other"
    cell = other.cell if other.sheet == answer.sheet else f"{other.cell} ({other.sheet})"
    params: dict[str, Param] = {"name": words.places[key[0]].name, "round_year": key[1], "question": key[2], where: cell}
    return make_finding(code, Spot(answer.sheet, *position_of(answer.cell)), answer.found, **params)
