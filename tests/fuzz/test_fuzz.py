"""A slice of `make fuzz`, and that it would see what it looks for."""

import random
from pathlib import Path

import pytest

from data import store
from ingest.checking import check_content, check_file
from ingest.place_book import PlaceBook
from ingest.reference_tables import read_vocabulary
from ingest.rows import ReadingContext
from tests.fuzz import run
from tests.fuzz.damage import WAYS, damage, seeds


@pytest.mark.processes
def test_twenty_damaged_files_harm_nothing(tmp_path: Path) -> None:
    report = run.run_fuzz(tmp_path / "store", 20, seed=7)
    assert report.wrong == []
    assert sum(report.outcomes.values()) == 20


def test_the_whole_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store.create_store(path)
    words = read_vocabulary(store.read(path))
    for name, content in seeds():
        assert check_content(ReadingContext(words, PlaceBook(words)), name, content).is_readable, name


def test_the_same_seed_gives_the_same_files_and_every_way_is_tried() -> None:
    whole = seeds()
    files = [damage(random.Random(n), whole) for n in range(60)]
    assert files == [damage(random.Random(n), whole) for n in range(60)]
    assert {file.name.split()[0] for file in files} == set(WAYS)


@pytest.mark.processes
def test_a_half_load_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_counts", lambda path, delivery_id=None: (1, 0, 0))
    path = tmp_path / "store"
    store.create_store(path)
    name, content = seeds()[0]
    checked = check_file(store.read(path), name, content)
    assert run._publish(path, checked) == f"the store holds (1, 0, 0) of {(len(checked.answers), 0, 0)}"
