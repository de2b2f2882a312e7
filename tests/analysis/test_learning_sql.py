"""The queries of the effect and of learning give and take what their headers say."""

from pathlib import Path

import duckdb
import pytest

from analysis.queries import SQL
from tests.analysis.test_sql import columns_said, header_of, parameters_said

FILES = sorted([*(SQL / "effect").glob("*.sql"), *(SQL / "learning").glob("*.sql")])
PARAMETERS = {
    "programme": "x", "cohort": None, "round_year": 2024, "code": "GM0202", "scope": "theme", "scope_code": "mens/moed",
    "score_pct": 50.0, "needed_pct": 10.0, "border_pct": 5.0, "within_pct": 10, "level": "mens", "theme": None,
    "from_round_year": 2023, "to_round_year": 2024, "most": 3,
}  # fmt: skip


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_query_gives_and_takes_what_its_header_says(path: Path, other_con: duckdb.DuckDBPyConnection) -> None:
    statement = duckdb.extract_statements(path.read_text())[0]
    assert set(statement.named_parameters) == parameters_said(path)
    returned = other_con.execute(path.read_text(), {name: PARAMETERS[name] for name in statement.named_parameters})
    assert [column[0] for column in returned.description] == columns_said(path)
    assert "One row" in header_of(path)
