"""Finishes the findings of a file: how much of a theme is right, and equal notices in one column as one."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from ingest.addresses import column_letters, position_of
from ingest.findings import Finding
from ingest.records import Answer, Response
from ingest.vocabulary import Vocabulary


class FileRecords(Protocol):
    """A file of which responses and answers are known."""

    @property
    def responses(self) -> Sequence[Response]:
        """The municipalities and rounds."""

    @property
    def answers(self) -> Sequence[Answer]:
        """The answers that are right."""


def count_answers(words: Vocabulary, file: FileRecords, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings with, for a wrong answer, how many questions of its theme are filled in correctly."""
    editions = {(response.cbs_code, response.round_year): response.edition for response in file.responses}
    given = Counter(
        (answer.cbs_code, answer.round_year, words.questions[answer.question_id].theme)
        for answer in file.answers
        if answer.value is not None or answer.not_applicable
    )
    return [_counted(words, given, editions, finding) for finding in findings]


def _counted(
    words: Vocabulary,
    given: Counter[tuple[str, int, str]],
    editions: Mapping[tuple[str, int], str | None],
    finding: Finding,
) -> Finding:
    params = finding.params
    if finding.severity != "error" or "theme" not in params or "cbs_code" not in params:
        return finding
    code, year, theme = str(params["cbs_code"]), int(params["round_year"]), str(params["theme"])
    asked = sum(words.questions[question_id].theme == theme for question_id in words.asked(year, editions.get((code, year))))
    return replace(finding, params={**params, "answered_n": given[(code, year, theme)], "asked_n": asked})


def join_notices(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings with equal notices in one column of a sheet as one, at the first cell, with their number."""
    alike = Counter(_column_key(finding) for finding in findings if finding.severity == "notice")
    joined: list[Finding] = []
    seen: set[tuple[str, str, str]] = set()
    for finding in findings:
        key = _column_key(finding)
        if finding.severity == "notice" and finding.cell:
            if key in seen:
                continue
            seen.add(key)
            if alike[key] > 1:
                finding = replace(finding, params={**finding.params, "more_n": alike[key] - 1})
        joined.append(finding)
    return tuple(joined)


def _column_key(finding: Finding) -> tuple[str, str, str]:
    return finding.code, finding.sheet, column_letters(position_of(finding.cell)[1])
