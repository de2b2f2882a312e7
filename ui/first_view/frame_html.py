"""The frame of a first view: menu and foot around what a page shows."""

from dataclasses import dataclass

from markupsafe import Markup

from ui.address import Selection
from ui.charts.markup import tag
from ui.menu import draw_footer, draw_menu
from ui.navigation import PageRecord


@dataclass(frozen=True)
class FirstPage:
    """A page with its choices, and what it shows between menu and foot."""

    page: PageRecord
    chosen: Selection
    main: Markup


def draw_first_view(first: FirstPage) -> Markup:
    """Return the page from its menu to its foot; its links work, its lists are pictures of lists."""
    menu, foot = draw_menu(first.page, first.chosen), draw_footer(first.page, first.chosen)
    around = (tag("header", menu, class_="ci-frame"), tag("main", first.main), tag("div", foot, class_="ci-frame"))
    return tag("div", tag("div", *around, class_="ci-first-page"), id="ci-first")
