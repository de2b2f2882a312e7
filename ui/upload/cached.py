"""What the upload page works out once per file, what was said about it, and version of the store.

Kept on a shelf of its own per version, found by language and checksum: nothing is read again
because somebody pressed a button. Beside ui/cached.py the only module that keeps things.
"""

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from data import default_store_path, store
from data.text import current_language
from ingest.annotated.copying import AnnotatedCopy, annotated_copy
from ingest.checking import CheckedFile, check_apart, reading_context
from ingest.confinement.confined import run_confined
from ingest.confinement.progress import OnProgress
from ingest.conflicts import fetch_conflicts
from ingest.file_cells import read_cells
from ingest.findings import Finding
from ingest.instructions import NOTHING_SAID, Instructions, instructions_to_json
from ingest.previewing import Preview, preview
from ingest.records import Kind
from ingest.rows import ReadingContext
from ingest.sheets import Sheet
from ingest.vocabulary import Vocabulary
from ingest.writing.templates import write_template
from ui import cached
from ui.rows import records_of
from ui.shelf import Shelf
from ui.upload.dropped import Dropped
from ui.upload.rows import Conflict

Made = TypeVar("Made")
CONFLICTS_AT_MOST = 5000
FILES_KEPT = 8  # some dozens of megabytes at most: a checked file holds its content


def words() -> Vocabulary:
    """Return what files are compared with: questions, municipalities, rounds."""
    return _context().words


def _context(said: Instructions = NOTHING_SAID) -> ReadingContext:
    """Return what a file is read with; read once per version of the store, also for the page that registers a pilot."""
    return replace(cached.kept("reading_context", (), reading_context), said=said)


def checked_file(dropped: Dropped, said: Instructions, tell: OnProgress) -> CheckedFile:
    """Return the file as read and checked against the newest version of the store, with what was said about it.

    tell is called while it is being read; what it raises ends the reading.
    """

    def check() -> CheckedFile:
        return check_apart(_context(said), dropped.name, dropped.content, on_progress=tell)

    return _kept("checked", (dropped.checksum, dropped.name, instructions_to_json(said)), check)


def cells_of(dropped: Dropped) -> tuple[Sheet, ...]:
    """Return the sheets of the file as they came, without any correction; none when it cannot be read."""
    return _kept("cells", (dropped.checksum, dropped.name), lambda: _read_cells(dropped))


def _read_cells(dropped: Dropped) -> tuple[Sheet, ...]:
    read = run_confined(read_cells, replace(_context(), file_name=dropped.name), dropped.content)
    return () if isinstance(read, Finding) else read


def annotated_of(checked: CheckedFile) -> AnnotatedCopy | Finding:
    """Return the copy of the file with its remarks in it; a finding where it cannot be made."""

    def make() -> AnnotatedCopy | Finding:
        arguments = (checked.file_name, checked.content, checked.findings, checked.said.corrections)
        return run_confined(annotated_copy, *arguments)

    return _kept("copies", _key(checked), make)


def conflicts_of(checked: CheckedFile) -> tuple[Conflict, ...]:
    """Return the answers of which another published delivery says something else, also those the user keeps."""

    def read() -> tuple[Conflict, ...]:
        found = records_of(fetch_conflicts(store.read(default_store_path()), checked, CONFLICTS_AT_MOST, words()), Conflict)
        return tuple(sorted(found, key=lambda one: (one.name, one.round_year, one.question_id)))  # a choice must not move it

    return _kept("conflicts", _key(checked), read)


def effect_of(checked: CheckedFile) -> Preview:
    """Return what publishing this file would change in the newest version of the store."""
    return _kept("effects", _key(checked), lambda: preview(default_store_path(), checked, words()))


def template_file(kind: Kind) -> bytes:
    """Return the template of a layout, in the current language."""
    return _kept("templates", kind, lambda: write_template(store.read(default_store_path()), kind))


def _key(checked: CheckedFile) -> Hashable:
    return (checked.checksum_sha256, checked.file_name, instructions_to_json(checked.said))


def _kept(name: str, key: Hashable, make: Callable[[], Made]) -> Made:
    """The language is in the key: a remark holds names as they were when it was made."""
    return _shelf(cached.version()).take(name, (current_language(), key), make)


@lru_cache(maxsize=2)  # the newest version, and the one a run that is still going began with
def _shelf(_store_version: str) -> Shelf:
    return Shelf(FILES_KEPT)
