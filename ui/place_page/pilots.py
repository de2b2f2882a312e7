"""The pilots of a place, with their sources, and the way to all that is known of them."""

import streamlit as st

from analysis.pilots.pilot import Pilot
from analysis.places import Place
from data.text import _, ngettext
from ui.fragment import fragment
from ui.markdown import plain
from ui.navigation import PILOTS
from ui.pilot_page.known import pilots_of
from ui.pilot_page.names import path_of_pilot, short_facts
from ui.place_page.context import Context
from ui.selection import show_chosen_link
from ui.source_links import source_link

SHOWN_AT_ONCE = 5


def show_pilots(context: Context) -> None:
    """Show the pilots: a few at once, the rest behind a switch, and a link to the page pilots of this place."""
    found = pilots_of(context.place)
    st.header(_("Pilots"), anchor=False)
    if not found:
        st.markdown(
            _("No pilots of {name} are known in this monitor. They can be added on the page Upload.", name=context.place.name)
        )
        return
    st.markdown(_count_text(found))
    _show_list(found)
    show_pilots_link(context.place)


def show_pilots_link(place: Place) -> None:
    """Show a link to everything known of the pilots of a place."""
    show_chosen_link(
        PILOTS, _("More about the pilots of {name}", name=place.name), place=place.cbs_code, programme=None, category=None,
        working_group=None, phase=None, pilot=None,
    )  # fmt: skip


def _count_text(found: tuple[Pilot, ...]) -> str:
    told = ngettext("{n} pilot is known, as reported.", "{n} pilots are known, as reported.", len(found))
    invented_n = sum(pilot.is_invented for pilot in found)
    if not invented_n:
        return told
    more = ngettext("{n} of them is an invented example.", "{n} of them are invented examples.", invented_n)
    return f"{told} {more}"


@fragment
def _show_list(found: tuple[Pilot, ...]) -> None:
    is_all = len(found) <= SHOWN_AT_ONCE or st.toggle(_("Show all pilots"), key="all_pilots")
    for pilot in found if is_all else found[:SHOWN_AT_ONCE]:
        st.markdown(_pilot_text(pilot))


def _pilot_text(pilot: Pilot) -> str:
    """Return one pilot as Markdown; what was reported stands as it was reported."""
    lines = [f"**[{plain(pilot.title)}]({path_of_pilot(pilot)})**", " · ".join(map(plain, short_facts(pilot)))]
    reported = (
        (_("Result"), pilot.reported_result),
        (_("Realised effect"), pilot.realised_effect),
        (_("CO₂"), pilot.co2_reduction),
        (_("Reuse of materials"), pilot.material_reuse),
        (_("Lesson"), pilot.lessons),
    )
    lines += [f"{head}: {plain(text)}" for head, text in reported if text]
    if source := source_link(pilot.source_url):
        lines.append(source)
    return "  \n".join(lines)
