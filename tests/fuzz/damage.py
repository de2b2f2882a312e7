"""Whole files of every format, and the ways in which files get damaged: cut, bits turned, pieces lost, zips spliced."""

import io
import random
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data import SAMPLES
from tests.corpus.files import write_file
from tests.corpus.pages import WORKBOOKS, CellError, Page
from tests.ingest.builders import Percent, make_zip, register

ODD_TEXTS = (
    b"",
    b"9",
    b"-1",
    b'"',
    b"<",
    b"</row>",
    b"\x00",
    b"1E999",
    b"&#0;",
    b"<!--",
    b"<![CDATA[",
    b"XFD1048576",
    b"\xff\xfe",
)


@dataclass(frozen=True)
class Damaged:
    """A damaged file: what was done to which seed."""

    name: str
    content: bytes


def seeds() -> list[tuple[str, bytes]]:
    """Whole files that are read without a remark, or with a few."""
    rows = register(["GM0202", "Arnhem", 2026, 3, "ja", Percent(0.45)], ["GM0228", "Ede", 2026, 2, "nee", 30])
    page = Page("Register", rows)
    more = Page("Notities", [["x", CellError("#REF!"), True], [None, 2.5]], merged=("A1:B1",))
    found = [(f"register.{kind}", write_file([page, more], kind)) for kind in WORKBOOKS]
    text = write_file([page], "csv")
    found += [
        ("register.csv", text),
        ("utf16.csv", text.decode("utf-8-sig").encode("utf-16")),
        ("oud.csv", "één;".encode("mac_roman") + text),
    ]
    samples = ("2026-2-vragenlijst-almere.xlsx", "doelen.xlsx", "pilots.csv", "2025-3-nagekomen.xlsx")
    return found + [(name, (SAMPLES / name).read_bytes()) for name in samples]


def damage(source: random.Random, whole: Sequence[tuple[str, bytes]]) -> Damaged:
    """Return one damaged file; the same source gives the same file."""
    name, content = source.choice(whole)
    way = source.choice(sorted(WAYS))
    return Damaged(f"{way} {name}", WAYS[way](source, content, source.choice(whole)[1]))


def _cut(source: random.Random, content: bytes, _other: bytes) -> bytes:
    return content[: source.randrange(1, len(content))]


def _flip(source: random.Random, content: bytes, _other: bytes) -> bytes:
    changed = bytearray(content)
    for _n in range(source.choice((1, 1, 3, 30))):
        changed[source.randrange(len(changed))] ^= 1 << source.randrange(8)
    return bytes(changed)


def _lose(source: random.Random, content: bytes, _other: bytes) -> bytes:
    start = source.randrange(len(content))
    return content[:start] + content[start + source.randrange(1, 600) :]


def _glue(source: random.Random, content: bytes, other: bytes) -> bytes:
    return content[: source.randrange(1, len(content))] + other[source.randrange(len(other)) :]


def _parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _splice(source: random.Random, content: bytes, other: bytes) -> bytes:
    """Put a part of another workbook in the place of one of this; or lose a part."""
    if not (zipfile.is_zipfile(io.BytesIO(content)) and zipfile.is_zipfile(io.BytesIO(other))):
        return _glue(source, content, other)
    parts, others = _parts(content), _parts(other)
    name = source.choice(sorted(parts))
    taken = source.choice([*sorted(others), ""])
    return make_zip({**parts, name: others[taken]} if taken else {n: part for n, part in parts.items() if n != name})


def _inside(source: random.Random, content: bytes, _other: bytes) -> bytes:
    """Damage a part and pack it again: the zip is whole, what is in it is not."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return _flip(source, content, content)
    parts = _parts(content)
    name = source.choice(sorted(parts))
    changed = bytearray(parts[name])
    for _n in range(source.randrange(1, 6)):
        start = source.randrange(len(changed) + 1)
        changed[start : start + source.randrange(12)] = source.choice(ODD_TEXTS)
    return make_zip({**parts, name: bytes(changed)})


WAYS: dict[str, Callable[[random.Random, bytes, bytes], bytes]] = {
    "cut": _cut,
    "flip": _flip,
    "lose": _lose,
    "glue": _glue,
    "splice": _splice,
    "inside": _inside,
}
