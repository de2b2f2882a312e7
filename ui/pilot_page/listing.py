"""The list of pilots: found by any word in them, ten at a time, each opens as a page of its own."""

import math
from collections.abc import Sequence

import streamlit as st

from analysis.pilots.pilot import Pilot
from data.text import _, ngettext
from ui import cached
from ui.choices import sort_key
from ui.markdown import plain
from ui.pilot_page.known import known_pilots
from ui.pilot_page.names import short_facts
from ui.selection import choose_pilot
from ui.source_links import source_link
from ui.word_choices import choose_sheet, search_words

PER_PAGE = 10


def show_list(pilots: Sequence[Pilot]) -> None:
    """Show the pilots that hold the words looked for, real ones before invented ones, newest first."""
    st.header(_("All pilots one by one"), anchor=False)
    wanted = search_words("pilot_search", _("Search in title, organisation, result and lessons"))
    found = sorted(find_pilots(pilots, wanted), key=lambda pilot: pilot.is_invented)
    if not found:
        st.markdown(_("No pilot holds all the words “{words}”.", words=plain(wanted.strip())))
        return
    page_n = math.ceil(len(found) / PER_PAGE)
    with st.container(key="pilot_list", gap="small"):
        place = st.container(gap="small")
        number = choose_sheet(f"pilot_page_{page_n}", page_n) if page_n > 1 else 1
        with place:
            st.caption(_count_text(found, number, len(pilots)))
            for pilot in found[(number - 1) * PER_PAGE : number * PER_PAGE]:
                _show_row(pilot)


def find_pilots(pilots: Sequence[Pilot], wanted: str) -> tuple[Pilot, ...]:
    """Return the pilots that hold every word, without regard to case, accents and punctuation, in the order they came."""
    words = sort_key(wanted).split()
    if not words:
        return tuple(pilots)
    texts = cached.kept_drawing("pilot texts", (), lambda: {pilot.pilot_key: _text(pilot) for pilot in known_pilots()})
    return tuple(pilot for pilot in pilots if all(word in texts[pilot.pilot_key] for word in words))


def _text(pilot: Pilot) -> str:
    words = (pilot.programme, pilot.category, pilot.working_group, pilot.phase)
    parts = (
        pilot.title, pilot.organisation, pilot.reported_result, pilot.promised_effect, pilot.realised_effect,
        pilot.co2_reduction, pilot.material_reuse, pilot.success_factors, pilot.obstacles, pilot.lessons, pilot.procedure,
        *(word.name for word in words if word),
    )  # fmt: skip
    return sort_key(" ".join(part for part in parts if part))


def _count_text(found: Sequence[Pilot], number: int, pilot_n: int) -> str:
    first, last = (number - 1) * PER_PAGE + 1, min(number * PER_PAGE, len(found))
    told = ngettext("{n} pilot found", "{n} pilots found", len(found))
    if len(found) < pilot_n:
        told = _("{found} of {total}", found=told, total=pilot_n)
    return _("{found}, number {first} to {last}", found=told, first=first, last=last) if len(found) > PER_PAGE else told


def _show_row(pilot: Pilot) -> None:
    with st.container(key=f"pilot_row_{pilot.origin.delivery_id}_{pilot.origin.sheet}_{pilot.origin.cell}", gap=None):
        # a button: Streamlit's link to the page one is on does not change the address
        st.button(
            plain(pilot.title), key=f"open_{pilot.pilot_key}", type="tertiary", on_click=choose_pilot, args=(pilot.pilot_key,)
        )
        source = source_link(pilot.source_url)
        lines = [" · ".join([*(plain(fact) for fact in short_facts(pilot)), *([source] if source else [])])]
        if pilot.reported_result:
            lines.append(plain(pilot.reported_result))
        st.markdown("  \n".join(lines))
