"""Takes the key cells of a row from the columns of a sheet, with merged cells spread over their rows."""

from ingest.findings import Finding, Spot, make_finding
from ingest.heads import CODE, EDITION, NAME, YEAR, Field
from ingest.layouts.head_rows import HeadRow
from ingest.layouts.row_keys import KeyCells
from ingest.sheets import Cell

KEY_FIELDS = (CODE, NAME, YEAR, EDITION)


def key_cells(heads: HeadRow, row: int, year: Field = YEAR, what: str = "row") -> KeyCells:
    """Return the cells that say what a row is about; year is the field that holds the round."""
    code, name, measured, edition = (spread_cell(heads, row, field) for field in (CODE, NAME, year, EDITION))
    return KeyCells(code, name, measured, edition, heads.sheet.name, what)


def spread_cell(heads: HeadRow, row: int, field: Field) -> Cell:
    """Return the cell of a field; one merged with those below it holds the content they share."""
    cell = heads.cell(row, field)
    merged = heads.sheet.merged_at(row, cell.column) if cell.merged_range else None
    if merged is None or merged.is_wide:
        return cell
    first = heads.sheet.cell(merged.first_row, merged.first_column)
    return Cell(row, cell.column, first.value, first.is_percent, first.trouble)


def check_merged_keys(heads: HeadRow, fields: tuple[Field, ...] = KEY_FIELDS) -> list[Finding]:
    """Return a notice per merged range in the key columns: its content was read for all its rows."""
    columns = {heads.column_of(field) for field in fields}
    findings = []
    for merged in heads.sheet.merged:
        if merged.first_column in columns and not merged.is_wide and merged.first_row > heads.row:
            content = heads.sheet.cell(merged.first_row, merged.first_column).text
            spot = Spot(heads.sheet.name, merged.first_row, merged.first_column)
            if content:
                findings.append(make_finding("cell_merged_filled", spot, content, range=merged.address))
    return findings
