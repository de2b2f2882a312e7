"""A municipality and round may be in a file once.

Two rows that say the same count once, with a notice. Two that differ are both left
out: the program does not choose. Sheets that share no question, such as one per
level, complete each other.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ingest.addresses import position_of
from ingest.findings import Finding, Spot, make_finding
from ingest.messages.facts import Param
from ingest.rows import ResponseRow
from ingest.vocabulary import Vocabulary


def check_double_rows(words: Vocabulary, rows: Sequence[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    """Return the rows that are kept, in the order of the file, and the findings about double ones."""
    together: dict[tuple[str, int], list[ResponseRow]] = defaultdict(list)
    for row in rows:
        if not row.is_one_answer:
            together[(row.cbs_code, row.round_year)].append(row)
    findings: list[Finding] = []
    kept: dict[tuple[str, str], ResponseRow] = {(row.sheet, row.cell): row for row in rows if row.is_one_answer}
    for group in together.values():
        left, remarks = _check_group(words, group)
        kept |= {(row.sheet, row.cell): row for row in left}
        findings += remarks
    return [kept[place] for place in ((row.sheet, row.cell) for row in rows) if place in kept], findings


def _check_group(words: Vocabulary, group: list[ResponseRow]) -> tuple[list[ResponseRow], list[Finding]]:
    contrary = _contrary_rows(group)
    findings = [_finding(words, "row_double_different", group[number], other) for number, other in contrary.items()]
    kept: list[ResponseRow] = []
    holder: dict[str, ResponseRow] = {}
    for row in (row for number, row in enumerate(group) if number not in contrary):
        first = next((holder[a.question_id] for a in row.answers if a.question_id in holder), None)
        if first:
            findings.append(_finding(words, "row_double_same", row, first))
        new = tuple(answer for answer in row.answers if answer.question_id not in holder)
        holder |= {answer.question_id: row for answer in new}
        kept += [replace(row, answers=new)] if new else []
    return kept, findings


def _contrary_rows(group: list[ResponseRow]) -> dict[int, ResponseRow]:
    """Return, by number in the group, each row that says something else than another row, with that other."""
    first: dict[object, tuple[object, ResponseRow]] = {}
    other: dict[object, tuple[object, ResponseRow]] = {}
    for row in group:
        for about, said in _statements(row):
            earlier_said, earlier = first.setdefault(about, (said, row))
            if said != earlier_said and earlier is not row:  # within one row it is the answer that is double
                other.setdefault(about, (said, row))
    contrary: dict[int, ResponseRow] = {}
    for number, row in enumerate(group):
        for about, said in _statements(row):
            if about in other:
                opposite = other if said == first[about][0] else first
                contrary.setdefault(number, opposite[about][1])
    return contrary


def _statements(row: ResponseRow) -> list[tuple[object, object]]:
    """Return everything a row says: its answers, and its edition, which rows of one sheet must share."""
    return [*((answer.question_id, answer.said) for answer in row.answers), (("edition", row.sheet), row.edition)]


def _finding(words: Vocabulary, code: str, row: ResponseRow, other: ResponseRow) -> Finding:
    where = "first" if code == "row_double_same" else "other"
    params: dict[str, Param] = {
        "name": words.places[row.cbs_code].name,
        "round_year": row.round_year,
        where: _address(row, other),
    }
    return make_finding(code, Spot(row.sheet, *position_of(row.cell)), "", **params)


def _address(row: ResponseRow, other: ResponseRow) -> str:
    return other.cell if other.sheet == row.sheet else f"{other.cell} ({other.sheet})"
