"""What feeds the noise, the arrows and the ranks: every query gives what its header says, in an order of its own."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import numpy as np
import pytest

from analysis.queries import SQL, query_text, use_rules
from analysis.robust.answer_matrix import fetch_answer_matrix
from tests.analysis.test_sql import columns_said
from tests.builders import NVT, Content, Filled, refill

READING = ("answer_matrix", "change_matrix", "new_baselines", "participants", "question_ids", "score_matrix", "theme_weights")


@pytest.fixture
def filled_con(other_con: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    first = Filled("GM0202", 2023, {"M1": 50, "K1": 3, "K2": NVT})
    refill(other_con, Content([first, Filled("GM0202", 2025, {"M1": 60, "K1": None}), Filled("GM0228", 2025, {"M1": 10})]))
    other_con.execute(query_text("robustness/make_numbers"))
    yield other_con
    other_con.execute(query_text("robustness/drop_numbers"))


@pytest.mark.parametrize("name", READING)
def test_a_query_returns_the_columns_its_header_says(filled_con, name: str) -> None:
    path = SQL / "robustness" / f"{name}.sql"
    assert [column[0] for column in filled_con.execute(path.read_text()).description] == columns_said(path)


def test_the_chains_have_the_columns_their_headers_say(filled_con) -> None:
    use_rules(filled_con)
    made, numbers = (Path(SQL / "robustness" / f"{name}.sql") for name in ("make_chains", "chain_numbers"))
    filled_con.execute(made.read_text())
    assert [column[0] for column in filled_con.execute("select * from chain").description] == columns_said(made)
    assert [column[0] for column in filled_con.execute(numbers.read_text()).description] == columns_said(numbers)
    filled_con.execute("drop table chain")


def test_the_matrix_holds_answers_gaps_and_what_does_not_apply(filled_con) -> None:
    matrix = fetch_answer_matrix(filled_con)
    assert [each[:2] for each in matrix.participants] == [("GM0202", 2023), ("GM0202", 2025), ("GM0228", 2025)]
    assert matrix.earlier_rows.tolist() == [-1, 0, -1]
    column = {question: at for at, question in enumerate(matrix.question_ids)}
    assert matrix.score_pct[:, column["M1"]].tolist() == [50, 60, 10]
    assert np.isnan(matrix.score_pct[:, column["K1"]]).tolist() == [False, True, True]
    assert matrix.is_not_applicable[:, column["K2"]].tolist() == [True, False, False]


def test_no_temporary_table_is_left_behind(other_con) -> None:
    refill(other_con, Content([]))
    found = other_con.execute("select table_name from duckdb_tables() where temporary").fetchall()
    assert found == []
