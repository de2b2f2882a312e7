"""Answers of which another delivery says something else: both side by side, and a choice per answer."""

from collections.abc import Sequence

import streamlit as st

from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.instructions import KeptAnswer
from ui.delivered_words import delivered
from ui.format import format_count, format_moment
from ui.markdown import plain
from ui.upload.cached import CONFLICTS_AT_MOST, conflicts_of
from ui.upload.names import key_of
from ui.upload.rows import Conflict
from ui.upload.saying import with_kept
from ui.upload.state import say

PER_PAGE = 10


def show_conflicts(checked: CheckedFile) -> None:
    """Show the answers two deliveries differ on, a page at a time; nothing when there are none."""
    conflicts = conflicts_of(checked)
    if not conflicts:
        return
    st.header(_("Two deliveries side by side"), anchor=False)
    differing = ngettext("{n} answer was", "{n} answers were", len(conflicts))
    st.markdown(
        _("{answers} delivered before, with another content. Unless you choose otherwise, this file counts.", answers=differing)
    )
    if len(conflicts) >= CONFLICTS_AT_MOST:
        st.caption(_("These are the first {n}.", n=format_count(CONFLICTS_AT_MOST)))
    _show_all_or_nothing(checked, conflicts)
    pages = -(-len(conflicts) // PER_PAGE)
    key = f"conflicts_{checked.checksum_sha256[:12]}"
    page = st.pagination(pages, key=f"{key}_page_{pages}", max_visible_pages=5) if pages > 1 else 1
    _show_page(checked, conflicts[(page - 1) * PER_PAGE : page * PER_PAGE], f"{key}_{page}")


def _show_all_or_nothing(checked: CheckedFile, conflicts: Sequence[Conflict]) -> None:
    answers = [_kept(one) for one in conflicts]
    kept_n = sum(one.is_kept for one in conflicts)
    key = f"conflicts_{checked.checksum_sha256[:12]}"
    with st.container(horizontal=True):
        st.button(
            _("Take everything from this file"), key=f"{key}_new", disabled=not kept_n, on_click=say,
            args=(checked.checksum_sha256, with_kept(checked.said, (), answers)),
        )  # fmt: skip
        st.button(
            _("Keep everything as it was"), key=f"{key}_old", disabled=kept_n == len(conflicts), on_click=say,
            args=(checked.checksum_sha256, with_kept(checked.said, answers, ())),
        )  # fmt: skip


def _show_page(checked: CheckedFile, conflicts: Sequence[Conflict], key: str) -> None:
    with st.form(f"{key}_form"):
        chosen = {_kept(one): _choose(one) for one in conflicts}
        if st.form_submit_button(_("Apply these choices"), icon=":material/check:"):
            kept = [answer for answer, stays in chosen.items() if stays]
            taken = [answer for answer, stays in chosen.items() if not stays]
            say(checked.checksum_sha256, with_kept(checked.said, kept, taken))
            st.rerun()


def _choose(one: Conflict) -> bool:
    """Show both answers with where they come from; return whether the published one stays."""
    label = _(
        "{name} {year} · {question}",
        name=plain(one.name),
        year=one.round_year,
        question=plain(f"{one.question_id} {one.question}"),
    )
    published = _("Published: {answer}", answer=plain(one.before or _("empty")))
    new = _("This file: {answer}", answer=plain(one.after or _("empty")))
    where = _("{file}, {day}, by {who}", file=one.file_name, day=format_moment(one.delivered_at), who=delivered(one.delivered_by))
    key = key_of(one.cbs_code, str(one.round_year), one.question_id, str(one.is_kept), one.after or "")
    return bool(
        st.radio(
            label, [False, True], index=int(one.is_kept), key=key,
            format_func=lambda stays: published if stays else new,
            captions=[plain(_("cell {cell}", cell=_cell(one.new_sheet, one.new_cell))), plain(where)],
        )
    )  # fmt: skip


def _cell(sheet: str | None, cell: str | None) -> str:
    return f"{sheet}!{cell}" if sheet else cell or ""


def _kept(one: Conflict) -> KeptAnswer:
    return KeptAnswer(one.cbs_code, one.round_year, one.question_id)
