"""The composition of the page leren: choose, answer, who made the step, where to go on."""

import streamlit as st

from analysis.places import Place
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.chart_block import show_block
from ui.choices import show_choices
from ui.learning_page.figure import step_block
from ui.learning_page.situation import situation_of
from ui.learning_page.words import answer_sentences
from ui.navigation import LEARNING, MATCHES, MUNICIPALITY, TARGETS, WHAT_HELPS
from ui.parts import part_of
from ui.selection import current_selection, show_page_link
from ui.states.ended import show_ended
from ui.states.no_figures import show_no_figures, ways_of_unscored
from ui.states.of_round import round_states
from ui.states.records import State


def show_learning_page() -> None:
    """Show who made the step the chosen municipality has to make on the chosen level or theme."""
    chosen = current_selection()
    place = None if chosen.municipality is None else cached.all_places()[chosen.municipality]
    st.title(_("Whom can {name} learn from?", name=place.name) if place else _("Learning from each other"), anchor=False)
    show_choices("municipality", "part", "round")
    if chosen.part is None or chosen.round_year is None:
        show_no_figures()
    elif place is None:
        show_answer((
            _("Choose a municipality to see who made the step it has to make."),
            _("Municipalities are named only when they agreed to that; others can be reached through the facilitator."),
        ))  # fmt: skip
    elif place.valid_to is not None:
        show_ended(LEARNING, place)
    else:
        _show_part(place, chosen.part, chosen.round_year)


def _show_part(place: Place, part_code: str, round_year: int) -> None:
    situation = situation_of(place, part_of(part_code), round_year)
    if situation is None:
        show_answer((
            _("{name} has no score for this part by {year}, so there is no step to compare.", name=place.name, year=round_year),
            _("Choose another part or round, or fill in the questionnaire first."),
        ), (State("", ways_of_unscored(place, round_year)),))  # fmt: skip
    else:
        show_answer(answer_sentences(situation), round_states(round_year, LEARNING))
        key = (place.cbs_code, part_code, round_year)
        show_block(cached.kept_drawing("step_makers", key, lambda: step_block(situation)))
    with st.container(horizontal=True, key="learning_links"):
        show_page_link(WHAT_HELPS, _("What helps most"))
        show_page_link(TARGETS, _("The targets of this municipality"), place.cbs_code)
        show_page_link(MATCHES, _("Who learns from whom in a programme"))
        show_page_link(MUNICIPALITY, _("Everything about this municipality"))
