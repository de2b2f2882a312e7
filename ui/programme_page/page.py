"""The page programmas: all programmes side by side, or one with its promises, sessions, scores and pilots."""

import streamlit as st

from analysis.programmes.programmes import Programme
from data.text import _
from ui.choices import choose_round
from ui.markdown import plain
from ui.programme_page.about import About, cohorts_of, programmes, today
from ui.programme_page.one_programme import show_programme
from ui.programme_page.overview import show_overview
from ui.selection import ALL, choose_word, current_selection

LONGEST_CODE = 60  # signs of an unknown code that are said back


def show_programmes_page() -> None:
    """Show the programmes, or the chosen one; a code that does not exist is said."""
    chosen = current_selection()
    found = {each.programme: each for each in programmes()}
    programme = found.get(chosen.programme or "")
    st.title(plain(programme.name) if programme else _("Learning programmes"), anchor=False)
    cohort = _known_cohort(programme, chosen.cohort)
    _show_choices(programme, list(found.values()))
    if chosen.programme and programme is None:
        text = _("There is no learning programme “{code}”. You see all of them.", code=chosen.programme[:LONGEST_CODE])
        st.warning(plain(text), icon=":material/link_off:")
    if programme is None:
        show_overview(tuple(found.values()), today())
        return
    if chosen.cohort and cohort is None:
        values = {"name": programme.name, "code": chosen.cohort[:LONGEST_CODE]}
        st.warning(plain(_("{name} has no cohort “{code}”. You see all cohorts.", **values)), icon=":material/link_off:")
    show_programme(About(programme, cohort, chosen.round_year, today()))


def _known_cohort(programme: Programme | None, cohort: str | None) -> str | None:
    """Return the cohort when the programme has it; all cohorts otherwise."""
    known = {each.cohort for each in cohorts_of(programme.programme)} if programme else set()
    return cohort if cohort in known else None


def _show_choices(programme: Programme | None, found: list[Programme]) -> None:
    with st.container(key="choices", horizontal=True):
        names = {ALL: _("All learning programmes"), **{each.programme: each.name for each in found}}
        choose_word(_("Learning programme"), "programme", names)
        if programme is None:
            return
        cohorts = [each.cohort for each in cohorts_of(programme.programme) if each.cohort]
        if len(cohorts) > 1:
            choose_word(_("Cohort"), "cohort", {ALL: _("All cohorts"), **{each: each for each in cohorts}})
        choose_round(_("Round"))
