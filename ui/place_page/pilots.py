"""The pilots of a place, with their sources."""

from urllib.parse import quote

import streamlit as st

from data.text import _, by_language, ngettext
from ui import cached, rows
from ui.markdown import plain
from ui.place_page.context import Context

SHOWN_AT_ONCE = 5
URL_SIGNS = ":/?#[]@!$&'*+,;=%-._~"  # what an address may hold; brackets and spaces would end the link


def show_pilots(context: Context) -> None:
    """Show the pilots: a few at once, the rest behind a switch."""
    found = cached.pilots_of(context.place)
    st.header(_("Pilots"), anchor=False)
    if not found:
        st.markdown(
            _("No pilots of {name} are known in this monitor. They can be added on the page Upload.", name=context.place.name)
        )
        return
    st.markdown(
        ngettext(
            "{n} pilot is known, as reported in public sources.",
            "{n} pilots are known, as reported in public sources.",
            len(found),
        )
    )
    _show_list(found)


@st.fragment
def _show_list(found: tuple[rows.PilotRow, ...]) -> None:
    is_all = len(found) <= SHOWN_AT_ONCE or st.toggle(_("Show all pilots"), key="all_pilots")
    for pilot in found if is_all else found[:SHOWN_AT_ONCE]:
        st.markdown(_pilot_text(pilot))


def _pilot_text(pilot: rows.PilotRow) -> str:
    """Return one pilot as Markdown; what was reported stands as it was reported."""
    facts = [
        pilot.organisation,
        by_language(pilot.category_nl or "", pilot.category_en or ""),
        by_language(pilot.phase_nl or "", pilot.phase_en or ""),
        _years(pilot),
    ]
    lines = [f"**{plain(pilot.title)}**", " · ".join(plain(fact) for fact in facts if fact)]
    reported = (
        (_("Result"), pilot.reported_result),
        (_("Realised effect"), pilot.realised_effect),
        (_("CO₂"), pilot.co2_reduction),
        (_("Reuse of materials"), pilot.material_reuse),
        (_("Lesson"), pilot.lessons),
    )
    lines += [f"{head}: {plain(text)}" for head, text in reported if text]
    if pilot.source_url and pilot.source_url.startswith(("https://", "http://")):
        lines.append(f"[{_('Source')}]({quote(pilot.source_url, safe=URL_SIGNS)})")
    return "  \n".join(lines)


def _years(pilot: rows.PilotRow) -> str:
    years = [str(year) for year in (pilot.year_start, pilot.year_end) if year]
    return "–".join(dict.fromkeys(years))
