"""The heads of a pilot register, also in two rows: a group above ("Beloofd"), and what is under it ("CO2 (ton)")."""

from dataclasses import replace

from ingest.forms.personal import is_personal_head
from ingest.layouts.head_rows import SYNONYM_CERTAINTY, HeadRow, read_head_row
from ingest.layouts.pilot_head_index import pilot_head_index
from ingest.rows import HeadColumn
from ingest.sheets import Sheet
from ingest.vocabulary import Vocabulary

LONGEST_SUB_HEAD = 60  # signs; more is no head


def read_pilot_heads(sheet: Sheet, row: int, words: Vocabulary) -> HeadRow:
    """Return the heads in a row, each with what it was taken for; together with the row below when that holds sub-heads."""
    index = pilot_head_index(words)
    groups = _groups(sheet, row, words)
    if not groups:
        return read_head_row(sheet, row, index.recognise)
    above, below = (read_head_row(sheet, number, index.recognise) for number in (row, row + 1))
    columns = {column.column: column for column in above.columns if column.column not in groups}
    for column in below.columns:
        together = f"{groups[column.column]} {column.head}" if column.column in groups else column.head
        found = index.recognise(together) or (column if column.became else HeadColumn("", 0, "", ""))
        columns[column.column] = replace(
            column, head=together, became=found.became, certainty=min(found.certainty, SYNONYM_CERTAINTY), merged_range=""
        )
    ordered = tuple(replace(columns[number], merged_range="") for number in sorted(columns))
    return HeadRow(sheet, row + 1, ordered)


def _groups(sheet: Sheet, row: int, words: Vocabulary) -> dict[int, str]:
    """Return per column the text of the group above it; nothing when the row below holds no sub-heads."""
    above = {cell.column: cell.text for cell in sheet.row(row)}
    below = {cell.column: cell for cell in sheet.row(row + 1) if row < sheet.rows_n}
    groups: dict[int, str] = {}
    for column, cell in below.items():
        group = _group_over(sheet, row, column, above)
        is_head = isinstance(cell.value, str) and len(cell.text) <= LONGEST_SUB_HEAD and not is_personal_head(cell.text)
        if not group or not is_head:
            return {}  # a filled cell that is no sub-head: the row below is a row of data
        groups[column] = group
    index = pilot_head_index(words)
    is_known = any(index.recognise(f"{group} {below[column].text}") for column, group in groups.items())
    has_more = len(groups) > 1 and len(above) > 1
    return groups if is_known and has_more else {}


def _group_over(sheet: Sheet, row: int, column: int, above: dict[int, str]) -> str:
    """Return the group a column is under: merged over it, or the last head to the left when there is none above it."""
    merged = sheet.merged_at(row, column)
    if merged:
        return sheet.cell(merged.first_row, merged.first_column).text if merged.last_row == row else ""
    if column in above and (column + 1 in above or not sheet.cell(row + 1, column + 1).text):
        return ""  # a head of its own, with nothing beside it that it could be over
    before = [number for number in above if number <= column]
    return above[max(before)] if before else ""
