"""A store filled from the invented sample workbooks, through the same reading and publishing as any file."""

import hashlib
from pathlib import Path

import duckdb

from data import SAMPLES, store
from data.errors import NotLoadable
from data.text import _
from ingest.checking import CheckedFile, check_content, reading_context
from ingest.publishing import PublishRequest, already_published, check_loadable, delivery_of, write_delivery
from ingest.rows import ReadingContext


def build_sample_store(path: Path, folder: Path = SAMPLES) -> int:
    """Make a sample store when there is none, load every workbook of the folder in order of name, return how many were new.

    All in one transaction. Workbooks that are published already change nothing.
    Raises: NotLoadable when a workbook has errors, or when the store is there and holds real data.
    """
    store.create_store(path, is_sample=True)
    con = store.read(path)
    _check_sample(con)
    new = [file for file in _workbooks(folder) if delivery_of(con, _checksum(file)) is None]
    if new:
        _publish_all(path, new)
    return len(new)


def _check_sample(con: duckdb.DuckDBPyConnection) -> None:
    if not store.is_sample(con):
        raise NotLoadable(_("This store holds real data. The invented sample data are not added to it."))


def _workbooks(folder: Path) -> list[Path]:
    return sorted(file for file in folder.iterdir() if file.suffix in (".xlsx", ".csv"))


def _checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _check(context: ReadingContext, file: Path) -> CheckedFile:
    """Return a workbook of our own, which needs no child process around it."""
    checked = check_content(context, file.name, file.read_bytes())
    check_loadable(checked, _request())
    return checked


def _publish_all(path: Path, new: list[Path]) -> None:
    """Publish file after file: one may point at the programmes and participants of those before it."""
    for file in new:
        store.keep_original(path, file.read_bytes())
    with store.write(path) as con:
        context = reading_context(con)
        for file in new:
            checked = _check(context, file)
            if already_published(con, checked) is None:
                write_delivery(con, checked, _request())
            if checked.programmes:
                context = reading_context(con)


def _request() -> PublishRequest:
    return PublishRequest(_("Sample data (invented)"))
