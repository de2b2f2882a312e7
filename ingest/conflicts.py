"""Answers in a file of which a published delivery says something else: both beside each other, for the user to choose."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pandas as pd

from ingest.answer_texts import answer_text
from ingest.answers import Answers
from ingest.checked_file import CheckedFile
from ingest.frames import answer_frame
from ingest.records import Answer
from ingest.reference_tables import read_vocabulary
from ingest.statements import statement
from ingest.vocabulary import Vocabulary

if TYPE_CHECKING:
    import duckdb

MOST_CONFLICTS = 5_000  # side by side on a screen; fetch_conflict_counts counts them all
CONFLICT_COLUMNS = [
    "cbs_code", "name", "round_year", "question_id", "question_nl", "question_en", "theme", "theme_nl", "theme_en",
    "before", "after", "state", "is_kept", "delivery_id", "file_name", "delivered_at", "delivered_by", "sheet", "cell",
    "new_sheet", "new_cell",
]  # fmt: skip


def fetch_conflicts(
    con: "duckdb.DuckDBPyConnection", checked: CheckedFile, most: int = MOST_CONFLICTS, words: Vocabulary | None = None
) -> pd.DataFrame:
    """Return the answers of which the published one says something else, also those the user keeps.

    Shape: one row per answer, those of the file first, in its order, then those that are kept; at most `most` of each.
    Columns: CONFLICT_COLUMNS; before and after as a person reads them, empty when nothing is answered; state
        ("changed" or "removed"); is_kept (the user said the published one stays); delivery_id, file_name, delivered_at
        (UTC), delivered_by, sheet and cell of the published one; new_sheet and new_cell of the one in the file.
    words: what files are compared with, where it was read before.
    Source: IR-6.
    """
    words = words or read_vocabulary(con)
    rows = [
        _row(words, answers[found["position"]], found, is_kept=answers is checked.kept)
        for answers in (checked.answers, checked.kept)
        for found in _differing(con, answers, most)
    ]
    return pd.DataFrame(rows, columns=CONFLICT_COLUMNS)


def fetch_conflict_counts(con: "duckdb.DuckDBPyConnection", checked: CheckedFile) -> pd.DataFrame:
    """Return how the file stands beside what is published, for municipalities and rounds that have published answers.

    Shape: one row per municipality and round. Answers the user keeps are not in the file here.
    Columns: cbs_code, name, round_year, same_n, differs_n, only_old_n, only_new_n (counts of answers).
    """
    with _registered(con, checked.answers):
        return con.execute(statement("conflict_counts")).df()


def _differing(con: "duckdb.DuckDBPyConnection", answers: Answers, most: int) -> list[dict[str, Any]]:
    if not answers:
        return []
    with _registered(con, answers):
        found = con.execute(statement("conflicts"), {"most": most})
        names = [column[0] for column in found.description or ()]
        return [dict(zip(names, row, strict=True)) for row in found.fetchall()]


@contextmanager
def _registered(con: "duckdb.DuckDBPyConnection", answers: Answers) -> Iterator[None]:
    con.register("delivered_answer", answer_frame(answers))
    try:
        yield
    finally:
        con.unregister("delivered_answer")


def _row(words: Vocabulary, answer: Answer, found: Mapping[str, Any], *, is_kept: bool) -> tuple[object, ...]:
    question = words.questions[answer.question_id]
    theme = next(scope for scope in words.scopes if scope.code == question.theme)
    before = answer_text(words, answer.question_id, found["value_before"], found["not_applicable_before"])
    after = answer_text(words, answer.question_id, answer.value, answer.not_applicable)
    about = (answer.cbs_code, words.places[answer.cbs_code].name, answer.round_year, answer.question_id)
    texts = (question.text_nl, question.text_en, question.theme, theme.name_nl, theme.name_en)
    of_before = (found[name] for name in ("delivery_id", "file_name", "delivered_at", "delivered_by", "sheet", "cell"))
    state = "changed" if after else "removed"
    return (*about, *texts, before, after, state, is_kept, *of_before, answer.sheet, answer.cell)
