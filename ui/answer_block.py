"""The answer at the top of a page: one sentence that stands out, what belongs to it, and the ways out of a state."""

from collections.abc import Callable, Sequence

import streamlit as st
from markupsafe import Markup

from ui.charts.markup import tag
from ui.markdown import plain
from ui.states.records import State
from ui.states.show import show_states


def show_answer(sentences: Sequence[str], states: Sequence[State] = (), show_between: Callable[[], None] | None = None) -> None:
    """Show the first sentence large and the others below it; then each state with its ways out.

    show_between: shows what stands directly below the first sentence, because a visitor comes for it.
    """
    first, *rest = sentences
    with st.container(key="answer", gap="small"):
        st.markdown(plain(first))
        if show_between is not None:
            show_between()
        if rest:
            st.markdown(plain(" ".join(rest)))
    show_states(states)


def draw_answer(sentences: Sequence[str]) -> Markup:
    """Return the answer as plain HTML: the first sentence apart from the others."""
    first, *rest = sentences
    more = tag("p", " ".join(rest)) if rest else None
    return tag("div", tag("p", first, class_="ci-answer-first"), more, class_="ci-answer")
