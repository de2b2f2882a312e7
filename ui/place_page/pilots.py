"""The pilots of a place, with their sources, and the way to all that is known of them."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from analysis.pilots.pilot import Pilot
from analysis.places import Place
from data.text import _, ngettext
from ui.address import Selection, path_of
from ui.charts.markup import Delivered, join, tag
from ui.document.block_html import draw_section
from ui.navigation import PILOTS, REGISTER_PILOT
from ui.pilot_page.known import pilots_of
from ui.pilot_page.names import path_of_pilot, short_facts
from ui.place_page.pilot_table import count_text, reported_of
from ui.source_links import web_address

SHOWN_AT_ONCE = 5


def draw_pilots(place: Place, chosen: Selection) -> Markup:
    """Return the section of the pilots: a few at once, the rest unfolds, and a link to the page pilots of this place."""
    found = pilots_of(place)
    if not found:
        return draw_section("pilots", _("Pilots"), _draw_none(place, chosen))
    here = replace(chosen, place=place.cbs_code, programme=None, category=None, working_group=None, phase=None, pilot=None)
    more = tag("a", _("More about the pilots of {name}", name=place.name), href=path_of(PILOTS, here), data_page=True)
    inside = (tag("p", count_text(found)), _draw_list(found[:SHOWN_AT_ONCE]), _draw_rest(found[SHOWN_AT_ONCE:]), tag("p", more))
    return draw_section("pilots", _("Pilots"), join(*inside))


def _draw_none(place: Place, chosen: Selection) -> Markup:
    """Return that none are known, and where one is registered; a municipality that ended registers none."""
    told = tag("p", _("No pilots of {name} are known in this monitor.", name=place.name))
    if place.valid_to is not None:
        return told
    return join(told, tag("p", tag("a", _("Register a pilot"), href=path_of(REGISTER_PILOT, chosen), data_page=True)))


def _draw_rest(found: Sequence[Pilot]) -> Markup | None:
    if not found:
        return None
    label = ngettext("Show {n} more pilot", "Show {n} more pilots", len(found))
    return tag("details", tag("summary", label), _draw_list(found), class_="ci-rest-of-list")


def _draw_list(found: Sequence[Pilot]) -> Markup:
    return tag("ul", *map(_draw_pilot, found), class_="ci-pilot-list")


def _draw_pilot(pilot: Pilot) -> Markup:
    """Return one pilot; what was reported stands as it was reported."""
    address = web_address(pilot.source_url)
    return tag(
        "li",
        tag("p", tag("a", Delivered(pilot.title), href=path_of_pilot(pilot), data_page=True), class_="ci-pilot-title"),
        tag("p", " · ".join(short_facts(pilot)), class_="ci-note"),
        *(tag("p", f"{head}: ", Delivered(text)) for head, text in reported_of(pilot)),
        tag("p", tag("a", _("Source"), tag("span", f": {pilot.title}", class_="ci-unseen"), href=address)) if address else None,
    )
