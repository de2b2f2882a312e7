"""What somebody says about a file on the command line: the round, the municipality, what a column is."""

import argparse
from collections.abc import Sequence
from dataclasses import replace

import duckdb

from data.errors import NotUnderstood
from data.text import _
from ingest.checking import CheckedFile, check_file
from ingest.instructions import ColumnChoice, Instructions
from ingest.place_book import PlaceBook
from ingest.reference_tables import read_vocabulary
from ingest.rows import HeadColumn
from ingest.sheets import Cell
from ingest.text_forms import normal_form


def check_as_told(con: duckdb.DuckDBPyConnection, chosen: argparse.Namespace, file_name: str, content: bytes) -> CheckedFile:
    """Return the checked file, read with what --round, --municipality and --column say.

    Raises: NotUnderstood when a municipality or a head is not there.
    """
    said = Instructions(chosen.round, _municipality(con, chosen.municipality))
    checked = check_file(con, file_name, content, said)
    if not chosen.column:
        return checked
    choices = tuple(choice for text in chosen.column for choice in _choices(checked.columns, text))
    return check_file(con, file_name, content, replace(said, columns=choices))


def _municipality(con: duckdb.DuckDBPyConnection, text: str | None) -> str | None:
    if text is None:
        return None
    book = PlaceBook(read_vocabulary(con))
    by_code = book.by_code(Cell(1, 1, text))
    found = (by_code,) if by_code else book.by_name(text)
    if len(found) != 1:
        raise NotUnderstood(_("There is no single municipality called “{text}”. Use the code, for example GM0202.", text=text))
    return found[0].cbs_code


def _choices(columns: Sequence[HeadColumn], text: str) -> list[ColumnChoice]:
    """Return what HEAD=CODE says of every column with that head; an empty code leaves the column out."""
    head, separator, became = text.rpartition("=")
    found = [column for column in columns if normal_form(column.head) == normal_form(head)]
    if not separator or not found:
        raise NotUnderstood(_("No column with the head “{head}” was found. Write HEAD=CODE.", head=head or text))
    return [ColumnChoice(column.sheet, column.column, became.strip()) for column in found]
