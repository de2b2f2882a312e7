"""The first page of the dashboard as HTML, to stand in its place until Streamlit has drawn it."""

from collections.abc import Mapping
from dataclasses import replace

from markupsafe import Markup

from data.text import _
from ui import cached
from ui.address import Selection, default_selection, path_of, read_address
from ui.charts.figure import sign_of
from ui.charts.markup import join, tag
from ui.document.block_html import draw_block
from ui.first_view.controls_html import Choice, ListShown, draw_lists, draw_side_by_side
from ui.first_view.frame_html import FirstPage
from ui.first_view.place_html import draw_levels, path_of_way
from ui.navigation import OVERVIEW
from ui.overview_page import overview_sentences, overview_title, provinces_block
from ui.place_page.context import Context, context_of
from ui.states.html import draw_states
from ui.states.of_place import states_of
from ui.tile_map.block import color_names, color_of, draw_map


def overview_first(query: Mapping[str, str]) -> FirstPage | None:
    """Return the page; None without figures, or for an address that cannot be followed.

    Raises: StoreMissing, and what reading the store raises.
    """
    chosen, problems = read_address(OVERVIEW, default_selection(), query)
    if problems or chosen.round_year is None or chosen.level is None:
        return None
    context = context_of(cached.country(), chosen.round_year, chosen.level)
    states = draw_states(states_of(context), lambda way: path_of_way(way, chosen))
    return FirstPage(
        OVERVIEW, chosen, join(tag("h1", overview_title()), _draw_answer(context, chosen), states, _draw_map(context, chosen))
    )


def _draw_answer(context: Context, chosen: Selection) -> Markup:
    first, *rest = overview_sentences(context)
    years = ListShown("choose_round_year", _("Round"), str(chosen.round_year), is_short=True)
    lists = draw_lists([ListShown("find_place", _("Find your municipality"), _("Type a name")), years])
    more = tag("p", " ".join(rest)) if rest else None
    return tag("div", tag("p", first, class_="ci-answer-first"), lists, more, class_="ci-answer")


def _draw_map(context: Context, chosen: Selection) -> Markup:
    colors = draw_side_by_side(_("What the map shows"), [_color(chosen, code, name) for code, name in color_names().items()])
    tiles, provinces = draw_map(context, color_of(chosen), chosen), draw_block(provinces_block(context))
    columns = (tag("div", tiles, class_="ci-host", data_sign=sign_of(tiles)), tag("div", provinces, class_="ci-host"))
    return join(
        tag("div", draw_levels(OVERVIEW, chosen), colors, class_="ci-first-row"), tag("div", *columns, class_="ci-first-columns")
    )


def _color(chosen: Selection, code: str, name: str) -> Choice:
    is_chosen = code == (chosen.color or "")
    return Choice(name, None if is_chosen else path_of(OVERVIEW, replace(chosen, color=code or None)))
