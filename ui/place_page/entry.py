"""The three pages of a place: choose it, then the same composition."""

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.choices import show_choices
from ui.place_names import alone
from ui.place_page.page import show_place
from ui.selection import current_selection
from ui.states.no_figures import show_no_figures


def show_municipality_page() -> None:
    """Show the chosen municipality."""
    place = _chosen(current_selection().municipality)
    st.title(place.name if place else _("Municipality"), anchor=False)
    show_choices("municipality", "round")
    if not cached.rounds():
        show_no_figures()
    elif place is None:
        show_answer((_("Choose a municipality to see where it stands."),))
    else:
        show_place(place)


def show_province_page() -> None:
    """Show the chosen province, which is that of the municipality chosen last."""
    place = _chosen(current_selection().province)
    st.title(place.name if place else _("Province"), anchor=False)
    show_choices("province", "round")
    if not cached.rounds():
        show_no_figures()
    elif place is None:
        show_answer((_("Choose a province to see where its municipalities stand."),))
    else:
        show_place(place)


def show_country_page() -> None:
    """Show the country."""
    current_selection()
    place = cached.country()
    st.title(alone(place.name), anchor=False)
    show_choices("round")
    show_place(place)


def _chosen(code: str | None) -> Place | None:
    return None if code is None else cached.all_places()[code]
