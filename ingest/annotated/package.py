"""The package of a workbook: a zip with parts, some of which get another content; the others are carried over to the byte."""

import shutil
import zipfile
from collections.abc import Callable, Iterable
from io import BytesIO

from ingest.annotated.xml_parts import parse, sound_parser
from ingest.annotated.xml_text import OddPackageError, as_utf8
from ingest.formats.package import DAMAGE

Pieces = Callable[[], Iterable[bytes | memoryview]]
MOST_UNPACKED = 2_000_000_000  # the file was judged against the limits of ingest/files.py before; this is the last wall
PIECE = 1 << 20
NEW_MOMENT = (2026, 1, 1, 0, 0, 0)  # of the parts we add: the same input gives the same bytes


class Package:
    """The parts of a workbook by name, without regard to capitals, as Excel does."""

    def __init__(self, content: bytes) -> None:
        """Open a package. Raises: OddPackageError when it is damaged or holds two parts of one name."""
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except DAMAGE as error:
            raise OddPackageError("no zip") from error
        self._entries = {_key(entry.filename): entry for entry in self._zip.infolist() if not entry.is_dir()}
        if len(self._entries) != sum(not entry.is_dir() for entry in self._zip.infolist()):
            raise OddPackageError("two parts of one name")
        if sum(entry.file_size for entry in self._entries.values()) > MOST_UNPACKED:
            raise OddPackageError("too large")
        self._changed: dict[str, Pieces] = {}
        self._new: dict[str, tuple[str, bytes]] = {}

    def has(self, part: str) -> bool:
        """Return whether there is a part of this name."""
        return _key(part) in self._entries or _key(part) in self._new

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts, old and new, in lower case."""
        return (*self._entries, *self._new)

    def read(self, part: str) -> bytes:
        """Return the content of a part, with the changes so far. Raises: OddPackageError when it is not there or damaged."""
        if _key(part) in self._new:
            return self._new[_key(part)][1]
        if _key(part) in self._changed:
            return b"".join(self._changed[_key(part)]())
        if _key(part) not in self._entries:
            raise OddPackageError(f"no part {part}")
        whole = BytesIO()  # not read(): that has a large part in memory twice
        try:
            with self._zip.open(self._entries[_key(part)]) as source:
                shutil.copyfileobj(source, whole, PIECE)
            return whole.getvalue()
        except DAMAGE as error:
            raise OddPackageError(f"part {part} is damaged") from error

    def read_xml(self, part: str) -> bytes:
        """Return a part as UTF-8. Raises: OddPackageError."""
        return as_utf8(self.read(part))

    def change(self, part: str, pieces: Pieces) -> None:
        """Give a part another content, or add it at the end."""
        if _key(part) in self._entries:
            self._changed[_key(part)] = pieces
        else:
            self._new[_key(part)] = (part, b"".join(pieces()))

    def put(self, part: str, content: bytes) -> None:
        """Give a part another content, or add it at the end."""
        self.change(part, lambda: [content])

    def to_bytes(self) -> bytes:
        """Return the package: the same parts in the same order, new ones behind. Raises: OddPackageError for a damaged part."""
        out = BytesIO()
        try:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
                target.comment = self._zip.comment
                for entry in self._zip.infolist():
                    self._write(target, entry)
                for part, content in self._new.values():
                    target.writestr(_fresh(zipfile.ZipInfo(part, NEW_MOMENT), zipfile.ZIP_DEFLATED), content)
        except DAMAGE as error:
            raise OddPackageError("a part is damaged") from error
        return out.getvalue()

    def _write(self, target: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
        copy = _fresh(zipfile.ZipInfo(entry.filename, entry.date_time), entry.compress_type)
        copy.external_attr, copy.create_system, copy.comment = entry.external_attr, entry.create_system, entry.comment
        pieces = self._changed.get(_key(entry.filename))
        with target.open(copy, "w") as sink:
            if pieces is not None and not entry.is_dir():
                for piece in pieces():
                    sink.write(piece)
                return
            with self._zip.open(entry) as source:
                shutil.copyfileobj(source, sink, PIECE)


def check_sound(pieces: Iterable[bytes | memoryview]) -> None:
    """Parse what was made. Raises: OddPackageError when it is not well-formed."""
    parse(sound_parser(), pieces)


def _fresh(entry: zipfile.ZipInfo, compress_type: int) -> zipfile.ZipInfo:
    entry.compress_type = compress_type
    return entry


def _key(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()
