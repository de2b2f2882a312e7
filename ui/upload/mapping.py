"""The mapping screen: what each column was taken for, confirmed or corrected, and remembered for this form."""

from collections.abc import Sequence

import streamlit as st

from data.text import _, ngettext
from ui.format import format_percent, join_names
from ui.markdown import plain as plain_label
from ui.upload.columns import (
    NOT_TAKEN,
    MappedColumn,
    choices_for,
    columns_to_decide,
    example_of,
    kind_of,
    mapped_columns,
)
from ui.upload.confirming import confirm_columns
from ui.upload.correcting import Desk
from ui.upload.mapping_table import show_all_columns
from ui.upload.names import plain, shortened

ASKED_AT_ONCE = 8
HEAD_SIGNS = 90


def show_mapping(desk: Desk) -> None:
    """Show the columns that need a choice, then the rest, closed; nothing for a file without heads."""
    checked = desk.checked
    columns = mapped_columns(checked)
    if not columns:
        return
    st.header(_("Mapping of the columns"), anchor=False)
    asked = columns_to_decide(checked, columns)
    if asked:
        _ask(desk, asked)
    else:
        st.markdown(_("Every column has its place."))
    _show_left_out(columns)
    show_all_columns(desk, columns)


def _ask(desk: Desk, asked: Sequence[MappedColumn]) -> None:
    checked = desk.checked
    now = asked[:ASKED_AT_ONCE]
    many = ngettext("{n} column needs your choice.", "{n} columns need your choice.", len(asked))
    st.markdown(many + " " + _("What you confirm is remembered for the next file of this form."))
    with st.form(f"mapping_{checked.checksum_sha256[:12]}_{len(checked.said.columns)}"):
        chosen = {one.column: _ask_column(desk, one) for one in now}
        label = _("Confirm the mapping") if len(asked) <= len(now) else _("Confirm these {n} columns", n=len(now))
        if st.form_submit_button(label, type="primary", icon=":material/check:"):
            confirm_columns(checked, chosen)
    later = [one for one in asked[len(now) :] if one.sureness == "unknown"]
    if later and st.button(_("Do not take over the {n} columns that were not recognised", n=len(later)), key="mapping_rest"):
        confirm_columns(checked, {one.column: NOT_TAKEN for one in later})


def _ask_column(desk: Desk, one: MappedColumn) -> str:
    options = choices_for(kind_of(desk.checked, one.column), desk.words)
    suggestion = next((key for key in (one.column.suggestion, one.column.became) if key in options), NOT_TAKEN)
    ordered = [suggestion, *(option for option in options if option != suggestion)]
    chosen = st.selectbox(
        _("Column {letters}: “{head}”", letters=one.letters, head=plain_label(shortened(one.column.head, HEAD_SIGNS))),
        ordered,
        format_func=lambda option: options.get(option, option),
        key=f"map_{desk.checked.checksum_sha256[:12]}_{one.column.sheet}_{one.column.column}",
        filter_mode="contains",
    )
    st.caption(" ".join(_about(desk, one)))
    return chosen or NOT_TAKEN


def _about(desk: Desk, one: MappedColumn) -> list[str]:
    """Return what the choice can be based on: how sure the suggestion is, and an example of what is in the column."""
    told = []
    if one.sureness == "suggested":
        told.append(_("Suggestion, {certainty} alike.", certainty=format_percent(one.column.suggestion_certainty * 100)))
    else:
        told.append(_("Not recognised; without a choice it is not taken over."))
    example = example_of(desk.checked, desk.original, one.column)
    if example:
        told.append(_("It says for example: {example}", example=plain(example)))
    return told


def _show_left_out(columns: Sequence[MappedColumn]) -> None:
    personal = [plain(one.column.head) for one in columns if one.column.dropped == "personal"]
    if personal:
        st.markdown(_("**Not taken over, because it is personal data:** {heads}.", heads=join_names(personal)))
    others = [plain(one.column.head) for one in columns if one.column.dropped == "metadata"]
    if others:
        st.markdown(_("**Not taken over, because it is about the filling in:** {heads}.", heads=join_names(others)))
