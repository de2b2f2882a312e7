"""The labels above the heads of a form, that say which municipality and round it is about."""

from ingest import heads as fields
from ingest.layouts.row_keys import KeyCells
from ingest.sheets import Cell, Sheet


def read_labels(sheet: Sheet, head_row: int) -> KeyCells:
    """Return the cells beside the labels above the heads; the first cell to the right that holds something."""
    beside: dict[str, Cell] = {}
    for number in (row for row in sheet.row_numbers if row < head_row):
        for cell in sheet.row(number):
            for field in fields.QUESTIONNAIRE_LABELS:
                if field.matches(cell.text) and field.key not in beside:
                    beside[field.key] = _right_of(sheet, cell)
    none = Cell(1, 0)
    code, name, year, edition = (beside.get(field.key, none) for field in (fields.CODE, fields.NAME, fields.YEAR, fields.EDITION))
    return KeyCells(code, name, year, edition, sheet.name, "sheet")


def _right_of(sheet: Sheet, label: Cell) -> Cell:
    """Return the content beside a label; a merged label or content counts as one cell."""
    for cell in sheet.row(label.row):
        if cell.column > label.column:
            return Cell(cell.row, cell.column, cell.value, cell.is_percent, cell.trouble)
    return Cell(label.row, label.column + 1)
