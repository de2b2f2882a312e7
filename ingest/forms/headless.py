"""Recognises a sheet of responses of which the row of heads is gone: moments from the first row on, and answers beside them."""

import re
from datetime import datetime

from ingest.forms.tools import GOOGLE_SHEET
from ingest.sheets import Cell, Sheet

MOMENT = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T]\d{1,2}[:.]\d{2}.*", re.DOTALL)
ROWS_LOOKED_AT = 5


def is_headless_form(sheet: Sheet) -> bool:
    """Return whether the first cells of the first rows are all moments, or the sheet is named as Google names its responses."""
    rows = sheet.row_numbers[:ROWS_LOOKED_AT]
    firsts = [next(sheet.row(row)) for row in rows]
    is_wide = all(sheet.filled_n[row - 1] > 1 for row in rows)
    return (
        is_wide
        and bool(firsts)
        and (all(_is_moment(cell) for cell in firsts) or bool(GOOGLE_SHEET.fullmatch(sheet.name.strip())))
    )


def _is_moment(cell: Cell) -> bool:
    return isinstance(cell.value, datetime) or (isinstance(cell.value, str) and bool(MOMENT.fullmatch(cell.text)))
