"""The plans that were kept: what each holds, what came of it, and dropping it."""

import streamlit as st

from analysis.steps.plans import Plan
from data import default_store_path
from data.errors import CIMonitorError
from data.text import _
from ingest.plans import drop_plan
from ui.block import Block, Explanation
from ui.chart_block import show_block
from ui.charts.table_html import draw_table
from ui.selection import set_steps
from ui.upload.state import leave_message, user_name
from ui.what_helps.plan_words import plan_sentence, plan_table
from ui.what_helps.scene import Scene, plans_of


def show_plans(scene: Scene) -> None:
    """Show the plans of the municipality, newest first; those of this part can be opened in the steps again."""
    plans = plans_of(scene.place.cbs_code)
    if not plans:
        return
    st.header(_("Plans"), anchor=False)
    for plan in plans:
        with st.container(border=True, key=f"plan_{plan.plan_id}"):
            table, key = plan_table(plan), f"plan_{plan.plan_id}_steps"
            drawn, explain = draw_table(table, plan.name), _explain(scene, plan)
            show_block(Block(key, plan.name, plan_sentence(plan), drawn, table, explain))
            with st.container(horizontal=True):
                _show_buttons(scene, plan)


def _show_buttons(scene: Scene, plan: Plan) -> None:
    if plan.code == scene.part.code and plan.next_round_year is None:
        steps = tuple((step.question_id, step.to_value) for step in plan.steps)
        st.button(_("Open these steps"), key=f"open_{plan.plan_id}", on_click=set_steps, args=(steps,), icon=":material/edit:")
    if st.button(_("Drop this plan"), key=f"drop_{plan.plan_id}", icon=":material/bookmark_remove:"):
        _drop(plan)


def _drop(plan: Plan) -> None:
    try:
        drop_plan(default_store_path(), plan.plan_id, user_name())
    except CIMonitorError as error:
        leave_message("error", error.user_message)
    else:
        leave_message("success", _("The plan “{name}” is dropped.", name=plan.name))
    st.rerun()


def _explain(scene: Scene, plan: Plan) -> Explanation:
    what = _("The steps of the plan, and per step the answer in the first round after it in which the municipality took part.")
    caveats = (
        _("Taken: the answer is as planned or higher. Partly: higher than it was. Not taken: the same or lower."),
        _("The score also moves with answers that are not in the plan."),
    )
    return Explanation(what, ("TR-6", "SR-6", "SR-8"), caveats, scene.place.name, plan.base_round_year)
