"""A store with only the reference data, shared by the tests of reading; and a copy to publish in."""

import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from data import store
from ingest.checking import CheckedFile, check_content
from ingest.instructions import Instructions
from ingest.place_book import PlaceBook
from ingest.reference_tables import read_vocabulary
from ingest.rows import ReadingContext
from ingest.vocabulary import Vocabulary

Check = Callable[..., CheckedFile]


@pytest.fixture(scope="session")
def reference_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reference") / "store"
    store.create_store(path)
    return path


@pytest.fixture(scope="session")
def con(reference_store: Path) -> duckdb.DuckDBPyConnection:
    return store.read(reference_store)


@pytest.fixture(scope="session")
def words(con: duckdb.DuckDBPyConnection) -> Vocabulary:
    return read_vocabulary(con)


@pytest.fixture(scope="session")
def book(words: Vocabulary) -> PlaceBook:
    return PlaceBook(words)


@pytest.fixture(scope="session")
def check(words: Vocabulary, book: PlaceBook) -> Check:
    """check(content, name="bestand.xlsx", round_year=None, said=None) -> CheckedFile"""

    def run(
        content: bytes, name: str = "bestand.xlsx", round_year: int | None = None, said: Instructions | None = None
    ) -> CheckedFile:
        return check_content(ReadingContext(words, book, said or Instructions(round_year)), name, content)

    return run


@pytest.fixture
def path(reference_store: Path, tmp_path: Path) -> Path:
    """An empty store of its own."""
    copy = tmp_path / "store"
    shutil.copytree(reference_store, copy)
    return copy
