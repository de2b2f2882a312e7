"""The steps, the one that adds most first, each to be ticked; a step further where there is one."""

import streamlit as st

from analysis.steps.steps import HigherAnswer, OpenQuestion, Step
from data.text import _, ngettext
from ui.block import Block
from ui.chart_block import show_panels
from ui.format import format_score
from ui.markdown import plain
from ui.selection import chosen_in, follow, set_steps
from ui.what_helps.figure import explain_steps, step_table
from ui.what_helps.lessons import lesson_lines
from ui.what_helps.scene import Scene
from ui.what_helps.trial import Trial
from ui.what_helps.words import answer_words, gain_words, share_sentence
from ui.word_choices import switch_on

SHOWN_AT_ONCE = 8
REACH_WIDTH = 520  # pixels; a phone shows less


def show_steps(trial: Trial) -> None:
    """Show the steps to choose from, what was not answered, and the table with its explanation."""
    steps = trial.scene.ground.steps
    is_all = len(steps) <= SHOWN_AT_ONCE or switch_on("everything", "all_steps", _("Show all {n} steps", n=len(steps)))
    with st.container(key="steps", gap="small"):
        for place, step in enumerate(steps, start=1):
            if is_all or place <= SHOWN_AT_ONCE or step.item.question_id in trial.values:
                _show_step(trial, step, place)
    if trial.step_n:
        st.button(_("Clear all steps"), key="clear_steps", on_click=set_steps, args=((),), icon=":material/close:")
    _show_open_questions(trial.scene)
    show_panels(Block("steps", _("Steps"), "", None, step_table(trial), explain_steps(trial.scene)))


def _show_step(trial: Trial, step: Step, place: int) -> None:
    question_id = step.item.question_id
    value = trial.values.get(question_id)
    shown = next((each for each in step.higher if each.option.value == value), step.next)
    key = f"take_{question_id}"
    follow(key, value is not None)
    with st.container(key=f"step_{question_id}", border=True, gap=None):
        label = f"{place}. {plain(step.item.question)}"
        st.checkbox(label, key=key, on_change=_take, args=(trial, step))
        with st.container(key=f"told_{question_id}", gap=None):
            st.markdown(_move_line(step, shown))
            if value is not None and len(step.higher) > 1:
                _choose_reach(trial, step, place)
            share = trial.scene.ground.experience.share(question_id, shown.rise_pct)
            st.markdown("  \n".join([share_sentence(share), *lesson_lines(trial.scene, step, shown)]))


def _move_line(step: Step, shown: HigherAnswer) -> str:
    """Return what the step adds and from which answer to which it goes."""
    answer, to = plain(answer_words(step.item, step.answer)), plain(answer_words(step.item, shown.option))
    return f"**{gain_words(shown.gain_pct)}** · {answer} → **{to}**"


def _choose_reach(trial: Trial, step: Step, place: int) -> None:
    """Show how far the answer goes; a value of the address that is not in the list is added to it."""
    value = trial.values[step.item.question_id]
    options = {each.option.value: each.option for each in step.higher}
    extra = step.item.option(value)
    if extra is not None:
        options.setdefault(value, extra)
    key = f"reach_{step.item.question_id}"
    follow(key, value)
    st.selectbox(
        _("To which answer, for question {place}?", place=place),
        sorted(options, key=lambda each: options[each].score_pct),
        format_func=lambda each: answer_words(step.item, options[each]),
        key=key,
        on_change=_reach,
        args=(trial, step.item.question_id),
        width=REACH_WIDTH,
    )


def _take(trial: Trial, step: Step) -> None:
    question_id = step.item.question_id
    is_taken = chosen_in(f"take_{question_id}")
    others = {each: value for each, value in trial.values.items() if each != question_id}
    set_steps(tuple((others | {question_id: step.next.option.value} if is_taken else others).items()))


def _reach(trial: Trial, question_id: str) -> None:
    set_steps(tuple((trial.values | {question_id: chosen_in(f"reach_{question_id}")}).items()))


def _show_open_questions(scene: Scene) -> None:
    found = scene.ground.open_questions
    if not found:
        return
    with st.expander(ngettext("{n} question without an answer", "{n} questions without an answer", len(found))):
        st.markdown(
            _(
                "Answering a question is no step: it makes the score more complete, and it can go up or down. Between which"
                " scores it would then lie stands behind each question."
            )
        )
        st.markdown("\n".join(f"- {_open_line(question)}" for question in found))


def _open_line(question: OpenQuestion) -> str:
    text = plain(question.item.question)
    if question.low_pct is None or question.high_pct is None:
        return text
    return _(
        "{question} ({low} to {high})", question=text, low=format_score(question.low_pct), high=format_score(question.high_pct)
    )
