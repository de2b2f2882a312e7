"""The agreements for the next round: a line each."""

import streamlit as st

from data.stories import LONGEST_AGREEMENT, MOST_AGREEMENTS
from data.text import _
from reports.stage_page.lines import Draft
from reports.stage_page.saving import save_agreements
from reports.stage_page.state import FORM
from ui.markdown import plain
from ui.pressed import pressed
from ui.selection import follow


def show_agreements(draft: Draft) -> None:
    """Show the agreements to write; as long as there are none the story shows proposals."""
    st.header(_("Agreements for the next round"), anchor=False)
    subject = draft.subject
    field = FORM.field_key("agreements", subject.key, subject.round_year, draft.version)
    written = "\n".join(draft.saved.kept.agreements)
    told = _(
        "A line each, {n} at most, each of {signs} signs at most. Names in it are shown in the edition with names only.",
        n=MOST_AGREEMENTS, signs=LONGEST_AGREEMENT,
    )  # fmt: skip
    text = st.text_area(_("What do you agree on?"), value=FORM.typed_in(field, written), key=field, height=140, help=told)
    FORM.keep_typed(field, text)
    if draft.proposals and not written:
        st.caption(plain(_("As long as you write nothing, the slide shows proposals: {texts}", texts=" ".join(draft.proposals))))
    with st.container(horizontal=True, key="closing_agreements"):
        st.button(
            _("Save the agreements"), key="closing_agree", type="primary", on_click=save_agreements, args=(draft, field),
            icon=":material/save:",
        )  # fmt: skip
        if draft.proposals and not text.strip():
            st.button(
                _("Begin with the proposals"), key="closing_propose", on_click=_propose, args=(draft, field),
                icon=":material/content_paste:",
            )  # fmt: skip


@pressed
def _propose(draft: Draft, field: str) -> None:
    follow(field, "\n".join(draft.proposals))
