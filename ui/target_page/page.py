"""The page doelen: the same choices for a municipality, a province and the country; then the one or the other composition."""

import streamlit as st

from data.text import _
from ui import cached
from ui.choices import show_choices
from ui.parts import part_of
from ui.selection import current_selection
from ui.states.no_figures import show_no_figures
from ui.target_page.about import About
from ui.target_page.group_page import show_group
from ui.target_page.municipality_page import show_municipality


def show_targets_page() -> None:
    """Show whether the targets of the chosen place are reached."""
    chosen = current_selection()
    place = cached.all_places()[chosen.place or cached.country().cbs_code]
    st.title(_("Targets of {name}", name=place.name), anchor=False)
    show_choices("place", "part", "round")
    if chosen.round_year is None or chosen.part is None:
        show_no_figures()
        return
    about = About(place, chosen.round_year, part_of(chosen.part))
    if place.level == "municipality":
        show_municipality(about, chosen.horizon_years)
    else:
        show_group(about, chosen.horizon_years)
