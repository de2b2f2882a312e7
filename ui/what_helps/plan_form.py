"""Keeps the chosen steps as a plan with a name."""

from typing import cast

import streamlit as st

from data import default_store_path
from data.errors import CIMonitorError
from data.text import _
from ingest.plans import LONGEST_NAME, NewPlan, PlannedStep, keep_plan
from ingest.records import TargetScope
from ui.sentences.targets import in_sentence
from ui.upload.state import keep_name, leave_message, user_name
from ui.what_helps.trial import Trial


def show_plan_form(trial: Trial) -> None:
    """Show the form when steps are chosen; keeping a plan draws the whole page again."""
    st.header(_("Keep as a plan"), anchor=False)
    if not trial.step_n:
        st.markdown(_("Choose one or more steps above. You can then keep them as a plan; the next round shows what came of it."))
        return
    st.markdown(_("The next round shows, step by step, what came of the plan. You can drop a plan at any time."))
    with st.form("plan", border=True):
        name = st.text_input(_("Name of the plan"), value=_usual_name(trial), max_chars=LONGEST_NAME)
        made_by = st.text_input(_("Your name"), value=user_name(), max_chars=80)
        is_kept = st.form_submit_button(_("Keep the plan"), type="primary", icon=":material/bookmark_add:")
    if is_kept:
        _keep(trial, name, made_by)


def _usual_name(trial: Trial) -> str:
    part = in_sentence(trial.scene.part_name)
    return _("Plan for {part} after {year}", part=part, year=trial.scene.round_year)[:LONGEST_NAME]


def _keep(trial: Trial, name: str, made_by: str) -> None:
    keep_name(made_by.strip() or user_name())
    try:
        keep_plan(default_store_path(), new_plan(trial, name, user_name()))
    except CIMonitorError as error:
        leave_message("error", error.user_message)
    else:
        leave_message("success", _("The plan “{name}” is kept. It stands below, under Plans.", name=name.strip()))
    st.rerun()


def new_plan(trial: Trial, name: str, made_by: str) -> NewPlan:
    """Return the chosen steps as a plan, with the scores and chances as they are on screen."""
    scene, prospect = trial.scene, trial.prospect
    return NewPlan(
        cbs_code=scene.place.cbs_code,
        scope=cast("TargetScope", scene.part.scope),
        code=scene.part.code,
        horizon_years=scene.outlook.horizon_years if scene.outlook else None,
        name=name,
        made_by=made_by,
        base_round_year=scene.round_year,
        score_pct=trial.score_pct,
        planned_score_pct=trial.planned_pct,
        chance_pct=prospect.chance_pct if prospect else None,
        planned_chance_pct=prospect.planned_chance_pct if prospect else None,
        steps=tuple(PlannedStep(step.item.question_id, step.answer.value, step.to.value) for step in trial.found.chosen),
    )
