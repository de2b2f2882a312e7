"""States on a page of the dashboard."""

from collections.abc import Sequence

import streamlit as st

from ui.markdown import plain
from ui.selection import current_selection, show_chosen_link
from ui.states.records import State, Way
from ui.states.ways import choices_of_way


def show_states(states: Sequence[State], key: str = "states") -> None:
    """Show each state as its sentence and its ways out, side by side."""
    for at, state in enumerate(states):
        with st.container(key=f"{key}_{at}", gap="small"):
            if state.text:
                st.markdown(plain(state.text))
            with st.container(horizontal=True, gap="medium", key=f"{key}_ways_{at}"):
                for way in state.ways:
                    _show_way(way)


def _show_way(way: Way) -> None:
    chosen = choices_of_way(way, current_selection())
    show_chosen_link(
        way.page, way.label,
        municipality=chosen.municipality, province=chosen.province, place=chosen.place, round_year=chosen.round_year,
    )  # fmt: skip
