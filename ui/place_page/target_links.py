"""From the targets on: the pathway with what is to be expected, what helps most, setting targets, and comparing."""

from dataclasses import replace

from markupsafe import Markup

from data.text import _
from ui.address import Selection, path_of, with_place
from ui.charts.markup import tag
from ui.navigation import COMPARE, SET_TARGETS, TARGETS, WHAT_HELPS, PageRecord
from ui.place_page.context import Context
from ui.place_page.targets import outlooks_of


def draw_ways_on(context: Context, chosen: Selection) -> Markup:
    """Return links that take the place along; a municipality that ended sets no targets and takes no steps."""
    there = replace(with_place(chosen, context.place.cbs_code), places=None, compared=None)
    links = [_link(page, label, there) for page, label in _ways(context)]
    return tag("ul", *(tag("li", link) for link in links), class_="ci-ways")


def _ways(context: Context) -> list[tuple[PageRecord, str]]:
    if context.is_group:
        return [(TARGETS, _("The targets per municipality"))]
    ended = context.place.valid_to is not None
    has_targets = not ended or bool(outlooks_of(context.place.cbs_code, context.round_year))
    ways = [(TARGETS, _("Pathway and expectation"))] if has_targets else []
    ways.append((COMPARE, _("Compare {name} with others", name=context.place.name)))
    if not ended:
        ways += [(WHAT_HELPS, _("What helps most?")), (SET_TARGETS, _("Set targets"))]
    return ways


def _link(page: PageRecord, label: str, chosen: Selection) -> Markup:
    return tag("a", label, href=path_of(page, chosen), data_page=True)
