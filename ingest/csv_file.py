"""CSV files to neutral sheets: comma, semicolon or tab; the encoding is decided in ingest/formats/encodings.py."""

import csv
import re
from collections.abc import Iterator
from io import StringIO
from itertools import islice

from ingest.formats.sheet_builder import Block, SheetBuilder, SheetFacts
from ingest.neutral import original_text
from ingest.sheets import Sheet

SEPARATORS = (";", ",", "\t")
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a hint for Excel, in its own first row
CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0e-\x1f]")
MAX_FIELD_SIGNS = 10_000_000  # a stray quotation mark makes one field of the rest of the file
MAX_COLUMNS = 20_000  # what a person may have is checked before, in ingest/formats/csv_shape.py
ROWS_AT_A_TIME = 1_000


class NotTextError(Exception):
    """The bytes are no text; becomes a finding in ingest/files.py."""


def separators_in(text: str) -> tuple[str, ...]:
    """Return the separators the file may have; one that says so itself has no other."""
    hint = SEPARATOR_LINE.match(text)
    return (hint[1],) if hint else tuple(separator for separator in SEPARATORS if separator in text) or (SEPARATORS[0],)


def read_csv(text: str, separator: str, last_row: int | None = None) -> Sheet:
    """Return the sheet of a text, up to last_row. Raises: NotTextError when it breaks the rules of CSV."""
    builder = SheetBuilder(MAX_COLUMNS, leaves_out_far=False)
    first_row, hint = (2 if SEPARATOR_LINE.match(text) else 1), SEPARATOR_LINE.match(text)
    rows = csv_rows(text[hint.end() :] if hint else text, separator)
    if last_row is not None:
        rows = islice(rows, max(last_row - first_row + 1, 0))
    has_apostrophes = "'" in text
    while block := list(islice(rows, ROWS_AT_A_TIME)):
        if has_apostrophes:
            block = [[original_text(field) for field in row] for row in block]
        builder.add(Block(_even(block), first_row, 1))
        first_row += len(block)
    return builder.finish(SheetFacts(""))[0]


def first_widths(text: str, separator: str, last_row: int) -> tuple[int, ...]:
    """Return how many fields each row has up to last_row, blank ones too. Raises: NotTextError."""
    hint = SEPARATOR_LINE.match(text)
    rows = islice(csv_rows(text[hint.end() :] if hint else text, separator), last_row)
    return (*((0,) if hint else ()), *(len(row) for row in rows))


def csv_rows(text: str, separator: str) -> Iterator[list[str]]:
    """Give the rows of a text. Raises: NotTextError when it breaks the rules of CSV."""
    csv.field_size_limit(MAX_FIELD_SIGNS)
    try:
        yield from csv.reader(StringIO(text, newline=None), delimiter=separator)  # also the bare returns of old files
    except csv.Error as error:
        raise NotTextError from error


def _even(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with blank fields behind the short ones."""
    widest = max(map(len, rows))
    if widest > MAX_COLUMNS:
        raise NotTextError
    return [row if len(row) == widest else row + [""] * (widest - len(row)) for row in rows]
