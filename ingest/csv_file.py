"""CSV files to neutral sheets: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or Windows-1252."""

import codecs
import csv
import re
from io import StringIO

from ingest.neutral import original_text
from ingest.sheets import Cell, Sheet, sheet_of_cells
from ingest.text_forms import clean_text

SEPARATORS = (";", ",", "\t")
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # a hint for Excel, in its own first row
CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0e-\x1f]")
MAX_FIELD_SIGNS = 10_000_000  # a stray quotation mark makes one field of the rest of the file


class NotTextError(Exception):
    """The bytes are no text; becomes a finding in ingest/files.py."""


def decode_text(content: bytes) -> str:
    """Return the text of a file. Raises: NotTextError when it holds what no text holds."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", errors="replace")
    else:
        try:
            text = content.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = content.decode("cp1252", errors="replace")
    if CONTROL_SIGNS.search(text):
        raise NotTextError
    return text


def separators_in(text: str) -> tuple[str, ...]:
    """Return the separators the file may have; one that says so itself has no other."""
    hint = SEPARATOR_LINE.match(text)
    return (hint[1],) if hint else tuple(separator for separator in SEPARATORS if separator in text) or (SEPARATORS[0],)


def read_csv(text: str, separator: str, last_row: int | None = None) -> Sheet:
    """Return the sheet of a text, up to last_row. Raises: NotTextError when it breaks the rules of CSV."""
    csv.field_size_limit(MAX_FIELD_SIGNS)
    hint = SEPARATOR_LINE.match(text)
    source = StringIO(text[hint.end() :] if hint else text, newline=None)  # also the bare returns of old files
    cells: list[Cell] = []
    try:
        for row, fields in enumerate(csv.reader(source, delimiter=separator), start=2 if hint else 1):
            if last_row is not None and row > last_row:
                break
            cells += [Cell(row, n, original_text(field)) for n, field in enumerate(fields, start=1) if clean_text(field)]
    except csv.Error as error:
        raise NotTextError from error
    return sheet_of_cells("", cells)
