"""The one-way rule of docs/decisions.md 2 and the house rules that a machine can hold."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("data", "ingest", "analysis", "ui", "pages")
MAY_IMPORT = {
    "data": set(),
    "ingest": {"data"},
    "analysis": {"data"},
    "ui": {"data", "ingest", "analysis"},
    "pages": {"ui"},
    "app.py": {"ui", "data"},
}
ONLY_IN = {  # outside library -> the places that may import it
    "streamlit": ("ui/", "pages/", "app.py"),
    "plotly": ("ui/",),
    "openpyxl": ("ingest/",),
    "python_calamine": ("ingest/",),
    "duckdb": ("data/", "ingest/", "analysis/"),
    "babel": ("data/text.py", "ui/"),
    "filelock": ("data/store.py",),
}
PAGE_LINES = 60
APP_LINES = 50
FILE_LINES = 250
SOURCES = sorted([ROOT / "app.py", *(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))])


def place_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def owner_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0]


def imported_modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place_of(path)}: relative import"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_imports_point_one_way_only(path: Path) -> None:
    owner = owner_of(path)
    for module in imported_modules(path):
        target = module.split(".")[0]
        if target in PACKAGES and target != owner:
            assert target in MAY_IMPORT[owner], f"{owner} may not import {module}"


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_outside_libraries_stay_in_their_layer(path: Path) -> None:
    for module in imported_modules(path):
        library = module.split(".")[0]
        if library in ONLY_IN:
            assert place_of(path).startswith(ONLY_IN[library]), f"{library} does not belong in {place_of(path)}"


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_files_stay_small(path: Path) -> None:
    lines = sum(1 for line in path.read_text().splitlines() if line.strip())
    limit = PAGE_LINES if owner_of(path) == "pages" else APP_LINES if path.name == "app.py" else FILE_LINES
    assert lines <= limit, f"{lines} lines, at most {limit}"


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_banned_calls_are_absent(path: Path) -> None:
    source = path.read_text()
    place = place_of(path)
    assert "unsafe_allow_html" not in source
    assert "sys.path" not in source
    if place not in {"ui/selection.py", "ui/upload/state.py", "ui/typed_form.py", "ui/register_pilot/state.py"}:
        assert "session_state" not in source
    if place != "ui/selection.py":
        assert "query_params" not in source
    if place not in {"ui/cached.py", "ui/upload/cached.py"}:
        assert not re.search(r"@st\.cache_|@cache_data|@cache_resource", source)


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_sql_is_never_put_together_from_strings(path: Path) -> None:
    """A query is a literal or the text of a file; an f-string, + or .format in it is refused."""
    for node in ast.walk(ast.parse(path.read_text())):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"execute", "sql"}):
            continue
        for argument in node.args[:1]:
            assert not isinstance(argument, ast.JoinedStr | ast.BinOp), f"line {node.lineno}"


def words_of_meaning() -> set[str]:
    """Codes that only reference data may know: questions, themes, grid, programmes, editions."""
    import csv

    columns = {
        "questionnaire/questions.csv": ["question_id"],
        "questionnaire/levels.csv": ["level"],
        "questionnaire/themes.csv": ["theme"],
        "questionnaire/categories.csv": ["category"],
        "questionnaire/focal_points.csv": ["focal_point"],
        "questionnaire/editions.csv": ["edition"],
        "questionnaire/answer_types.csv": ["answer_type"],
        "programmes.csv": ["programme"],
    }
    words: set[str] = set()
    for name, wanted in columns.items():
        with (ROOT / "data" / "reference" / name).open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                words |= {row[column] for column in wanted}
    return words - {"percentage"}  # also the kind of an answer type, a word of the schema


@pytest.mark.parametrize("path", SOURCES, ids=place_of)
def test_no_code_of_the_questionnaire_or_a_programme_stands_in_program_code(path: Path) -> None:
    words = words_of_meaning()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            parts = set(node.value.split("/")) if "/" in node.value else {node.value}
            assert not parts & words, f"line {node.lineno}: {node.value!r} is meaning, it belongs in data/reference"


@pytest.mark.parametrize(
    "path", sorted((ROOT / "analysis").rglob("*.sql")) + sorted((ROOT / "ingest").rglob("*.sql")), ids=place_of
)
def test_no_code_of_the_questionnaire_stands_in_sql(path: Path) -> None:
    literals = set(re.findall(r"'([^']*)'", path.read_text()))
    assert not literals & words_of_meaning()
