"""The learning programmes of a municipality, with what became of its promises."""

from functools import partial

import streamlit as st
from markupsafe import Markup

from analysis.places import Place
from analysis.programmes.participants import OwnParticipation, fetch_programmes_of_municipality
from data.text import _, by_language
from ui import cached
from ui.charts.figure import show_figure
from ui.charts.programme_grid_html import draw_own_promises
from ui.charts.programme_promise_records import OwnPromises
from ui.markdown import plain
from ui.navigation import PROGRAMMES
from ui.programme_page.about import cohort_name, programmes, statuses_of, today
from ui.programme_page.participants import participation_remark
from ui.programme_page.promises import evidence_words, promise_cell
from ui.selection import show_chosen_link
from ui.sentences.promises import due_words


def show_programmes(place: Place) -> None:
    """Show in which programmes a municipality takes part, or took part before it merged, each with its promises."""
    st.header(_("Learning programmes"), anchor=False)
    found = [(each, own) for each in _with_predecessors(place) for own in _own(each.cbs_code)]
    if not found:
        st.markdown(plain(_("{name} takes part in no learning programme, as far as is known here.", name=place.name)))
        return
    with st.container(key="own_programmes"):
        for each, own in found:
            _show_one(place, each, own)


def _show_one(place: Place, member: Place, own: OwnParticipation) -> None:
    key = (member.cbs_code, own.programme, own.cohort, place.cbs_code, today())
    markup = cached.kept_drawing("own_promises", key, partial(_drawn, place, member, own))
    show_figure(markup, f"own_promises_{member.cbs_code}_{own.programme}_{own.cohort}")
    name = cohort_name(_names()[own.programme], own.cohort)
    show_chosen_link(PROGRAMMES, _("To {name}", name=name), programme=own.programme, cohort=own.cohort or None)


def _with_predecessors(place: Place) -> list[Place]:
    """Return the municipality and those that went into it, each once."""
    before = {each.place.cbs_code: each.place for each in cached.predecessors(place.cbs_code)}
    return [place, *(each for code, each in before.items() if code != place.cbs_code)]


def _own(cbs_code: str) -> tuple[OwnParticipation, ...]:
    return cached.kept("own_programmes", cbs_code, lambda con: fetch_programmes_of_municipality(con, cbs_code))


def _names() -> dict[str, str]:
    return {each.programme: each.name for each in programmes()}


def _drawn(place: Place, member: Place, own: OwnParticipation) -> Markup:
    statuses = statuses_of(own.programme, own.cohort, today())
    mine = sorted((each for each in statuses if each.organisation_key == member.cbs_code), key=lambda each: each.position)
    before = _("as {name}, before the merger", name=member.name) if member is not place else ""
    note = "; ".join(text for text in (before, participation_remark(own)) if text)
    promises = tuple(
        (by_language(each.text_nl, each.text_en), due_words(each.due_on, each.due), promise_cell(each)) for each in mine
    )
    name = cohort_name(_names()[own.programme], own.cohort)
    return draw_own_promises(OwnPromises(name, note or ("" if mine else _("It has no promises.")), promises), evidence_words())
