"""The one-way rule of docs/decisions.md 2 and the house rules that a machine can hold."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("data", "ingest", "analysis", "ui", "reports", "pages")
MAY_IMPORT = {
    "data": set(),
    "ingest": {"data"},
    "analysis": {"data"},
    "ui": {"data", "ingest", "analysis"},
    "reports": {"data", "ingest", "analysis", "ui"},
    "pages": {"ui", "reports"},
    "app.py": {"ui", "reports", "data"},
}
ONLY_IN = {  # outside library -> the places that may import it
    "streamlit": ("ui/", "reports/report_page/", "reports/stage_page/", "pages/", "app.py"),
    "plotly": ("ui/",),
    "openpyxl": ("ingest/", "ui/files/"),
    "typst": ("reports/pdf/",),
    "pptx": ("reports/slides/",),
    "xlsxwriter": ("reports/receipt/",),
    "PIL": ("ui/picture/",),
    "resvg_py": ("ui/picture/",),
    "python_calamine": ("ingest/",),
    "duckdb": ("data/", "ingest/", "analysis/"),
    "babel": ("data/text.py", "ui/"),
    "filelock": ("data/store.py", "data/stories.py"),
}
PAGE_LINES = 60
APP_LINES = 50
FILE_LINES = 250
MAY_HOLD_STATE = {
    "ui/selection.py",
    "ui/upload/state.py",
    "ui/typed_form.py",
    "ui/register_pilot/state.py",
    "reports/report_page/state.py",
}
MAY_CACHE = {"ui/cached.py", "ui/upload/cached.py"}
OWNERS = ("app.py", *PACKAGES)


def sources(owner: str) -> list[Path]:
    """The program code of a package, or the one file of that name."""
    place = ROOT / owner
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


@cache
def tree_of(path: Path) -> tuple[ast.AST, ...]:
    """Every node of a file, read once for all rules."""
    return tuple(ast.walk(ast.parse(path.read_text())))


def place_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imported_modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in tree_of(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place_of(path)}: relative import"
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("owner", OWNERS)
def test_imports_point_one_way_only(owner: str) -> None:
    wrong = [
        f"{place_of(path)} may not import {module}"
        for path in sources(owner)
        for module in imported_modules(path)
        if (target := module.split(".")[0]) in PACKAGES and target != owner and target not in MAY_IMPORT[owner]
    ]
    assert wrong == []


@pytest.mark.parametrize("owner", OWNERS)
def test_outside_libraries_stay_in_their_layer(owner: str) -> None:
    wrong = [
        f"{library} does not belong in {place_of(path)}"
        for path in sources(owner)
        for library in {module.split(".")[0] for module in imported_modules(path)}
        if library in ONLY_IN and not place_of(path).startswith(ONLY_IN[library])
    ]
    assert wrong == []


@pytest.mark.parametrize("owner", OWNERS)
def test_files_stay_small(owner: str) -> None:
    limit = PAGE_LINES if owner == "pages" else APP_LINES if owner == "app.py" else FILE_LINES
    lines = {place_of(path): sum(1 for line in path.read_text().splitlines() if line.strip()) for path in sources(owner)}
    assert {place: n for place, n in lines.items() if n > limit} == {}


@pytest.mark.parametrize("owner", OWNERS)
def test_banned_calls_are_absent(owner: str) -> None:
    assert [f"{place_of(path)}: {word}" for path in sources(owner) for word in banned_words(path)] == []


def banned_words(path: Path) -> Iterator[str]:
    source, place = path.read_text(), place_of(path)
    yield from (word for word in ("unsafe_allow_html", "sys.path") if word in source)
    if place not in MAY_HOLD_STATE and "session_state" in source:
        yield "session_state"
    if place != "ui/selection.py" and "query_params" in source:
        yield "query_params"
    if place not in MAY_CACHE:
        yield from re.findall(r"@st\.cache_|@cache_data|@cache_resource", source)


@pytest.mark.parametrize("owner", OWNERS)
def test_sql_is_never_put_together_from_strings(owner: str) -> None:
    """A query is a literal or the text of a file; an f-string, + or .format in it is refused."""
    assert [f"{place_of(path)}, line {line}" for path in sources(owner) for line in joined_queries(path)] == []


def joined_queries(path: Path) -> Iterator[int]:
    for node in tree_of(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in {"execute", "sql"}:
            yield from (node.lineno for argument in node.args[:1] if isinstance(argument, ast.JoinedStr | ast.BinOp))


@cache
def words_of_meaning() -> frozenset[str]:
    """Codes that only reference data may know: questions, themes, grid, programmes, editions."""
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
    return frozenset(words - {"percentage"})  # also the kind of an answer type, a word of the schema


@pytest.mark.parametrize("owner", OWNERS)
def test_no_code_of_the_questionnaire_or_a_programme_stands_in_program_code(owner: str) -> None:
    """Meaning belongs in data/reference."""
    assert [f"{place_of(path)}, {said}" for path in sources(owner) for said in meanings(path)] == []


def meanings(path: Path) -> Iterator[str]:
    for node in tree_of(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            parts = set(node.value.split("/")) if "/" in node.value else {node.value}
            if parts & words_of_meaning():
                yield f"line {node.lineno}: {node.value!r}"


@pytest.mark.parametrize("owner", ["analysis", "ingest"])
def test_no_code_of_the_questionnaire_stands_in_sql(owner: str) -> None:
    found = {place_of(path): set(re.findall(r"'([^']*)'", path.read_text())) for path in (ROOT / owner).rglob("*.sql")}
    assert found
    assert {place: words & words_of_meaning() for place, words in found.items() if words & words_of_meaning()} == {}
