"""Every column of the file with what it became, closed until asked for; also a sure one can be changed."""

from collections.abc import Sequence

import streamlit as st

from data.text import _, ngettext
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.upload.columns import MappedColumn, became_name, choices_for, example_of, kind_of, sureness_name
from ui.upload.confirming import confirm_columns
from ui.upload.correcting import Desk
from ui.upload.names import shortened

ROWS_AT_ONCE = 400
HEAD_SIGNS = 90


def show_all_columns(desk: Desk, columns: Sequence[MappedColumn]) -> None:
    """Show the columns as a table with two lists below it: which column, and what it is."""
    checked = desk.checked
    sure_n = sum(one.sureness in ("sure", "likely") for one in columns)
    label = ngettext("{n} column recognised: look or correct", "{n} columns recognised: look or correct", sure_n)
    with st.expander(label, on_change="rerun", key=f"mapping_all_{checked.checksum_sha256[:12]}") as box:
        if not box.open:
            return
        show_figure(draw_table(_table(desk, columns[:ROWS_AT_ONCE]), _("The columns of the file")), "mapping_table")
        if len(columns) > ROWS_AT_ONCE:
            st.caption(_("These are the first {n}.", n=ROWS_AT_ONCE))
        _correct_one(desk, columns)


def _table(desk: Desk, columns: Sequence[MappedColumn]) -> Table:
    heads = (_("Column"), _("Head in your file"), _("Example"), _("What it became"), _("How sure"))
    return Table(tuple(Column(head) for head in heads), tuple(_row(desk, one) for one in columns))


def _row(desk: Desk, one: MappedColumn) -> tuple[str | None, ...]:
    column, kind = one.column, kind_of(desk.checked, one.column)
    became = became_name(column.became, kind, desk.words) if column.became and not column.dropped else None
    example = example_of(desk.checked, desk.original, column) or None
    return (one.letters, shortened(column.head, HEAD_SIGNS), example, became, sureness_name(one.sureness))


def _correct_one(desk: Desk, columns: Sequence[MappedColumn]) -> None:
    """Show two lists: which column, and what it is."""
    options, key = choices_for(desk.checked.kind, desk.words), desk.checked.checksum_sha256[:12]
    with st.form(f"mapping_one_{key}", border=False):
        number = st.selectbox(
            _("Which column is something else?"), range(len(columns)), index=None, placeholder=_("Choose a column"),
            format_func=lambda at: _column_name(columns[at]) if at < len(columns) else "", key=f"mapping_which_{key}",
            filter_mode="contains",
        )  # fmt: skip
        became = st.selectbox(
            _("What is it?"), list(options), index=None, format_func=lambda option: options.get(option, option),
            key=f"mapping_what_{key}", placeholder=_("Choose"), filter_mode="contains",
        )  # fmt: skip
        is_said = st.form_submit_button(_("Change this column"))
    if is_said and number is not None and became is not None:
        confirm_columns(desk.checked, {columns[number].column: became})


def _column_name(one: MappedColumn) -> str:
    return f"{one.letters} · {shortened(one.column.head, HEAD_SIGNS)}"
