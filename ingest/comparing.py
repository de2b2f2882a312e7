"""The answers of a file beside those that count now: before and after, as a person reads them."""

from dataclasses import dataclass

import duckdb
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ingest.answer_texts import answer_text
from ingest.answers import Answers
from ingest.arrays import Ints, Mask, combined
from ingest.frames import category
from ingest.statements import statement
from ingest.vocabulary import Vocabulary

ANSWER_COLUMNS = ["cbs_code", "name", "round_year", "question_id", "before", "after", "state"]
STATES = ("new", "changed", "unchanged", "removed")


@dataclass(frozen=True)
class Values:
    """What answers say, position by position: value is nan where there is none."""

    value: NDArray[np.float64]
    not_applicable: Mask

    @property
    def is_given(self) -> Mask:
        """Whether something was answered."""
        given: Mask = ~np.isnan(self.value) | self.not_applicable
        return given


def compare_answers(con: duckdb.DuckDBPyConnection, words: Vocabulary, answers: Answers) -> pd.DataFrame:
    """Return one row per answer that is there before or after, in the order of the file (ANSWER_COLUMNS; texts as categories).

    con: knows the answers as the registered frame delivered_answer (frames.answer_frame).
    """
    before, after = _before(con, len(answers)), values_after(answers)
    shown = before.is_given | after.is_given
    of_row, question = answers.of_row[shown], answers.question[shown]
    places = answers.rows.place[of_row]
    return pd.DataFrame(
        {
            "cbs_code": category(answers.place_codes, places),
            "name": category([words.places[code].name for code in answers.place_codes], places),
            "round_year": answers.rows.round_year[of_row].astype(np.int64),
            "question_id": category(answers.question_codes, question),
            "before": answer_texts(words, answers, question, _chosen(before, shown)),
            "after": answer_texts(words, answers, question, _chosen(after, shown)),
            "state": category(STATES, _states(_chosen(before, shown), _chosen(after, shown))),
        },
        columns=ANSWER_COLUMNS,
    )


def values_after(answers: Answers) -> Values:
    """Return what the answers of a file say."""
    return Values(answers.contents.value[answers.content], answers.contents.not_applicable[answers.content])


def _before(con: duckdb.DuckDBPyConnection, answers_n: int) -> Values:
    found = con.execute(statement("answers_now")).fetchnumpy()
    value, not_applicable = np.full(answers_n, np.nan), np.zeros(answers_n, np.bool_)
    positions = np.asarray(found["position"])
    value[positions] = np.ma.filled(np.ma.asarray(found["value"], np.float64), np.nan)
    not_applicable[positions] = np.asarray(found["not_applicable"], np.bool_)
    return Values(value, not_applicable)


def _chosen(values: Values, shown: Mask) -> Values:
    return Values(values.value[shown], values.not_applicable[shown])


def _states(before: Values, after: Values) -> Ints:
    """Return per answer the number of its state in STATES."""
    is_same = (before.value == after.value) | (np.isnan(before.value) & np.isnan(after.value))
    is_same &= before.not_applicable == after.not_applicable
    states = [~before.is_given, before.is_given & after.is_given & ~is_same, is_same]
    return np.select(states, [STATES.index("new"), STATES.index("changed"), STATES.index("unchanged")], STATES.index("removed"))


def answer_texts(words: Vocabulary, answers: Answers, question: Ints, values: Values) -> pd.Categorical:
    """Return the answers as a person reads them; each distinct one is written once."""
    _distinct, number = np.unique(values.value, return_inverse=True)
    codes, first = combined([question, number, values.not_applicable.astype(np.int8)])
    texts = [
        answer_text(
            words,
            answers.question_codes[question[n]],
            None if np.isnan(values.value[n]) else float(values.value[n]),
            bool(values.not_applicable[n]),
        )
        for n in first.tolist()
    ]
    return category(texts, codes)
