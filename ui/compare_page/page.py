"""The composition of the page: the choices, the answer, the blocks."""

import streamlit as st

from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.chart_block import show_drawn
from ui.compare_page.asked import Asked
from ui.compare_page.choosing import choose_compared
from ui.compare_page.group_view import group_view
from ui.compare_page.places_view import places_view
from ui.compare_page.saved_groups import show_saved_groups
from ui.compare_page.view import CompareView
from ui.markdown import plain
from ui.navigation import COMPARE
from ui.selection import choose_all, current_selection
from ui.states.ended import ended_states
from ui.states.no_figures import show_no_figures
from ui.states.of_round import round_states


def show_compare_page() -> None:
    """Show what was asked to compare."""
    chosen = current_selection()
    st.title(_("Compare"), anchor=False)
    if chosen.round_year is None or chosen.part is None:
        show_no_figures()
        return
    asked = choose_compared()
    for sentence in asked.problems:
        st.warning(plain(sentence), icon=":material/link_off:")
    if asked.own is None and chosen.compared is not None:
        st.info(_("Choose your municipality to compare it with a group."))
    view = cached.kept_drawing("compare_view", _key(asked), lambda: _view(asked))
    ended = ended_states(COMPARE, asked.own) if asked.own else ()
    show_answer(view.sentences, (*ended, *round_states(asked.round_year, COMPARE)))
    if view.can_go_back:
        st.button(_("Choose places instead"), on_click=choose_all, kwargs={"compared": None}, type="tertiary")
    if asked.group is not None and asked.group.kind == "own":
        show_saved_groups(asked, COMPARE)
    if view.blocks:
        show_drawn(view.drawn, view.blocks, "blocks")


def _key(asked: Asked) -> tuple[object, ...]:
    codes = tuple(place.cbs_code for place in asked.places)
    name = asked.group_name if asked.group is not None and asked.group.kind == "own" else ""  # else it is not shown
    return (codes, asked.group, name, asked.part.scope, asked.part.code, asked.round_year)


def _view(asked: Asked) -> CompareView:
    return group_view(asked) if asked.group is not None else places_view(asked)
