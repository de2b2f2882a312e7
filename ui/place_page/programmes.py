"""The learning programmes of a municipality, with what became of its promises."""

from dataclasses import replace
from functools import partial

from markupsafe import Markup

from analysis.places import Place
from analysis.programmes.participants import OwnParticipation, fetch_programmes_of_all
from data.text import _
from ui import cached
from ui.address import Selection, path_of
from ui.charts.markup import join, tag
from ui.charts.programme_grid_html import draw_own_promises
from ui.document.block_html import draw_section
from ui.navigation import PROGRAMMES
from ui.place_page.own_promises import own_name, own_promises
from ui.programme_page.about import today
from ui.programme_page.promises import evidence_words


def draw_programmes(place: Place, chosen: Selection) -> Markup:
    """Return in which programmes a municipality takes part, or took part before it merged, each with its promises."""
    found = participations_of(place)
    if found:
        inside = join(*(_draw_one(place, each, own, chosen) for each, own in found))
    else:
        way = tag("a", _("All learning programmes"), href=path_of(PROGRAMMES, replace(chosen, programme=None)), data_page=True)
        inside = join(tag("p", no_participation(place)), tag("p", way))
    return draw_section("programmes", _("Learning programmes"), inside)


def participations_of(place: Place) -> list[tuple[Place, OwnParticipation]]:
    """Return in which programmes a municipality takes part; the place is itself, or one that went into it."""
    return [(each, own) for each in _with_predecessors(place) for own in _own(each.cbs_code)]


def no_participation(place: Place) -> str:
    """Return what is said when it takes part in none."""
    return _("{name} takes part in no learning programme, as far as is known here.", name=place.name)


def draw_participation(place: Place, member: Place, own: OwnParticipation) -> Markup:
    """Return the promises of a municipality in one programme, kept; member is it, or one that went into it."""
    key = (member.cbs_code, own.programme, own.cohort, place.cbs_code, today())
    return cached.kept_drawing("own_promises", key, partial(_drawn, place, member, own))


def _draw_one(place: Place, member: Place, own: OwnParticipation, chosen: Selection) -> Markup:
    name = own_name(own)
    there = replace(chosen, programme=own.programme, cohort=own.cohort or None)
    link = tag("a", _("To {name}", name=name), href=path_of(PROGRAMMES, there), data_page=True)
    return join(draw_participation(place, member, own), tag("p", link))


def _with_predecessors(place: Place) -> list[Place]:
    """Return the municipality and those that went into it, each once."""
    before = {each.place.cbs_code: each.place for each in cached.predecessors(place.cbs_code)}
    return [place, *(each for code, each in before.items() if code != place.cbs_code)]


def _own(cbs_code: str) -> tuple[OwnParticipation, ...]:
    return cached.kept("own_programmes", (), fetch_programmes_of_all).get(cbs_code, ())


def _drawn(place: Place, member: Place, own: OwnParticipation) -> Markup:
    return draw_own_promises(own_promises(place, member, own), evidence_words())
