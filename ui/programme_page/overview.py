"""All programmes side by side, each with its figures and what became of the promises."""

from datetime import date

import streamlit as st

from analysis.programmes.programmes import Programme
from analysis.promises.records import PromiseStatus
from analysis.promises.summary import count_promises
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.charts.programme_html import draw_programme_card
from ui.charts.programme_records import ProgrammeCard
from ui.format import format_count, format_n_of
from ui.navigation import PROGRAMMES
from ui.programme_page.about import cohorts_of, statuses_of
from ui.programme_page.promises import word_bar
from ui.selection import show_chosen_link
from ui.sentences.programmes import all_programmes_sentences, invented_label, kept_of, when_held


def show_overview(found: tuple[Programme, ...], as_of: date) -> None:
    """Show a card per programme with the way to its own page."""
    statuses = {each.programme: statuses_of(each.programme, None, as_of) for each in found}
    show_answer(all_programmes_sentences(found, [word for each in statuses.values() for word in each], as_of))
    with st.container(key="programme_cards"):
        for each in found:
            _show_card(each, statuses[each.programme], as_of)


def _show_card(programme: Programme, statuses: tuple[PromiseStatus, ...], as_of: date) -> None:
    with st.container(key=f"programme_card_{programme.programme}"):
        key = (programme.programme, as_of)
        markup = cached.kept_drawing("programme_card", key, lambda: draw_programme_card(_card(programme, statuses)))
        show_figure(markup, f"card_{programme.programme}")
        show_chosen_link(
            PROGRAMMES, _("To {name}", name=programme.name),
            programme=programme.programme, cohort=None,
        )  # fmt: skip


def _card(programme: Programme, statuses: tuple[PromiseStatus, ...]) -> ProgrammeCard:
    return ProgrammeCard(
        name=programme.name,
        when=when_held(programme),
        about=programme.about,
        facts=_facts(programme),
        promises=word_bar(count_promises(statuses)),
        promises_told=kept_of(statuses, programme.promise_n),
        label=invented_label(programme),
    )


def _facts(programme: Programme) -> tuple[tuple[str, str, str], ...]:
    cohort_n = len(cohorts_of(programme.programme))
    cohorts = _("in {n} cohorts", n=format_count(cohort_n)) if cohort_n > 1 else ""
    of_municipalities = _("{n_of} are municipalities", n_of=format_n_of(programme.municipality_n, programme.participant_n))
    kinds = of_municipalities if programme.participant_n else _("nobody known yet")
    lists = _("attendance known of {n}", n=format_count(programme.listed_n)) if programme.session_n else _("not published")
    return (
        (_("Participants"), format_count(programme.participant_n), "; ".join(text for text in (cohorts, kinds) if text)),
        (_("Sessions"), format_count(programme.session_n) if programme.session_n else "–", lists),
        (_("Pilots"), format_count(programme.pilot_n), _pilot_note(programme)),
    )


def _pilot_note(programme: Programme) -> str:
    if programme.invented_pilot_n:
        return _("{n} of them invented", n=format_count(programme.invented_pilot_n))
    return _("tied to it by name") if programme.pilot_n else _("none known")
