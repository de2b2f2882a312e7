"""How much of a theme is right in a file, for the sentence about an answer that is not."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

import numpy as np

from ingest.answers import Answers
from ingest.findings import Finding
from ingest.records import Response
from ingest.vocabulary import Vocabulary


def count_answers(
    words: Vocabulary, file: tuple[Sequence[Response], Answers], findings: Iterable[Finding]
) -> tuple[Finding, ...]:
    """Return the findings with, for a wrong answer, how many questions of its theme are filled in correctly.

    file: the municipalities and rounds, and the answers that are right.
    """
    told = tuple(findings)
    wanted = {(str(one.params["cbs_code"]), int(one.params["round_year"])) for one in told if _is_counted(one)}
    if not wanted:
        return told
    responses, answers = file
    editions = {(response.cbs_code, response.round_year): response.edition for response in responses}
    given = _given(words, answers, wanted)

    @cache
    def asked_n(round_year: int, edition: str | None, theme: str) -> int:
        return sum(words.questions[question_id].theme == theme for question_id in words.asked(round_year, edition))

    def counted(finding: Finding) -> Finding:
        code, year, theme = (finding.params[name] for name in ("cbs_code", "round_year", "theme"))
        key = (str(code), int(year), str(theme))
        counts = {"answered_n": given.get(key, 0), "asked_n": asked_n(key[1], editions.get(key[:2]), key[2])}
        return replace(finding, params={**finding.params, **counts})

    return tuple(counted(finding) if _is_counted(finding) else finding for finding in told)


def _is_counted(finding: Finding) -> bool:
    return finding.severity == "error" and "theme" in finding.params and "cbs_code" in finding.params


def _given(words: Vocabulary, answers: Answers, wanted: set[tuple[str, int]]) -> dict[tuple[str, int, str], int]:
    """Return how many answers are given per municipality, round and theme, of the wanted municipalities and rounds."""
    themes = list(dict.fromkeys(question.theme for question in words.questions.values()))
    theme_of = np.array([themes.index(words.questions[code].theme) for code in answers.question_codes], np.int64)
    given = answers.is_given
    of_row = answers.of_row[given].astype(np.int64)
    counted = np.bincount(of_row * len(themes) + theme_of[answers.question[given]], minlength=len(answers.rows) * len(themes))
    found: dict[tuple[str, int, str], int] = {}
    for row, by_theme in enumerate(counted.reshape(-1, len(themes)).tolist()):
        about = answers.key(row)
        if about in wanted:
            for theme, given_n in zip(themes, by_theme, strict=True):
                found[(*about, theme)] = found.get((*about, theme), 0) + given_n
    return found
