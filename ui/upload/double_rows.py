"""Rows about the same municipality and round that differ: shown side by side, and the user says which one counts."""

from collections.abc import Sequence

import streamlit as st

from data.text import _
from ingest.addresses import position_of
from ingest.findings import Finding
from ingest.instructions import RowChoice
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.upload.choosing import choose_content
from ui.upload.correcting import Desk
from ui.upload.names import shortened
from ui.upload.row_view import may_show
from ui.upload.saying import with_rows_left_out
from ui.upload.state import say
from ui.upload.wrong_cells import DOUBLE_ROW, Cluster, SameContent

ROWS_AT_ONCE = 5  # rows beside each other
CELLS_AT_ONCE = 12
TEXT_SIGNS = 60


def is_double_row(finding: Finding) -> bool:
    """Return whether a finding is about a row that another row contradicts."""
    return finding.code == DOUBLE_ROW


def show_double_rows(desk: Desk, cluster: Cluster, key: str) -> None:
    """Show where the rows differ, with a button per row that makes it count and the others not."""
    same = choose_content(cluster, _("Which double rows do you look at?"), _about, key)
    rows = [RowChoice(finding.sheet, position_of(finding.cell)[0]) for finding in same.findings]
    seen = rows[:ROWS_AT_ONCE]
    table = _differences(desk, seen)
    if table.rows:
        show_figure(draw_table(table, _("Where the rows differ")), f"{key}_{same.first.cell}_rows")
    st.markdown(_("**What to do:** say which row counts. The others are then left out; your file stays as it is."))
    with st.container(horizontal=True):
        for row in seen:
            others = [other for other in rows if other != row]
            st.button(
                _("{row} counts", row=_row_name(row, rows)), key=f"{key}_{row.sheet}_{row.row}_counts", icon=":material/check:",
                on_click=say, args=(desk.checked.checksum_sha256, with_rows_left_out(desk.checked.said, others)),
            )  # fmt: skip


def _about(same: SameContent) -> str:
    return _("{name}, {year}", name=same.first.params["name"], year=same.first.params["round_year"])


def _row_name(row: RowChoice, rows: Sequence[RowChoice]) -> str:
    if len({other.sheet for other in rows}) == 1:
        return _("Row {row}", row=row.row)
    return _("Row {row} of sheet “{sheet}”", row=row.row, sheet=row.sheet)


def _differences(desk: Desk, rows: Sequence[RowChoice]) -> Table:
    """Return the recognised columns in which the rows differ, one per row of the table."""
    cells = [_cells(desk, row) for row in rows]
    heads = dict.fromkeys(key for of_row in cells for key in of_row)
    differing = [key for key in heads if len({of_row.get(key, "") for of_row in cells}) > 1]
    columns = (Column(_("Head in your file")), *(Column(_row_name(row, rows)) for row in rows))
    lines = tuple((key, *(of_row.get(key, "") or None for of_row in cells)) for key in differing[:CELLS_AT_ONCE])
    return Table(columns, lines)


def _cells(desk: Desk, row: RowChoice) -> dict[str, str]:
    sheet = desk.sheet(row.sheet)
    columns = [column for column in desk.checked.columns if column.sheet == row.sheet and may_show(column)]
    if sheet is None:
        return {}
    return {
        shortened(column.head, TEXT_SIGNS): shortened(sheet.cell(row.row, column.column).text, TEXT_SIGNS) for column in columns
    }
