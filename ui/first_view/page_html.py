"""The page of a place as HTML that looks like the page Streamlit will draw, to stand in its place until then."""

from dataclasses import replace

from markupsafe import Markup

from data.text import _
from ui import cached
from ui.address import path_of, with_place
from ui.answer_block import draw_answer
from ui.charts.figure import sign_of
from ui.charts.markup import join, tag
from ui.choices import option_label
from ui.first_view.shown import Shown
from ui.menu import draw_footer, draw_menu
from ui.navigation import COUNTRY, MUNICIPALITY
from ui.states.html import draw_states
from ui.states.records import Way

NOT_YET = {"aria_hidden": "true"}  # what is there for the eye only: the lists work as soon as Streamlit has drawn them


def draw_first_view(shown: Shown) -> Markup:
    """Return the page from its menu to its foot; its links work, its lists are pictures of lists."""
    page = tag(
        "main", tag("h1", shown.title), _draw_choices(shown), _draw_weighing(shown), draw_answer(shown.view.sentences),
        draw_states(shown.states, lambda way: _path_of(way, shown)), _draw_figures(shown),
    )  # fmt: skip
    menu, foot = draw_menu(shown.page, shown.chosen), draw_footer(shown.page, shown.chosen)
    inside = tag("div", tag("header", menu, class_="ci-frame"), page, tag("div", foot, class_="ci-frame"), class_="ci-first-page")
    return tag("div", inside, id="ci-first")


def _draw_figures(shown: Shown) -> Markup:
    cards = tag("div", shown.view.cards, class_="ci-host") if shown.view.cards is not None else None
    names = [(level.name, level.code == shown.chosen.level) for level in cached.scopes("level")]
    levels = tag("p", *(tag("b" if is_now else "span", name) for name, is_now in names), class_="ci-first-levels", **NOT_YET)
    return join(cards, levels, tag("div", shown.blocks, class_="ci-host", data_sign=sign_of(shown.blocks)))


def _draw_choices(shown: Shown) -> Markup:
    lists = [(_("Round"), str(shown.chosen.round_year), "ci-first-short")]
    if shown.page is not COUNTRY:
        label = _("Municipality") if shown.page is MUNICIPALITY else _("Province")
        lists.insert(0, (label, option_label(shown.place), ""))
    drawn = (tag("p", tag("span", label), tag("b", value), class_=kind) for label, value, kind in lists)
    return tag("div", *drawn, class_="ci-first-choices", **NOT_YET)


def _draw_weighing(shown: Shown) -> Markup | None:
    if shown.page is MUNICIPALITY:
        return None
    kind = "ci-first-switch ci-first-on" if shown.chosen.is_weighted else "ci-first-switch"
    return tag("p", _("Weigh by inhabitants"), class_=kind, **NOT_YET)


def _path_of(way: Way, shown: Shown) -> str:
    """Return the address of a way out of a state, as the button Streamlit will draw leads there."""
    chosen = shown.chosen if way.place_code is None else with_place(shown.chosen, way.place_code)
    return path_of(way.page, chosen if way.round_year is None else replace(chosen, round_year=way.round_year))
