"""Drawn HTML of the dashboard made fit for a page without a script."""

import re
from collections.abc import Callable
from html import unescape
from urllib.parse import parse_qsl

from markupsafe import Markup, escape

from ui import cached
from ui.address import Selection, address_of, read_address, with_place
from ui.navigation import COUNTRY, LANGUAGE_KEY, MUNICIPALITY, PLACE_KEY, PROVINCE, page_of_place
from ui.reading.paths import reading_path

# A link to the page of a place: what it is about, and the address that says it.
PLACE_LINK = re.compile(rf'href="\./(?:{"|".join(page.url_path for page in (MUNICIPALITY, PROVINCE, COUNTRY))})(?:\?([^"]*))?"')
SORT_BUTTON = re.compile(r'(<th\b[^>]*>)<button type="button">(.*?)</button>', re.DOTALL)
BUTTON = re.compile(r"<button\b.*?</button>", re.DOTALL)


def without_script(markup: Markup, chosen: Selection) -> Markup:
    """Return the drawing without buttons, which need a script, and with the links between places leading to plain pages."""
    text = BUTTON.sub("", SORT_BUTTON.sub(r"\1\2", str(markup)))
    return Markup(PLACE_LINK.sub(_link_writer(chosen), text))  # noqa: S704 - only elements were taken out, and addresses escaped


def _link_writer(chosen: Selection) -> Callable[[re.Match[str]], str]:
    """Return what writes a link anew: each address once, because a map has hundreds of links."""
    known: dict[str, str] = {}

    def write(found: re.Match[str]) -> str:
        query = found[1] or ""
        if query not in known:
            known[query] = _path_of(dict(parse_qsl(unescape(query))), chosen)
        return f'href="{escape(known[query])}"' if known[query] else found[0]

    return write


def _path_of(query: dict[str, str], chosen: Selection) -> str:
    """Return the plain page of a place with the choices of now, and those the link makes; empty when there is no such place."""
    code = query.get(PLACE_KEY, cached.country().cbs_code)
    if code not in cached.all_places():
        return ""
    page, there = page_of_place(code), with_place(chosen, code)
    if query.keys() - {PLACE_KEY, LANGUAGE_KEY}:
        there, _problems = read_address(page, there, {**address_of(page, there), **query})
    return reading_path(page, there) or ""
