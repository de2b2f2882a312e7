"""Answers question by question, one round or two side by side."""

import duckdb
import numpy as np
import pandas as pd

from analysis.places import Place
from analysis.queries import fetch_frame, use_rules
from analysis.thresholds import SMALLEST_GROUP_N

QUESTION_COLUMNS = [
    "question_id", "level", "theme", "category", "focal_point", "position", "question_nl", "question_en", "answer_type",
    "kind", "weight", "value", "score_pct", "not_applicable", "comment", "answer_label_nl", "answer_label_en",
    "earlier_value", "earlier_score_pct", "earlier_not_applicable", "earlier_answer_label_nl", "earlier_answer_label_en",
    "change_pct", "border_pct", "is_within_noise", "state", "country_mean_score_pct", "country_n", "n", "earlier_n", "matched_n",
    "delivery_id", "file_name", "delivered_at", "delivered_by", "sheet", "cell",
]  # fmt: skip
OWN_NUMBERS = ["value", "earlier_value", "border_pct", "delivery_id"]  # null for groups


def fetch_answer_per_question(
    con: duckdb.DuckDBPyConnection, place: Place, round_year: int, earlier_round_year: int | None = None
) -> pd.DataFrame:
    """Return what a place answered in a round, beside an earlier round when one is given.

    Shape: one row per question asked in the round, in the order of the questionnaire;
        for a municipality the questions of the edition it filled in.
    Columns: question_id, level, theme, category, focal_point, position, question_nl,
        question_en, answer_type, kind (choice, percentage), weight (0: compared, never
        scored), value (as stored), score_pct (0-100; a group: mean over the
        municipalities that answered), not_applicable, comment, answer_label_nl,
        answer_label_en (text of the option; null for percentages), earlier_* (the same
        in the earlier round), change_pct (points; a group: over the municipalities that
        answered in both), border_pct (points: up to here a change of this question is within
        the noise), is_within_noise (both null for groups), state (higher, lower, equal, new, gone, not_comparable; null
        without an earlier round, or when neither was answered),
        country_mean_score_pct (0-100), country_n, n, earlier_n, matched_n
        (municipalities that answered now, earlier, in both), delivery_id, file_name,
        delivered_at, delivered_by, sheet, cell (where the counting answer stands).
    Missing: a mean over fewer than 3 municipalities is null (GR-4); the answer, label
        and origin columns are null for groups.
    Source: SR-1, SR-5, SR-6, SR-8.
    """
    query = "of_municipality" if place.level == "municipality" else "of_group"
    answers = _fetch(con, query, place.cbs_code, (round_year, earlier_round_year))
    for column in QUESTION_COLUMNS:
        if column not in answers.columns:
            answers[column] = np.nan if column in OWN_NUMBERS else None
    return answers[QUESTION_COLUMNS]


def fetch_answers_of_participants(
    con: duckdb.DuckDBPyConnection, round_year: int, earlier_round_year: int | None = None
) -> pd.DataFrame:
    """Return the same of everybody that took part in the round: one query, where one by one takes fifty times as long.

    Shape: the rows of fetch_answer_per_question of each municipality, by code.
    Columns: cbs_code, and those of fetch_answer_per_question.
    Source: SR-1, SR-5, SR-6, SR-8.
    """
    answers = _fetch(con, "of_municipality", None, (round_year, earlier_round_year))
    return answers[["cbs_code", *QUESTION_COLUMNS]]


def _fetch(con: duckdb.DuckDBPyConnection, query: str, code: str | None, years: tuple[int, int | None]) -> pd.DataFrame:
    use_rules(con)
    return fetch_frame(
        con, f"fetch_answer_per_question_{query}",
        code=code, round_year=years[0], earlier_round_year=years[1], smallest_n=SMALLEST_GROUP_N,
    )  # fmt: skip
