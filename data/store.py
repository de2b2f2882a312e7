"""The one module that opens the store.

DuckDB lets one process own a file and refuses all others, readers too. So a
version of the store is never changed once it is there: a writer takes the lock,
works on a copy of the newest version, and puts the copy in place under the next
number in one move. That move is the commit. A process killed before it leaves
the store as it was; readers keep the version they opened and see the next one
when they ask again. See docs/decisions.md 3.

    store/
      v00000042.duckdb      the newest version is the truth
      v00000041.duckdb      kept a while for readers that are just opening it
      originals/<checksum>  every delivered file as it came
      writer.lock
"""

import hashlib
import os
import shutil
import tempfile
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from pkgutil import resolve_name

import duckdb
from filelock import FileLock, Timeout

from data import DERIVE, KEEP, QUESTIONNAIRE
from data.errors import StoreBusy, StoreMissing, StoreOutdated
from data.reference import load_reference
from data.text import _

SCHEMA_VERSION = 4
SCHEMA = Path(__file__).resolve().parent / "schema.sql"
UPGRADES = Path(__file__).resolve().parent / "upgrades"  # from_N.sql takes a store of schema N along
VERSIONS_KEPT = 5  # a reader that listed the folder has this many publications to open its choice
LOCK_WAIT_SECONDS = 60.0
OPEN_ATTEMPTS = 20
BLOCK_BYTES = 16384  # the smallest DuckDB has: many small tables, 1.3 MB empty instead of 6.6
SHARED_FROM_N = 122_880  # answers; DuckDB hands a thread this many rows at a time, and sharing fewer costs half as much again

_open_versions: dict[Path, tuple[str, duckdb.DuckDBPyConnection]] = {}
_open_lock = threading.Lock()


def newest_version(path: Path) -> Path:
    """Return the file of the newest version; its name is the key for caches.

    Raises: StoreMissing when there is none.
    """
    versions = _versions(path)
    if not versions:
        raise StoreMissing(_("There are no figures yet: no store was found."), str(path))
    return versions[-1]


def version_key(path: Path) -> str:
    """Return what identifies the newest version, for caches: its file, and when that was made.

    The moment tells a rebuilt store from the one that was thrown away under the same name.
    Raises: StoreMissing.
    """
    return _key_of(newest_version(path))


def store_exists(path: Path) -> bool:
    """Return whether there is at least one version at the path."""
    return bool(_versions(path))


def read(path: Path) -> duckdb.DuckDBPyConnection:
    """Return a read-only cursor on the newest version.

    The connection behind it is kept as long as that version is the newest.
    Raises: StoreMissing; StoreOutdated when the schema is of another version.
    """
    with _open_lock:
        for _attempt in range(OPEN_ATTEMPTS):
            try:
                version = newest_version(path)
                key = _key_of(version)
                kept = _open_versions.get(path)
                if kept and kept[0] == key:
                    return kept[1].cursor()
                _open_versions.pop(path, None)  # DuckDB answers from a file that is still open, also after it was replaced
                kept = None
                con = _open(version)
            except FileNotFoundError:
                continue  # removed between listing and opening: a newer one is there
            _open_versions[path] = (key, con)
            return con.cursor()
    raise StoreBusy(_("The store is changing too fast to be read. Try again in a moment."), str(path))


def is_sample(con: duckdb.DuckDBPyConnection) -> bool:
    """Return whether the figures of this store are invented sample data, which every page and export must say."""
    row = con.execute("select is_sample from store_info").fetchone()
    return bool(row and row[0])


@contextmanager
def write(path: Path, wait_seconds: float = LOCK_WAIT_SECONDS) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a connection inside a transaction; on leaving, derive and publish it.

    Everything done inside is published as one new version, with the derived
    tables refreshed, or, on any exception, not at all.
    Raises: StoreBusy when another writer keeps the lock longer than wait_seconds;
        StoreMissing; StoreOutdated.
    """
    with _writer_lock(path, wait_seconds), _next_version(path, newest_version(path)) as con:
        yield con


@contextmanager
def rehearse(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a connection on a throw-away copy: what is done here is never published.

    The preview of a publication runs the publication itself on this copy, so the
    two cannot differ. Call refresh_derived before reading scores.
    Raises: StoreMissing; StoreOutdated.
    """
    with tempfile.TemporaryDirectory(prefix="ci-monitor-") as folder:
        copy = Path(folder) / "rehearsal.duckdb"
        shutil.copyfile(newest_version(path), copy)
        con = duckdb.connect(str(copy))
        try:
            _check_schema(con)
            con.begin()
            yield con
        finally:
            con.close()


def create_store(path: Path, questionnaire: Path = QUESTIONNAIRE, *, is_sample: bool = False) -> None:
    """Make the first version: the schema and the reference data. An existing store stays as it is.

    One of an earlier schema is taken along: what was delivered goes into a new version of the newest schema.
    Raises: ReferenceInvalid when the reference files are wrong; StoreBusy.
    """
    path.mkdir(parents=True, exist_ok=True)
    with _writer_lock(path, LOCK_WAIT_SECONDS):
        script = _upgrade_script(path)
        if store_exists(path) and script is None:
            return
        with _next_version(path, None) as con:
            con.execute(SCHEMA.read_text())
            load_reference(con, questionnaire)
            if script:
                _take_along(con, newest_version(path), script)
            else:
                _write_info(con, is_sample=is_sample)


def _upgrade_script(path: Path) -> Path | None:
    """Return the script that takes a store of an earlier schema along; None when there is none to take along."""
    if not store_exists(path):
        return None
    with duckdb.connect(str(newest_version(path)), read_only=True) as con:
        script = UPGRADES / f"from_{_schema_version(con)}.sql"
    return script if script.exists() else None


def _take_along(con: duckdb.DuckDBPyConnection, earlier: Path, script: Path) -> None:
    """Run the script with every table of the earlier store at hand as earlier_<table>."""
    with duckdb.connect(str(earlier), read_only=True) as old:
        _write_info(con, is_sample=is_sample(old))
        for (table,) in old.execute("select table_name from duckdb_tables()").fetchall():
            con.register("earlier_" + table, old.table(table).to_arrow_table())
        con.execute(script.read_text())


def _write_info(con: duckdb.DuckDBPyConnection, *, is_sample: bool) -> None:
    con.execute("insert into store_info values ($version, $is_sample)", {"version": SCHEMA_VERSION, "is_sample": is_sample})


def refresh_derived(con: duckdb.DuckDBPyConnection) -> None:
    """Rebuild every derived table from what was delivered.

    The meaning lives with the analysis, the moment (inside the transaction) is the
    store's. It is called by name: this layer imports nothing of the ones above it.
    """
    answers = con.execute("select count(*) from answer").fetchone()
    if answers and answers[0] < SHARED_FROM_N:
        con.execute("set threads = 1")
    resolve_name(DERIVE)(con)


def keep_published(con: duckdb.DuckDBPyConnection) -> None:
    """Keep what is shown from this publication on and must stay retrievable: the forecasts (TR-5). Called by name."""
    resolve_name(KEEP)(con, date.today())


def keep_original(path: Path, content: bytes) -> str:
    """Keep a delivered file under its checksum and return the SHA-256 checksum."""
    checksum = hashlib.sha256(content).hexdigest()
    folder = path / "originals"
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / checksum
    if not kept.exists():
        draft = folder / f"{checksum}.{uuid.uuid4().hex}"
        draft.write_bytes(content)
        os.replace(draft, kept)
    return checksum


def read_original(path: Path, checksum: str) -> bytes:
    """Return the delivered file with this checksum, byte for byte as it came."""
    return (path / "originals" / checksum).read_bytes()


def _key_of(version: Path) -> str:
    return f"{version}@{version.stat().st_mtime_ns}"


def _open(version: Path) -> duckdb.DuckDBPyConnection:
    try:
        con = duckdb.connect(str(version), read_only=True)
    except duckdb.IOException as error:
        if version.exists():
            raise
        raise FileNotFoundError(version) from error
    _check_schema(con)
    return con


def _versions(path: Path) -> list[Path]:
    return sorted(path.glob("v*.duckdb"))


@contextmanager
def _next_version(path: Path, base: Path | None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Give a connection in a transaction on a copy of the base, or on an empty file.

    On leaving: derive, commit, and publish as the next version. The caller holds the writer's lock.
    """
    work = path / f"work-{os.getpid()}-{uuid.uuid4().hex}.duckdb"
    try:
        if base:
            shutil.copyfile(base, work)
        con = duckdb.connect(str(work), config={} if base else {"default_block_size": BLOCK_BYTES})
        try:
            if base:
                _check_schema(con)
            con.execute("set checkpoint_threshold = '1b'")  # straight into the copy: a log of it would be written twice
            con.begin()
            yield con
            refresh_derived(con)
            keep_published(con)
            con.commit()
            con.execute("checkpoint")
        finally:
            con.close()
        versions = _versions(path)
        _publish(path, work, int(versions[-1].stem[1:]) + 1 if versions else 1)
    finally:
        _remove_work(work)


@contextmanager
def _writer_lock(path: Path, wait_seconds: float) -> Iterator[None]:
    if not path.is_dir():
        raise StoreMissing(_("There are no figures yet: no store was found."), str(path))
    try:
        with FileLock(path / "writer.lock", timeout=wait_seconds):
            for leftover in path.glob("work-*"):
                leftover.unlink()  # of a killed writer: whoever holds the lock is the only one working
            yield
    except Timeout as error:
        raise StoreBusy(_("Somebody else is publishing at this moment. Try again in a minute."), str(path)) from error


def _check_schema(con: duckdb.DuckDBPyConnection) -> None:
    version = _schema_version(con)
    if version != SCHEMA_VERSION:
        con.close()
        raise StoreOutdated(
            _("The store was made by another version of CI Monitor. Ask the administrator to rebuild it."), str(version)
        )


def _schema_version(con: duckdb.DuckDBPyConnection) -> int | None:
    row = con.execute("select schema_version from store_info").fetchone()
    return row[0] if row else None


def _publish(path: Path, work: Path, number: int) -> None:
    """Put the finished copy in place in one move, durable before it is visible."""
    _sync(work)
    os.replace(work, path / f"v{number:08d}.duckdb")
    _sync(path)
    for old in _versions(path)[:-VERSIONS_KEPT]:
        old.unlink()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove_work(work: Path) -> None:
    work.unlink(missing_ok=True)
    work.with_suffix(".duckdb.wal").unlink(missing_ok=True)
