"""A small store in which every case occurs once, and the app on it."""

import csv
import functools
import shutil
from pathlib import Path
from types import CodeType

import pytest
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest

from data import QUESTIONNAIRE, ROOT
from tests.builders import NVT, Aim, Filled, Piloted, make_store

# A page is compiled once per process, as in a server: every app under test has a store of compiled pages of its own.
_compile = ScriptCache.get_bytecode
ScriptCache.get_bytecode = lambda _self, path: _compiled(path)  # type: ignore[method-assign]


@functools.cache
def _compiled(path: str) -> CodeType:
    return _compile(ScriptCache(), path)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In each module first what reads a shared store, then what writes to a copy: only two versions are kept drawn at a time."""
    here = [at for at, item in enumerate(items) if item.path.parent == Path(__file__).parent]
    order = {path: no for no, path in enumerate(dict.fromkeys(items[at].path for at in here))}

    def rank(item: pytest.Item) -> tuple[int, bool]:
        return order[item.path], bool({"path", "own_store"} & set(getattr(item, "fixturenames", ())))

    for at, item in zip(here, sorted((items[at] for at in here), key=rank), strict=True):
        items[at] = item


ARNHEM, NIJMEGEN, EDE, APELDOORN, WAGENINGEN = "GM0202", "GM0268", "GM0228", "GM0200", "GM0289"
ALMERE, BRIELLE, VOORNE = "GM0034", "GM0501", "GM1992"


def filled(value: float, percentage: float) -> dict[str, float | str | None]:
    """Every question answered: the same option everywhere, the same percentage everywhere."""
    with (QUESTIONNAIRE / "questions.csv").open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    answers: dict[str, float | str | None] = {}
    for row in rows:
        answers[row["question_id"]] = (
            percentage if row["answer_type"] == "percentage" else min(value, 2) if "yes" in row["answer_type"] else value
        )
    return answers


def content() -> tuple[list[Filled], list[Aim], list[Piloted]]:
    low, high = filled(1, 20), filled(3, 70)
    hole = {question: (None if at % 2 else answer) for at, (question, answer) in enumerate(high.items())}  # half of it empty
    first = next(iter(high))
    responses = [
        Filled(ARNHEM, 2025, low),
        Filled(ARNHEM, 2026, high | {first: NVT}),
        Filled(NIJMEGEN, 2025, high),
        Filled(NIJMEGEN, 2026, low),
        Filled(EDE, 2026, high),  # its first round
        Filled(APELDOORN, 2025, high),  # did not take part in 2026
        Filled(WAGENINGEN, 2026, hole),  # too few answers for a score
        Filled(ALMERE, 2026, high),  # alone in its province: no mean
        Filled(BRIELLE, 2022, low),  # dissolved on 1 January 2023
        Filled("GM0530", 2022, low),
        Filled("GM0614", 2022, low),
        Filled(VOORNE, 2026, high),  # what the three became
    ]
    level = "strategic"
    targets = [Aim(ARNHEM, level, 2025, 3, 90.0), Aim(ARNHEM, level, 2025, 5, 95.0), Aim(NIJMEGEN, level, 2025, 3, 20.0)]
    pilots = [
        Piloted(
            "a",
            "Brug [met] <naam>",
            "Gemeente Arnhem",
            ARNHEM,
            "PV25",
            {"source_url": "https://example.org/brug", "lessons": "Begin vroeg."},
        ),
        *[Piloted(f"b{at}", f"Pilot {at}", "Provincie", None, "PV25") for at in range(6)],
    ]
    return responses, targets, pilots


@pytest.fixture(scope="session")
def small_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("pages"), *content())


@pytest.fixture
def app(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app on the small store, not yet run."""
    monkeypatch.setenv("CI_MONITOR_STORE", str(small_store))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


@pytest.fixture
def own_store(small_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the small store that a test may change."""
    path = tmp_path / "store"
    shutil.copytree(small_store, path)
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return path
