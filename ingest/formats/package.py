"""The zip of a workbook, unpacked part by part under limits; what a zip says of itself is not believed."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import IO

from ingest.confinement.limits import MB, Limits
from ingest.formats.damage import UnreadableError

PIECE = 2 << 20  # bytes unpacked at a time
SMALL_PART = MB  # below it the ratio of unpacked to packed says nothing: empty styles pack a hundredfold
# what a damaged zip makes zipfile raise
DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
UNSAFE_STARTS = ("/", "\\", "../", "..\\")


class Package:
    """The parts of a zip. Raises: UnreadableError from everything it does."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        self.limits, self.left = limits, limits.unpacked_mb * MB
        try:
            self.archive = zipfile.ZipFile(BytesIO(content))
            found = self.archive.infolist()
        except DAMAGE as error:
            raise UnreadableError from error
        _check_directory(found, limits)
        self.parts = {_key(part.filename): part for part in found}

    def __contains__(self, name: str) -> bool:
        return _key(name) in self.parts

    def real_names(self) -> list[str]:
        """Return the names of the parts as they are written."""
        return [part.filename for part in self.parts.values()]

    def has_folder(self, folder: str) -> bool:
        """Return whether any part lies in this folder ("xl/")."""
        return any(name.startswith(folder) for name in self.parts)

    def size(self, name: str) -> int:
        """Return how large a part says it is, unpacked; 0 when it is not there."""
        part = self.parts.get(_key(name))
        return part.file_size if part else 0

    def read(self, name: str) -> bytes:
        """Return a part, unpacked."""
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """Give a part, unpacked, piece by piece."""
        part = self.parts.get(_key(name))
        if part is None:
            raise UnreadableError
        given = 0
        try:
            with self.archive.open(part) as source:
                while piece := source.read(PIECE):
                    given += len(piece)
                    self._count(len(piece), given, part.compress_size)
                    yield piece
        except DAMAGE as error:
            raise UnreadableError from error

    def _count(self, size: int, given: int, packed: int) -> None:
        self.left -= size
        if self.left < 0:
            raise UnreadableError("file_unpacks_too_large", limit_mb=self.limits.unpacked_mb)
        if given > SMALL_PART and given > packed * self.limits.ratio:
            raise UnreadableError("file_packed_too_tight", ratio=given // max(packed, 1), limit_n=self.limits.ratio)


def _key(name: str) -> str:
    """Return the name as parts are compared: some programs write other capitals or slashes than they refer to."""
    return name.replace("\\", "/").casefold()


def _check_directory(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Raises: UnreadableError when the list of parts breaks a limit or is one no spreadsheet program writes."""
    if len(parts) > limits.parts:
        raise UnreadableError("file_too_many_parts", parts_n=len(parts), limit_n=limits.parts)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked_mb * MB:
        raise UnreadableError("file_unpacks_too_large", limit_mb=limits.unpacked_mb)
    for part in parts:
        if part.file_size > SMALL_PART and part.file_size > part.compress_size * limits.ratio:
            ratio = part.file_size // max(part.compress_size, 1)
            raise UnreadableError("file_packed_too_tight", ratio=ratio, limit_n=limits.ratio)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableError("file_encrypted")
    names = [part.filename for part in parts]
    if len({_key(name) for name in names}) < len(names) or any(_is_unsafe(name) for name in names):
        raise UnreadableError("file_odd_parts")


def _is_unsafe(name: str) -> bool:
    return name.startswith(UNSAFE_STARTS) or "/../" in name.replace("\\", "/") or "\x00" in name


def write_stored_zip(out: IO[bytes], parts: dict[str, bytes]) -> None:
    """Write a zip with these parts, not packed: for handing a part of a workbook to python-calamine."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)


def stored_zip(parts: dict[str, bytes]) -> bytes:
    """Return what write_stored_zip writes."""
    out = BytesIO()
    write_stored_zip(out, parts)
    return out.getvalue()
