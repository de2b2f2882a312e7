"""A wrong cell in its row: the cells around it with their heads, the wrong one marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from ingest import heads
from ingest.addresses import address_of, column_letters, position_of
from ingest.checking import CheckedFile
from ingest.findings import Finding
from ingest.rows import HeadColumn
from ingest.sheets import Sheet
from ui.charts.markup import tag
from ui.upload.names import shortened

NEIGHBOURS = 2  # columns shown on either side of the wrong one
KEYS = {field.key for field in (heads.CODE, heads.NAME, heads.YEAR, heads.QUESTION_ID, heads.QUESTION)}
NEVER_SHOWN = {heads.COMMENT.key, heads.FILLED_IN_BY.key}  # what people write there may name people
HEAD_SIGNS, CELL_SIGNS = 60, 60


@dataclass(frozen=True)
class SeenCell:
    """A cell of the row: its address, the head above it, what it holds, and whether it is the wrong one."""

    address: str
    head: str
    text: str
    is_wrong: bool


def cells_around(checked: CheckedFile, sheet: Sheet, finding: Finding) -> tuple[SeenCell, ...]:
    """Return the cell of a finding with the cells that say what its row is about and its neighbours.

    Only recognised columns are shown: others may hold personal data (IR-4).
    """
    row, wrong = position_of(finding.cell)
    columns = {column.column: column for column in checked.columns if column.sheet == finding.sheet and may_show(column)}
    shown_ones = sorted(set(_near(sorted(columns), wrong)) | {n for n, one in columns.items() if one.became in KEYS} | {wrong})
    return tuple(_seen(sheet, row, number, columns.get(number), is_wrong=number == wrong) for number in shown_ones)


def may_show(column: HeadColumn) -> bool:
    """Return whether the contents of a column may be shown: recognised, and not what people write about themselves."""
    return bool(column.became) and not column.dropped and column.became not in NEVER_SHOWN


def _near(numbers: Sequence[int], wrong: int) -> list[int]:
    before = [number for number in numbers if number < wrong]
    after = [number for number in numbers if number > wrong]
    return [*before[-NEIGHBOURS:], *after[:NEIGHBOURS]]


def _seen(sheet: Sheet, row: int, number: int, column: HeadColumn | None, *, is_wrong: bool) -> SeenCell:
    cell = sheet.cell(row, number)
    text = _trouble(cell.trouble) or cell.text
    return SeenCell(address_of(row, number), column.head if column else "", shortened(text, CELL_SIGNS), is_wrong)


def _trouble(trouble: str) -> str:
    return {"formula_without_value": _("formula without a result"), "error_value": _("error of Excel")}.get(trouble, "")


def draw_row(cells: Sequence[SeenCell], caption: str) -> Markup:
    """Return the row as a table; on a phone a block with one line per cell."""
    heads_drawn = [
        tag("th", tag("small", column_letters(position_of(cell.address)[1])), shortened(cell.head, HEAD_SIGNS), scope="col")
        for cell in cells
    ]
    values = [_draw_cell(cell) for cell in cells]
    table = tag(
        "table",
        tag("caption", caption, class_="ci-unseen"),
        tag("thead", tag("tr", *heads_drawn, role="row"), role="rowgroup"),
        tag("tbody", tag("tr", *values, role="row"), role="rowgroup"),
        role="table",
    )
    return tag("div", table, class_="ci-figure ci-table ci-stack ci-around", tabindex=0, role="group", aria_label=caption)


def _draw_cell(cell: SeenCell) -> Markup:
    content = tag("span", cell.text) if cell.text else tag("span", _("empty"), class_="ci-note")
    mark = tag("b", _("wrong cell"), class_="ci-unseen") if cell.is_wrong else None
    head = shortened(cell.head, HEAD_SIGNS) or cell.address
    return tag("td", mark, content, role="cell", data_head=head, class_="ci-wrong" if cell.is_wrong else "ci-text")
