"""The store: one writer, many readers, versions that never change."""

import threading
from pathlib import Path

import pytest
from filelock import FileLock

from data import store
from data.errors import StoreBusy, StoreMissing, StoreOutdated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    store.create_store(tmp_path / "store", is_sample=True)
    return tmp_path / "store"


def note_n(con) -> int:
    return con.execute("select count(*) from place_alias where alias like 'note%'").fetchone()[0]


def add_note(con, text: str = "note") -> None:
    con.execute("insert into place_alias values ($text, 'NL')", {"text": text})


def test_a_write_becomes_the_next_version(path: Path) -> None:
    before = store.newest_version(path).name
    with store.write(path) as con:
        add_note(con)
    assert (before, store.newest_version(path).name) == ("v00000001.duckdb", "v00000002.duckdb")
    assert note_n(store.read(path)) == 1


def test_a_reader_keeps_the_version_it_opened(path: Path) -> None:
    reader = store.read(path)
    for number in range(store.VERSIONS_KEPT + 3):  # more than are kept on disk
        with store.write(path) as con:
            add_note(con, f"note {number}")
    assert note_n(reader) == 0
    assert note_n(store.read(path)) == store.VERSIONS_KEPT + 3


def test_only_the_newest_versions_are_kept(path: Path) -> None:
    for number in range(store.VERSIONS_KEPT + 2):
        with store.write(path) as con:
            add_note(con, f"note {number}")
    assert len(list(path.glob("v*.duckdb"))) == store.VERSIONS_KEPT


def test_an_error_inside_a_write_leaves_everything_as_it_was(path: Path) -> None:
    before = sorted(path.iterdir())
    with pytest.raises(ZeroDivisionError), store.write(path) as con:
        add_note(con)
        raise ZeroDivisionError
    assert sorted(path.iterdir()) == before
    assert note_n(store.read(path)) == 0


def test_a_reader_cannot_change_anything(path: Path) -> None:
    import duckdb

    with pytest.raises(duckdb.InvalidInputException):
        add_note(store.read(path))


def test_a_writer_waits_a_bounded_time_for_the_lock(path: Path) -> None:
    with FileLock(path / "writer.lock"), pytest.raises(StoreBusy) as refused, store.write(path, wait_seconds=0.1):
        pass
    assert refused.value.user_message == "Iemand anders publiceert op dit moment. Probeer het over een minuut opnieuw."


def test_what_a_killed_writer_left_is_removed_by_the_next(path: Path) -> None:
    (path / "work-1-dead.duckdb").write_bytes(b"half a copy")
    with store.write(path) as con:
        add_note(con)
    assert not list(path.glob("work-*"))


def test_a_rehearsal_is_never_published(path: Path) -> None:
    with store.rehearse(path) as con:
        add_note(con)
        assert note_n(con) == 1
    assert store.newest_version(path).name == "v00000001.duckdb"
    assert note_n(store.read(path)) == 0


def test_creating_twice_keeps_what_is_there(path: Path) -> None:
    with store.write(path) as con:
        add_note(con)
    store.create_store(path)
    assert note_n(store.read(path)) == 1


def test_without_a_store_the_reader_hears_so(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing) as missing:
        store.read(tmp_path / "nowhere")
    assert missing.value.user_message == "Er zijn nog geen cijfers: er is geen opslag gevonden."


def test_a_store_of_another_schema_is_refused(path: Path) -> None:
    with store.write(path) as con:
        con.execute("update store_info set schema_version = 99")
    with pytest.raises(StoreOutdated):
        store.read(path)


def test_the_original_comes_back_byte_for_byte(path: Path) -> None:
    content = bytes(range(256))
    checksum = store.keep_original(path, content)
    assert store.keep_original(path, content) == checksum
    assert store.read_original(path, checksum) == content
    assert [kept.name for kept in (path / "originals").iterdir()] == [checksum]


def test_threads_read_while_one_writes(path: Path) -> None:
    failures: list[BaseException] = []
    done = threading.Event()

    def keep_reading() -> None:
        seen = 0
        while not done.is_set():
            now = note_n(store.read(path))
            if now < seen:
                failures.append(AssertionError(f"went back from {seen} to {now}"))
            seen = now

    readers = [threading.Thread(target=keep_reading) for _ in range(3)]
    for reader in readers:
        reader.start()
    for number in range(15):
        with store.write(path) as con:
            add_note(con, f"note {number}")
    done.set()
    for reader in readers:
        reader.join()
    assert failures == []
    assert note_n(store.read(path)) == 15


def test_a_store_rebuilt_under_the_same_name_is_read_anew(path: Path) -> None:
    import shutil

    with store.write(path) as con:
        add_note(con)
    key = store.version_key(path)
    assert note_n(store.read(path)) == 1
    shutil.rmtree(path)
    store.create_store(path)
    with store.write(path) as con:
        add_note(con, "note other")
        add_note(con, "note more")
    assert store.version_key(path) != key
    assert note_n(store.read(path)) == 2
