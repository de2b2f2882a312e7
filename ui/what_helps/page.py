"""The composition of the page: choose, answer, what it would mean, the steps, the plans."""

import streamlit as st

from analysis.places import Place, Scope
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_block
from ui.charts.figure import show_figure
from ui.charts.what_if_html import draw_summary, draw_what_if
from ui.choices import show_choices
from ui.fragment import fragment
from ui.markdown import plain
from ui.navigation import SET_TARGETS, WHAT_HELPS
from ui.parts import part_of
from ui.selection import choose_horizon, current_selection, show_page_link
from ui.sentences.targets import in_sentence
from ui.states.ended import show_ended
from ui.states.no_figures import show_no_figures, ways_of_unscored
from ui.states.of_round import round_states
from ui.states.records import State
from ui.upload.state import show_message
from ui.what_helps.answer import answer_sentences, refusal_sentences
from ui.what_helps.figure import explain_steps, what_if_chart
from ui.what_helps.plan_form import show_plan_form
from ui.what_helps.plan_list import show_plans
from ui.what_helps.scene import Scene, scene_of
from ui.what_helps.step_list import show_steps
from ui.what_helps.trial import try_steps


def show_what_helps_page() -> None:
    """Show what helps the chosen municipality most on the chosen level or theme."""
    code, part_code = current_selection().municipality, current_selection().part
    place = None if code is None else cached.all_places()[code]
    st.title(_("What helps most in {name}?", name=place.name) if place else _("What helps most?"), anchor=False)
    show_choices("municipality", "part")
    show_message()
    if part_code is None or not cached.rounds():
        show_no_figures()
    elif place is None:
        show_answer((_("Choose a municipality to see which steps help it most."),))
    elif place.valid_to is not None:
        show_ended(WHAT_HELPS, place)
    else:
        _show_part(place, part_of(part_code))


def _show_part(place: Place, part: Scope) -> None:
    scene = scene_of(place, part, current_selection().horizon_years)
    if scene is None:
        text = _("{name} has no score for this part yet, so there are no steps to reckon with. Choose another part, or answer"
                 " more questions first.", name=place.name)  # fmt: skip
        show_answer((text,), (State("", ways_of_unscored(place)),))
        return
    if len(scene.outlooks) > 1 and scene.outlook:
        years = [each.horizon_years for each in scene.outlooks]
        names = [_("Target for {year}", year=each.target_year) for each in scene.outlooks]
        choose_horizon(_("Target"), years, names, scene.outlook.horizon_years)
    _show_trial(scene)


@fragment
def _show_trial(scene: Scene) -> None:
    """Show everything that changes with a step: choosing one runs only this again."""
    trial = try_steps(scene, dict(current_selection().steps))
    show_answer(answer_sentences(trial), round_states(scene.round_year, WHAT_HELPS))
    for sentence in refusal_sentences(trial):
        st.warning(plain(sentence), icon=":material/link_off:")
    if scene.outlook is None:
        show_page_link(SET_TARGETS, _("Set a target"))
    chart = what_if_chart(trial)
    title = _("What it would mean for {part}", part=in_sentence(scene.part_name))
    show_block(Block("what_if", title, chart.sentence, draw_what_if(chart), chart.table, explain_steps(scene), chart=chart))
    st.header(_("The steps, what adds most first"), anchor=False)
    with st.container(key="step_summary"):
        show_figure(draw_summary(chart), "summary")
    show_steps(trial)
    show_plan_form(trial)
    show_plans(scene)
