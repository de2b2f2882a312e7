"""Every SQL file runs, and gives and takes what its header says."""

import re
from pathlib import Path

import duckdb
import pytest

from analysis.queries import SQL, use_rules
from tests.builders import Aim, Content, Filled, Piloted, refill

QUERIES = sorted(SQL.glob("*.sql"))
DERIVATIONS = sorted((SQL / "derive").glob("[1-9]*.sql"))
PARAMETERS = {
    "code": "GM0202", "level": None, "scope": "theme", "scope_code": "mens/moed", "round_year": 2024, "earlier_round_year": 2023,
    "smallest_n": 3, "largest_weight": 0.5, "within_code": "PV25", "cbs_code": "GM0202", "origin_round_year": 2024,
    "is_own": False, "horizon_years": 3, "near_pct": 5.0, "start_pct": 50.0, "within_pct": 10, "plan_id": 1,
}  # fmt: skip


def header_of(path: Path) -> str:
    lines = []
    for line in path.read_text().splitlines():
        if not line.startswith("--"):
            break
        lines.append(line.removeprefix("--").strip())
    return " ".join(lines)


def columns_said(path: Path) -> list[str]:
    """The names after "Columns:", without their remarks between brackets, up to the full stop."""
    said = header_of(path).split("Columns: ")[1]
    while "(" in said:
        said, n = re.subn(r"\s*\([^()]*\)", "", said)
        assert n, f"{path.name}: brackets do not pair"
    return [name.strip() for name in said.split(".")[0].split(",")]


def parameters_said(path: Path) -> set[str]:
    return set(re.findall(r"\$(\w+)", header_of(path)))


@pytest.fixture(scope="module")
def filled_con(other_con: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    responses = [Filled(code, year, {"M1": 50, "K1": 3}) for code in ("GM0202", "GM0228", "GM0200") for year in (2023, 2024)]
    refill(other_con, Content(responses, [Aim("GM0202", "mens/moed", 2023, 3, 60, "theme")], [Piloted("a", cbs_code="GM0202")]))
    use_rules(other_con)
    return other_con


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_returns_the_columns_its_header_says(path: Path, filled_con) -> None:
    statement = duckdb.extract_statements(path.read_text())[0]
    parameters = {name: PARAMETERS[name] for name in statement.named_parameters}
    if path.stem.endswith("of_group"):
        parameters["code"] = "PV25"
    returned = filled_con.execute(path.read_text(), parameters)
    assert [column[0] for column in returned.description] == columns_said(path)


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_takes_the_parameters_its_header_says(path: Path) -> None:
    statement = duckdb.extract_statements(path.read_text())[0]
    assert set(statement.named_parameters) == parameters_said(path)


@pytest.mark.parametrize("path", DERIVATIONS, ids=lambda path: path.stem)
def test_a_derivation_fills_the_columns_its_header_says(path: Path, other_con) -> None:
    table = path.stem.split("_", 1)[1]
    columns = other_con.execute(
        "select column_name from information_schema.columns where table_name = $table order by ordinal_position", {"table": table}
    ).fetchall()
    assert set(columns_said(path)) == {name for (name,) in columns}
    body = path.read_text().split("\n", header_of(path).count("\n"))[-1]
    assert f"delete from {table};" in body


@pytest.mark.parametrize("path", [*QUERIES, *DERIVATIONS], ids=lambda path: path.stem)
def test_a_file_keeps_to_the_house_style(path: Path) -> None:
    text = path.read_text()
    code = re.sub(r"--.*", "", text)
    assert "One row per" in header_of(path)
    assert "    final as (" in text
    assert re.search(r"\nselect\s+(?!\*)[\w\s,.$'()=<>]*?from final", code) or "\nselect\n" in code
    words = set(re.findall(r"\b[A-Za-z_]+\b", re.sub(r"'[^']*'", "", code)))
    assert words == {word.lower() for word in words}


def test_every_query_is_named_after_a_function() -> None:
    functions = set()
    for path in SQL.parent.rglob("*.py"):
        functions |= set(re.findall(r"def (fetch_\w+)", path.read_text()))
    for path in QUERIES:
        assert re.sub(r"_of_(municipality|group)$", "", path.stem) in functions, path.stem
