"""The answer at the top of a page: one sentence that stands out, and what belongs to it."""

from collections.abc import Sequence

import streamlit as st

from ui.markdown import plain


def show_answer(sentences: Sequence[str]) -> None:
    """Show the first sentence large and the others below it."""
    first, *rest = sentences
    with st.container(key="answer", gap="small"):
        st.markdown(plain(first))
        if rest:
            st.markdown(plain(" ".join(rest)))
