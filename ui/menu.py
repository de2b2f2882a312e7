"""The frame above and below every page as plain links in HTML: name, menu, label of sample data, language, sharing.

One component instead of a widget per link: it is there with the first message, costs
one element a run, and its links can be opened in a new tab.
"""

import streamlit as st
from markupsafe import Markup

from data.text import _
from ui import cached
from ui.address import Selection, path_of
from ui.charts.markup import first_word_first, join, tag
from ui.format import format_date
from ui.language_switch import draw_language_link
from ui.navigation import (
    ACCESSIBILITY,
    COMPARE,
    COUNTRY,
    LEARNING,
    METHOD,
    MUNICIPALITY,
    OVERVIEW,
    PILOTS,
    PROGRAMMES,
    PROVINCE,
    TARGETS,
    WHAT_HELPS,
    PageRecord,
    pages_present,
)
from ui.selection import current_selection, open_link
from ui.share import draw_share

# What a council member comes for; the other pages stand behind "More".
MAIN = (OVERVIEW, MUNICIPALITY, PROVINCE, COUNTRY, COMPARE, TARGETS, WHAT_HELPS, PILOTS, PROGRAMMES, LEARNING)

_FRAME = st.components.v2.component(
    "ci_frame",
    html='<div class="ci-frame"></div>',
    js="export default (frame) =>\n  window.ciFrame?.(frame);\n",  # a line break tells Streamlit it is a script, not a path
    isolate_styles=False,
)


def show_menu(page: PageRecord) -> None:
    """Show what stands above every page; a press on a link of ours anywhere on the page opens that page inside the app."""
    pressed = _FRAME(key="menu", data=str(draw_menu(page, current_selection())), on_open_change=lambda: None)
    if pressed.open:
        open_link(pressed.open)


def show_footer(page: PageRecord) -> None:
    """Show what stands below every page."""
    _FRAME(key="footer", data=str(draw_footer(page, current_selection())))


def draw_menu(page: PageRecord, chosen: Selection) -> Markup:
    """Return the bar with the name, the menu and the label of sample data, kept. page: the one that is shown."""
    return cached.kept_drawing("menu", (page.url_path, chosen), lambda: _draw_menu(page, chosen))


def draw_footer(page: PageRecord, chosen: Selection) -> Markup:
    """Return the foot of every page, kept: method, accessibility, the version of the data, and the way back up."""
    return cached.kept_drawing("footer", (page.url_path, chosen), lambda: _draw_footer(page, chosen))


def _draw_menu(page: PageRecord, chosen: Selection) -> Markup:
    button = tag("button", _("Menu"), type="button", class_="ci-menu-button", aria_expanded="false", aria_controls="ci-menu")
    brand = tag("a", tag("b", "CI"), tag("span", " Monitor"), href=path_of(OVERVIEW, chosen), data_page=True, class_="ci-brand")
    around = (_draw_sample(), draw_share(page, chosen), draw_language_link(page, chosen))
    return join(
        tag("div", brand, *around, button, class_="ci-bar"),
        tag("nav", _draw_pages(page, chosen), id="ci-menu", aria_label=_("Pages")),
    )


def _draw_footer(page: PageRecord, chosen: Selection) -> Markup:
    present = pages_present()
    links = [_link(each, page, chosen) for each in (METHOD, ACCESSIBILITY) if each in present]
    changed = cached.facts().changed_at
    version = tag("li", _("Figures of {day}", day=format_date(changed.date()))) if changed else None
    top = tag("li", tag("a", _("Back to top"), href="#", data_top=True))
    language = tag("li", draw_language_link(page, chosen))
    return tag("footer", tag("ul", version, *(tag("li", link) for link in links), language, top), class_="ci-foot")


def _draw_pages(page: PageRecord, chosen: Selection) -> Markup:
    present = pages_present()
    rest = tuple(each for each in present if each not in MAIN)
    more = tag(
        "details",
        tag("summary", _("More"), aria_current="true" if page in rest else None),
        tag("ul", *(tag("li", _link(each, page, chosen)) for each in rest)),
        class_="ci-rest",
    )
    links = (tag("li", _link(each, page, chosen)) for each in MAIN if each in present)
    return tag("ul", *links, tag("li", more))


def _link(to: PageRecord, page: PageRecord, chosen: Selection) -> Markup:
    return tag("a", to.title(), href=path_of(to, chosen), data_page=True, aria_current="page" if to is page else None)


def _draw_sample() -> Markup | None:
    if not cached.facts().is_sample:
        return None
    told = _("These are not figures of real municipalities; pilots and participants with a source are real.")
    return tag("details", tag("summary", first_word_first(_("Invented sample data"))), tag("p", told), class_="ci-sample")
