"""The queries about pilots give and take what their headers say."""

import re
from pathlib import Path

import duckdb
import pytest

from analysis.queries import SQL, use_rules
from tests.analysis.test_sql import columns_said, header_of, parameters_said

PARAMETERS = {"code": "GM0202", "from_round_year": 2024, "to_round_year": 2026, "ended_phases": "afgerond|gestopt"}


@pytest.mark.parametrize("path", sorted((SQL / "pilots").glob("*.sql")), ids=lambda path: path.stem)
def test_a_query_keeps_its_word(path: Path, con: duckdb.DuckDBPyConnection) -> None:
    use_rules(con)
    names = duckdb.extract_statements(path.read_text())[0].named_parameters
    assert set(names) == parameters_said(path)
    returned = con.execute(path.read_text(), {name: PARAMETERS[name] for name in names})
    assert [column[0] for column in returned.description] == columns_said(path)
    code = re.sub(r"--.*|'[^']*'", "", path.read_text())
    assert "One row per" in header_of(path)
    assert "    final as (" in code
    assert code == code.lower()
