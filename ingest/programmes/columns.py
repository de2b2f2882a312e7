"""What a user says of the columns of a sheet, now or earlier for the same form, laid over what their heads say."""

import hashlib
from dataclasses import replace

from ingest.layouts.head_rows import HeadRow
from ingest.programmes.heads import LAYOUTS, ROLE_KEY, SheetLayout
from ingest.programmes.recognition import ROLES
from ingest.rows import HeadColumn, ReadingContext
from ingest.text_forms import normal_form
from ingest.vocabulary import Vocabulary


def programme_columns(words: Vocabulary) -> dict[str, str]:
    """Return every column that a sheet about programmes can have, by key, with its head; each head once."""
    heads = {field.head: field.key for layout in LAYOUTS for field in layout.fields}
    roles = {ROLE_KEY + role.code: role.name for role in words.words(ROLES)}
    return {key: head for head, key in heads.items()} | roles


def column_head(words: Vocabulary, key: str) -> str:
    """Return the head of a column by its key, whatever sheet it is of; the key itself when there is none."""
    heads = {field.key: field.head for layout in LAYOUTS for field in layout.fields}
    return heads.get(key) or programme_columns(words).get(key, key)


def form_key_of(layout: SheetLayout, row: HeadRow) -> str:
    """Return which form a sheet is: a checksum of what it is and of its heads in normal form."""
    forms = sorted(normal_form(column.head) for column in row.columns)
    return hashlib.sha256("\n".join(["leertraject", layout.name, *forms]).encode()).hexdigest()[:32]


def with_said(context: ReadingContext, layout: SheetLayout, row: HeadRow) -> HeadRow:
    """Return the heads with what the user said of columns, else what was confirmed before for this form."""
    key = form_key_of(layout, row)
    said = {choice.column: choice.became for choice in context.said.columns if choice.sheet == row.sheet.name}
    columns = (replace(column, head_form=normal_form(column.head)) for column in row.columns)
    return replace(row, columns=tuple(_decided(context, layout, said, (key, column)) for column in columns))


def _decided(context: ReadingContext, layout: SheetLayout, said: dict[int, str], pair: tuple[str, HeadColumn]) -> HeadColumn:
    key, column = pair
    became = said.get(column.column, context.remembered.get((key, column.head_form)))
    if became is None:
        return column
    own = _own_key(context.words, layout, became)
    if own:
        return replace(column, became=own, certainty=1.0, dropped="")
    return replace(column, became="", certainty=1.0, dropped="left_out")


def _own_key(words: Vocabulary, layout: SheetLayout, became: str) -> str:
    """Return the column of this sheet that was chosen; of another sheet the one with the same head. Empty when there is none."""
    head = column_head(words, became)
    if became.startswith(ROLE_KEY):
        return became if layout.roles_after else ""
    return next((field.key for field in layout.readable if became == field.key or head == field.head), "")
