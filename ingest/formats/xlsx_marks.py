"""What python-calamine does not say of the cells of an .xlsx: percent formats, errors, formulas without a result.

Each is looked for in the XML of the rows, and only when a plain search says that it is there at all.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from ingest.addresses import position_of
from ingest.sheets import Content

NO_RESULT = Content(trouble="formula_without_value")
ADDRESS = rb'%sc r="([A-Z]{1,3})([0-9]{1,7})"'
REST = rb"[^<>]{0,300}"
ERRORS = (b't="e"', b"t='e'")
LONGEST_FORMULA = 60_000  # bytes between the start of a cell and the end of its formula; Excel takes 8,192 signs


@dataclass(frozen=True)
class Marks:
    """By column: the rows with a percentage, and the cells with trouble."""

    percent: Mapping[int, NDArray[np.int64]] = field(default_factory=dict)
    trouble: Mapping[int, Mapping[int, Content]] = field(default_factory=dict)

    def percent_between(self, first: int, last: int) -> dict[int, NDArray[np.int64]]:
        """Return the rows with a percentage from first to last, by column."""
        return {column: rows[(rows >= first) & (rows <= last)] for column, rows in self.percent.items()}


NO_MARKS = Marks()


def has_marks(rows: bytes, prefix: bytes, percent: frozenset[int]) -> bool:
    """Return whether there can be anything to find, by plain searches only."""
    return bool(percent) or _has_formulas(rows, prefix) or _has_errors(rows)


def _has_formulas(rows: bytes, prefix: bytes) -> bool:
    return b"f" in rows and b"<%sf" % prefix in rows  # one sign is found twenty times as fast as two


def _has_errors(rows: bytes) -> bool:
    return b"#" in rows and any(sign in rows for sign in ERRORS)


def find_marks(rows: bytes, prefix: bytes, percent: frozenset[int]) -> Marks:
    """Return the marks of rows of which every cell says its address first (xlsx_plain)."""
    trouble: dict[int, dict[int, Content]] = defaultdict(dict)
    if _has_errors(rows):
        for letters, row, text in _errors(prefix).findall(rows):
            value = text.decode(errors="replace")
            trouble[column_of(letters)][int(row)] = Content(value, trouble="error_value") if value else NO_RESULT
    if _has_formulas(rows, prefix):
        for letters, row in _without_result(rows, prefix):
            trouble[column_of(letters)][int(row)] = NO_RESULT
    return Marks(_percent_rows(rows, prefix, percent) if percent else {}, trouble)


def _percent_rows(rows: bytes, prefix: bytes, percent: frozenset[int]) -> dict[int, NDArray[np.int64]]:
    by_letters: dict[bytes, list[bytes]] = defaultdict(list)
    for letters, row in _percent_cells(prefix, percent).findall(rows):
        by_letters[letters].append(row)
    return {column_of(letters): np.array(found, np.int64) for letters, found in by_letters.items()}


def _without_result(rows: bytes, prefix: bytes) -> Iterable[tuple[bytes, bytes]]:
    """Give the address of each cell with a formula and no result.

    t="str" with an empty <v> is no such cell: it is a formula whose result is an empty text.
    """
    start = b"<%sc " % prefix
    for found in _empty_results(prefix).finditer(rows):
        at = rows.rfind(start, max(found.start() - LONGEST_FORMULA, 0), found.start())
        cell = _any_cell(prefix).match(rows, at) if at >= 0 else None
        if cell and not (found[1] and b't="str"' in cell[3]):
            yield cell[1], cell[2]


@lru_cache(maxsize=16)
def _empty_results(prefix: bytes) -> re.Pattern[bytes]:
    p = re.escape(prefix)
    formula_end = rb"(?:</%sf>|<%sf[^<>]{0,300}/>)" % (p, p)
    return re.compile(rb"%s\s{0,9}(?:(<%sv\s{0,9}/>|<%sv\s{0,9}>\s{0,9}</%sv>)|</%sc>)" % (formula_end, p, p, p, p))


@lru_cache(maxsize=16)
def _any_cell(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"<" + ADDRESS % re.escape(prefix) + rb"([^<>]{0,300})>")


@lru_cache(maxsize=16)
def _errors(prefix: bytes) -> re.Pattern[bytes]:
    p = re.escape(prefix)
    formula = rb"(?:<%sf[^<>]{0,300}/>|<%sf[^<>]{0,300}>[^<>]*</%sf>)?" % (p, p, p)
    value = rb"\s{0,9}(?:<%sv[^<>]{0,30}>([^<>]{0,50}))?" % p
    return re.compile(rb"<" + ADDRESS % p + REST + rb"""\st=["']e["']""" + REST + rb">\s{0,9}" + formula + value)


@lru_cache(maxsize=16)
def _percent_cells(prefix: bytes, percent: frozenset[int]) -> re.Pattern[bytes]:
    numbers = b"|".join(str(number).encode() for number in sorted(percent))
    styled = rb"""[^<>]{0,300}?\ss=["'](?:%s)["']""" % numbers
    if 0 in percent:
        styled = rb"(?:%s|(?![^<>]{0,300}?\ss=))" % styled
    return re.compile(rb"<" + ADDRESS % re.escape(prefix) + styled)


@lru_cache(maxsize=20_000)
def column_of(letters: bytes) -> int:
    """Return the number of a column by its letters."""
    return position_of(f"{letters.decode()}1")[1]
