"""Fills the table change_noise: the noise of every kind of score, and of every question."""

import duckdb
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from analysis.queries import fetch_arrays, query_text
from analysis.robust.answer_matrix import AnswerMatrix
from analysis.robust.noise import USUAL_CHANGE_SD_PCT, Changes, Noise, noise_of_changes

QUESTION = "question"  # the kind of a single question, beside the kinds of scope


def refresh_change_noise(con: duckdb.DuckDBPyConnection, answers: AnswerMatrix) -> None:
    """Estimate the noise anew from every change there is; con is inside a transaction. Source: SR-6, method.md 4."""
    things = [*answers.scopes, *((QUESTION, question_id) for question_id in answers.question_ids)]
    usual_sd_pct = np.array([USUAL_CHANGE_SD_PCT[scope] for scope, _code in things])
    noise = noise_of_changes(_changes(con, answers), usual_sd_pct)
    con.register("fresh_noise", _table(things, noise))
    try:
        con.execute(query_text("robustness/replace_change_noise"))
    finally:
        con.unregister("fresh_noise")


def _table(things: list[tuple[str, str]], noise: Noise) -> pa.Table:
    known = ~np.isnan(noise.sd_pct)
    kinds, codes = ([thing[at] for thing, is_known in zip(things, known, strict=True) if is_known] for at in (0, 1))
    return pa.table({
        "scope": pa.array(kinds, pa.string()), "code": pa.array(codes, pa.string()),
        "noise_sd_pct": noise.sd_pct[known], "border_pct": noise.border_pct[known], "pair_n": noise.pair_n[known],
    })  # fmt: skip


def _changes(con: duckdb.DuckDBPyConnection, answers: AnswerMatrix) -> Changes:
    """Return the changes of every scope (SR-6) and, beside them, of every question; a row per participant with a round before."""
    of_scopes = np.full((len(answers.participants), len(answers.scopes)), np.nan)
    rows = fetch_arrays(con, "robustness/change_matrix")
    of_scopes[rows["participant_no"], rows["scope_no"]] = rows["change_pct"]
    later = np.flatnonzero(answers.earlier_rows >= 0)
    earlier = answers.earlier_rows[later]
    of_questions = answers.score_pct[later] - answers.score_pct[earlier]
    change_rows = np.full(len(answers.participants), -1)
    change_rows[later] = np.arange(len(later))
    change_pct = np.hstack([of_scopes[later], of_questions])
    return Changes(change_pct, answers.round_years[earlier], answers.round_years[later], change_rows[earlier])
