"""One pilot: its way through the phases, its effect, its lessons, its facts, and where all that came from."""

import streamlit as st
from markupsafe import Markup

from analysis.pilots.funnel import is_stopped, place_in_flow
from analysis.pilots.phases import STOPPED
from analysis.pilots.pilot import Pilot
from analysis.pilots.reported import Field, ReportedField, count_reported
from analysis.pilots.words import Word
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.charts.figure import show_figure
from ui.charts.markup import Delivered, tag
from ui.charts.pilot_case_html import draw_effect_card, draw_facts, draw_phase_line
from ui.charts.pilot_records import PhaseLine, PhaseState, PhaseStop
from ui.format import format_moment, format_n_of
from ui.markdown import plain
from ui.navigation import PROGRAMMES, REGISTER_PILOT, pages_present
from ui.pilot_page.effects import effect_card
from ui.pilot_page.known import known_pilots, known_words
from ui.pilot_page.names import FIELD_NAMES, euros_text, not_reported, since_text, years_text
from ui.selection import show_chosen_link, show_place_link
from ui.source_links import link_to_source

LESSONS: tuple[Field, ...] = ("success_factors", "obstacles", "lessons", "reported_result")
FACTS: tuple[Field, ...] = (
    "organisation_type", "programme", "working_group", "category", "year_start", "year_end", "procedure", "contract_value_eur",
    "newcomers_involved",
)  # fmt: skip


def show_pilot(pilot: Pilot) -> None:
    """Show everything known of a pilot; what is empty is said, with the share of pilots of which it was reported."""
    st.title(plain(pilot.title), anchor=False)
    show_answer(pilot_sentences(pilot))
    if pilot.is_invented:
        st.markdown(f":material/science: **{_('Invented example')}**: {_('this pilot does not exist.')}")
    show_figure(draw_phase_line(phase_line(pilot)), "phases")
    st.header(_("What came of it"), anchor=False)
    show_figure(tag("div", draw_effect_card(effect_card(pilot, is_titled=False)), class_="ci-figure ci-effects"), "effect")
    st.header(_("What was learned"), anchor=False)
    show_figure(_facts_figure(pilot, LESSONS), "lessons")
    st.header(_("Facts"), anchor=False)
    show_figure(_facts_figure(pilot, FACTS), "facts")
    _show_links(pilot)
    st.caption(plain(_origin_text(pilot)))


def pilot_sentences(pilot: Pilot) -> tuple[str, ...]:
    """Return who does the pilot and in which phase it is; then its years."""
    if pilot.phase is None:
        first = _("Pilot of {organisation}; in which phase it is was not reported.", organisation=pilot.organisation)
    else:
        since = next((each for each in pilot.phase_dates if each.phase == pilot.phase.code), None)
        phase = " ".join(part for part in (pilot.phase.name.lower(), since_text(since)) if part)
        first = _("Pilot of {organisation}, now: {phase}.", organisation=pilot.organisation, phase=phase)
    years = years_text(pilot)
    return (first, _("Reported years: {years}.", years=years)) if years else (first,)


def phase_line(pilot: Pilot) -> PhaseLine:
    """Return the phases in their order; a phase before the one of now, or with a date, was passed."""
    flow = known_words().flow
    stand = place_in_flow(pilot, [phase.code for phase in flow])
    stops = tuple(_stop(pilot, phase, place, stand) for place, phase in enumerate(flow))
    ended = next((each for each in pilot.phase_dates if each.phase == STOPPED), None)
    end = ""
    if is_stopped(pilot) or ended is not None:
        end = " ".join(part for part in (_("Stopped"), since_text(ended)) if part)
    return PhaseLine(_("The way of this pilot through the phases"), stops, end)


def _stop(pilot: Pilot, phase: Word, place: int, stand: int | None) -> PhaseStop:
    since = next((each for each in pilot.phase_dates if each.phase == phase.code), None)
    state: PhaseState = "now" if place == stand else "passed" if since or (stand is not None and place < stand) else "to_come"
    told = since_text(since) or ("" if state == "to_come" else _("date not reported"))
    return PhaseStop(phase.name, state, told)


def field_text(pilot: Pilot, field: Field) -> str:
    """Return a field in words; empty when it was not reported."""
    value = getattr(pilot, field)
    if value is None:
        return ""
    if isinstance(value, Word):
        return value.name
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if field == "contract_value_eur":
        return euros_text(value)
    return Delivered(value) if isinstance(value, str) else str(value)


def _facts_figure(pilot: Pilot, fields: tuple[Field, ...]) -> Markup:
    counts = {each.field: each for each in _counts()}
    facts = [(FIELD_NAMES[field](), field_text(pilot, field) or _empty_text(counts[field])) for field in fields]
    return tag("div", draw_facts(facts), class_="ci-figure")


def _counts() -> tuple[ReportedField, ...]:
    return cached.kept_drawing("pilot fields", (), lambda: count_reported(known_pilots()))


def _empty_text(counted: ReportedField) -> str:
    told = format_n_of(counted.reported_n, counted.pilot_n)
    return _("{nothing} (reported of {told} pilots)", nothing=not_reported(), told=told)


def _show_links(pilot: Pilot) -> None:
    present = pages_present()
    source = link_to_source(pilot.source_url, _("Source of this pilot"))
    named = _("Source: {source}", source=plain(pilot.source_url)) if pilot.source_url else _("No source was given.")
    st.markdown(source or named)
    if pilot.cbs_code in cached.all_places():
        show_place_link(pilot.cbs_code or "", _("To {name}", name=cached.all_places()[pilot.cbs_code or ""].name))
    elif pilot.province_code in cached.all_places():
        show_place_link(pilot.province_code or "", _("To {name}", name=cached.all_places()[pilot.province_code or ""].name))
    if pilot.programme and PROGRAMMES in present and any(word == pilot.programme for word in known_words().programmes):
        show_chosen_link(PROGRAMMES, _("To {name}", name=pilot.programme.name), programme=pilot.programme.code, cohort=None)
    if REGISTER_PILOT in present:
        show_chosen_link(REGISTER_PILOT, _("Report news of this pilot"), pilot=pilot.pilot_key)


def _origin_text(pilot: Pilot) -> str:
    origin = pilot.origin
    where = " ".join(part for part in (origin.sheet, origin.cell) if part)
    return _(
        "From the file {file}, cell {cell}, delivered on {moment}.",
        file=origin.file_name, cell=where, moment=format_moment(origin.delivered_at),
    )  # fmt: skip
