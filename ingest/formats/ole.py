"""The container of old Office files and of encrypted new ones: a small file system in a file ([MS-CFB])."""

import struct
from dataclasses import dataclass

from ingest.formats.damage import UnreadableError

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NO_SECTOR = 0xFFFFFFFA  # from here on a sector number is a sign: free, end of chain, table
ENTRY = 128  # bytes of an entry of the directory
SMALL_STREAM = 4096  # below it a stream lies in the stream of small streams
STREAM, ROOT = 2, 5


@dataclass(frozen=True)
class Entry:
    """An entry of the directory."""

    name: str
    kind: int
    start: int
    size: int


class OleFile:
    """The streams of the container. Raises: UnreadableError from everything it does."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        try:
            self.sector, self.small = (1 << shift for shift in struct.unpack_from("<HH", content, 30))
            directory, small_table = struct.unpack_from("<I", content, 48)[0], struct.unpack_from("<I", content, 60)[0]
            if self.sector not in (512, 4096) or self.small != 64:
                raise UnreadableError
            self.table = self._sector_table()
            self.entries = _entries(self._chain(directory))
            self.small_table = self._numbers(self._chain(small_table)) if small_table < NO_SECTOR else ()
        except struct.error as error:
            raise UnreadableError from error

    def _sector_table(self) -> tuple[int, ...]:
        found = list(struct.unpack_from("<109I", self.content, 76))
        following, seen = struct.unpack_from("<I", self.content, 68)[0], set[int]()
        while following < NO_SECTOR and following not in seen:
            seen.add(following)
            *more, following = self._numbers(self._sector_at(following))
            found += more
        return tuple(n for number in found if number < NO_SECTOR for n in self._numbers(self._sector_at(number)))

    def _numbers(self, sector: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(sector) // 4}I", sector[: len(sector) // 4 * 4])

    def _sector_at(self, number: int) -> bytes:
        start = (number + 1) * self.sector
        if start >= len(self.content):
            raise UnreadableError
        return self.content[start : start + self.sector]

    def _chain(self, start: int) -> bytes:
        numbers = _chain_of(self.table, start)
        return b"".join(self._sector_at(number) for number in numbers)

    def stream(self, *names: str) -> bytes | None:
        """Return the first stream with one of these names, or None."""
        for name in names:
            for entry in self.entries:
                if entry.kind == STREAM and entry.name.casefold() == name.casefold():
                    return self._read(entry)
        return None

    def has(self, name: str) -> bool:
        """Return whether there is an entry of this name."""
        return any(entry.name.casefold() == name.casefold() for entry in self.entries)

    def _read(self, entry: Entry) -> bytes:
        if entry.size >= SMALL_STREAM:
            return self._chain(entry.start)[: entry.size]
        root = next((found for found in self.entries if found.kind == ROOT), None)
        if root is None:
            raise UnreadableError
        whole = self._chain(root.start)
        parts = (whole[n * self.small : (n + 1) * self.small] for n in _chain_of(self.small_table, entry.start))
        return b"".join(parts)[: entry.size]


def _chain_of(table: tuple[int, ...], start: int) -> list[int]:
    """Return the numbers of a chain. Raises: UnreadableError when it runs in a circle or out of the table."""
    found, number = list[int](), start
    while number < NO_SECTOR:
        if number >= len(table) or len(found) > len(table):
            raise UnreadableError
        found.append(number)
        number = table[number]
    return found


def _entries(directory: bytes) -> tuple[Entry, ...]:
    found = list[Entry]()
    for at in range(0, len(directory) - ENTRY + 1, ENTRY):
        name, length, kind = struct.unpack_from("<64sHB", directory, at)
        start, size = struct.unpack_from("<II", directory, at + 116)
        found.append(Entry(name[: max(min(length, 64) - 2, 0)].decode("utf-16-le", errors="replace"), kind, start, size))
    return tuple(found)
