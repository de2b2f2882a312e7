"""What can be done with the slide that is chosen: earlier, later, left out, and a note to it."""

import streamlit as st

from data.stories import LONGEST_NOTE
from data.text import _
from reports.records import Slide
from reports.stage_page.lines import Draft, preview_of
from reports.stage_page.saving import leave_out, move_slide, save_note, undo_last
from reports.stage_page.state import FORM
from ui.charts.figure import show_figure
from ui.markdown import plain


def show_one_slide(draft: Draft, slide: Slide) -> None:
    """Show the buttons and the note; the buttons stay in their place, so that one can be pressed again and again."""
    order = [each.key for each in draft.arranged.slides]
    is_hidden = slide.key in draft.arranged.hidden
    with st.container(key="closing_one", border=True):
        st.markdown(f"**{plain(slide.title)}**")
        with st.container(horizontal=True, key="closing_moves"):
            _show_move(draft, slide, -1, is_end=order[0] == slide.key)
            _show_move(draft, slide, 1, is_end=order[-1] == slide.key)
            st.button(
                _("Put back") if is_hidden else _("Leave out"), key="closing_hide", on_click=leave_out, args=(draft, slide.key),
                kwargs={"is_hidden": not is_hidden}, icon=":material/visibility:" if is_hidden else ":material/visibility_off:",
            )  # fmt: skip
            st.button(
                _("Undo"), key="closing_undo", on_click=undo_last, args=(draft,), icon=":material/undo:",
                disabled=not draft.saved.can_undo,
            )  # fmt: skip
        _show_note(draft, slide)
        _show_preview(draft, slide)


def _show_preview(draft: Draft, slide: Slide) -> None:
    """Show what the slide says, small; on a phone there is no room for it beside the list."""
    with st.container(key="closing_preview", gap="small"):
        st.markdown("  \n".join(plain(text) for text in slide.sentences))
        drawn = preview_of(draft.subject, slide.key)
        if drawn is not None:
            show_figure(drawn, f"preview_{slide.key}")


def _show_move(draft: Draft, slide: Slide, steps: int, *, is_end: bool) -> None:
    label, icon = (_("Move up"), ":material/arrow_upward:") if steps < 0 else (_("Move down"), ":material/arrow_downward:")
    st.button(label, key=f"closing_move_{steps}", on_click=move_slide, args=(draft, slide.key, steps), icon=icon, disabled=is_end)


def _show_note(draft: Draft, slide: Slide) -> None:
    subject = draft.subject
    field = FORM.field_key("note", subject.key, subject.round_year, slide.key, draft.version)
    written = FORM.typed_in(field, draft.notes.get(slide.key, ""))
    with st.expander(_("Note for the speaker"), expanded=bool(written)):
        note = st.text_area(
            _("What do you want to remember with this slide?"), value=written, key=field, height=100, max_chars=LONGEST_NOTE,
            help=_(
                "Shown below the slide at the key P. A note in which somebody is named stays out of the edition without names."
            ),
        )  # fmt: skip
        FORM.keep_typed(field, note)
        st.button(
            _("Save the note"), key="closing_note", type="primary", on_click=save_note, args=(draft, slide.key, field),
            icon=":material/save:",
        )  # fmt: skip
