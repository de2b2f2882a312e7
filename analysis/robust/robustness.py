"""What tells how far a figure can be trusted: the noise of a change and the range of a rank, from the same answers."""

import duckdb

from analysis.queries import query_text
from analysis.robust.answer_matrix import fetch_answer_matrix
from analysis.robust.change_noise import refresh_change_noise
from analysis.robust.rank_ranges import refresh_rank_ranges


def refresh_robustness(con: duckdb.DuckDBPyConnection) -> None:
    """Fill change_noise and rank_range; con is inside a transaction, after the scores and their changes. Source: SR-6, SR-9."""
    con.execute(query_text("robustness/make_numbers"))
    answers = fetch_answer_matrix(con)  # read once for both
    refresh_change_noise(con, answers)
    refresh_rank_ranges(con, answers)
    con.execute(query_text("robustness/drop_numbers"))
