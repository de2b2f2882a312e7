"""The heads of a register somebody made by hand: in one row, or sub-heads below categories that go over several columns."""

from ingest.forms.form_heads import Form, FormHead
from ingest.forms.head_reading import head_cells, wide_range
from ingest.forms.question_index import QuestionIndex
from ingest.layouts.head_rows import HeadRow
from ingest.sheets import Cell, Sheet
from ingest.text_forms import head_text


def read_register_heads(heads: HeadRow, index: QuestionIndex) -> Form:
    """Return the heads of a register as a form, each with the category above it where there is one."""
    sheet, row = heads.sheet, heads.row
    key_columns = {column.column for column in heads.columns if column.became and not column.is_question}
    own = head_cells(sheet, row)
    below = _sub_heads(sheet, row + 1, key_columns, index)
    if below:
        above = _spread(sheet, own, max(below, default=0))
        cells = {**{n: cell for n, cell in own.items() if n not in below}, **below}
        rows: tuple[int, ...] = (row, row + 1)
    else:
        above, rows, cells = _categories(sheet, row - 1, index, own), (row,), own
        rows = (row - 1, row) if above else rows
    found = [_head(sheet, cell, n, above.get(n, "")) for n, cell in sorted(cells.items())]
    return Form(sheet, "register", rows, tuple(found))


def _head(sheet: Sheet, cell: Cell, column: int, above: str) -> FormHead:
    head = head_text(cell.text)
    merged = wide_range(sheet, cell)
    if not above or above == head:
        return FormHead(column, cell.row, head, head, merged_range=merged)
    return FormHead(column, cell.row, head, above, part=head, merged_range=merged)


def _sub_heads(sheet: Sheet, row: int, key_columns: set[int], index: QuestionIndex) -> dict[int, Cell]:
    """Return the cells of the row below when it holds sub-heads: only texts, none under a key, and one that we know."""
    cells = {cell.column: cell for cell in sheet.row(row)}
    if not cells or key_columns & cells.keys() or not all(isinstance(cell.value, str) for cell in cells.values()):
        return {}
    known = any(_is_known(index, cell.text) for cell in cells.values())
    return cells if known else {}


def _is_known(index: QuestionIndex, text: str) -> bool:
    return index.is_focal_point(text) or index.is_category(text) or bool(index.by_text(text) or index.codes.get(text.casefold()))


def _spread(sheet: Sheet, cells: dict[int, Cell], last: int) -> dict[int, str]:
    """Return the text above each column: a head goes on until the next one, as when it is merged or just left blank."""
    above: dict[int, str] = {}
    text = ""
    for column in range(1, last + 1):
        text = head_text(cells[column].text) if column in cells else text
        if text:
            above[column] = text
    return above


def _categories(sheet: Sheet, row: int, index: QuestionIndex, own: dict[int, Cell]) -> dict[int, str]:
    """Return the categories in the row above the heads; a title is none."""
    cells = {cell.column: cell for cell in sheet.row(row)} if row > 0 else {}
    found = {n: cell for n, cell in cells.items() if index.is_category(cell.text) or index.is_focal_point(cell.text)}
    if not found:
        return {}
    spread = _spread(sheet, cells, max(own, default=0))
    first = min(found)
    return {n: text for n, text in spread.items() if n >= first and n in own}
