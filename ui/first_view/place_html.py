"""The page of a place as HTML that looks like the page Streamlit will draw, to stand in its place until then."""

from dataclasses import replace

from markupsafe import Markup

from analysis.places import Scope
from data.text import _
from ui import cached
from ui.address import Selection, path_of
from ui.answer_block import draw_answer
from ui.charts.figure import sign_of
from ui.charts.markup import join, tag
from ui.choices import option_label
from ui.first_view.controls_html import Choice, ListShown, draw_lists, draw_side_by_side, draw_switch
from ui.first_view.frame_html import FirstPage
from ui.first_view.shown import Shown
from ui.navigation import COUNTRY, MUNICIPALITY, PageRecord
from ui.states.html import draw_states
from ui.states.records import Way
from ui.states.ways import choices_of_way


def place_page(shown: Shown) -> FirstPage:
    """Return the page of a place."""
    main = join(
        tag("h1", shown.title), _draw_choices(shown), _draw_weighing(shown), draw_answer(shown.view.sentences),
        draw_states(shown.states, lambda way: path_of_way(way, shown.chosen)), _draw_figures(shown),
    )  # fmt: skip
    return FirstPage(shown.page, shown.chosen, main)


def path_of_way(way: Way, chosen: Selection) -> str:
    """Return the address of a way out of a state, as the button Streamlit will draw leads there."""
    return path_of(way.page, choices_of_way(way, chosen))


def draw_levels(page: PageRecord, chosen: Selection) -> Markup:
    """Return the levels side by side."""
    return draw_side_by_side(_("Level"), [_level(page, chosen, level) for level in cached.scopes("level")])


def _level(page: PageRecord, chosen: Selection, level: Scope) -> Choice:
    is_chosen = level.code == chosen.level
    return Choice(level.name, None if is_chosen else path_of(page, replace(chosen, level=level.code)))


def _draw_figures(shown: Shown) -> Markup:
    cards = tag("div", shown.view.cards, class_="ci-host") if shown.view.cards is not None else None
    return join(
        cards, draw_levels(shown.page, shown.chosen), tag("div", shown.blocks, class_="ci-host", data_sign=sign_of(shown.blocks))
    )


def _draw_choices(shown: Shown) -> Markup:
    years = ListShown("choose_round_year", _("Round"), str(shown.chosen.round_year), is_short=True)
    if shown.page is COUNTRY:
        return draw_lists([years])
    is_municipality = shown.page is MUNICIPALITY
    label, key = (_("Municipality"), "choose_municipality") if is_municipality else (_("Province"), "choose_province")
    return draw_lists([ListShown(key, label, option_label(shown.place)), years])


def _draw_weighing(shown: Shown) -> Markup | None:
    if shown.page is MUNICIPALITY:
        return None
    other = replace(shown.chosen, is_weighted=not shown.chosen.is_weighted)
    return draw_switch(_("Weigh by inhabitants"), path_of(shown.page, other), is_on=shown.chosen.is_weighted)
