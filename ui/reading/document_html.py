"""A plain page from its first to its last sign: the bar above its content, and the foot below it."""

from markupsafe import Markup

from data.text import _, current_language
from ui import cached
from ui.charts.markup import tag
from ui.format import format_moment
from ui.language_switch import NAMES
from ui.navigation import ACCESSIBILITY, LANGUAGE_KEY, METHOD, pages_present
from ui.qr_code import draw_qr
from ui.reading.head_html import draw_head
from ui.reading.paths import index_path
from ui.reading.sheet import Sheet, absolute

MAIN = "inhoud"


def draw_document(sheet: Sheet, depth: int) -> str:
    """Return the page as HTML, for an address that is this many folders below the root of the server."""
    skip = tag("a", _("To the content"), href=f"#{MAIN}", class_="ci-plain-skip")
    main = tag("main", tag("div", sheet.body, class_="ci-host"), id=MAIN, tabindex=-1)
    body = tag("body", skip, _draw_bar(sheet), main, _draw_foot(sheet), class_="ci-plain-page")
    page = tag("html", draw_head(sheet), body, lang=current_language(), class_="ci-plain-root")
    return f"<!doctype html>{_at_depth(page, depth)}"


def _at_depth(page: Markup, depth: int) -> str:
    """Make links that are relative to the root relative to this page.

    In a text every quote is written as &#34;, so that this finds links only. A <base>
    would do the same, but takes links within the page ("#inhoud") along.
    """
    return str(page).replace('="./', f'="{"../" * depth or "./"}')


def _draw_bar(sheet: Sheet) -> Markup:
    own = tag("a", _("CI Monitor"), href=index_path(current_language()), class_="ci-plain-name")
    others = [tag("a", NAMES[other], href=path, hreflang=other, lang=other) for other, path in sheet.here_in]
    into = tag("a", _("Open in the dashboard"), href=sheet.dashboard, class_="ci-plain-into")
    ways = tag("nav", *others, into, aria_label=_("Other ways to read this"))
    return tag("header", tag("div", own, ways, class_="ci-plain-bar"), _draw_sample(sheet))


def _draw_sample(sheet: Sheet) -> Markup | None:
    """Return the label of sample data, which stands above every page of the dashboard too."""
    if not sheet.has_figures or not cached.facts().is_sample:
        return None
    told = _("These are not figures of real municipalities; pilots and participants with a source are real.")
    return tag("p", tag("strong", _("Invented sample data")), ". ", told, class_="ci-plain-sample")


def _draw_foot(sheet: Sheet) -> Markup:
    changed = cached.facts().changed_at if sheet.has_figures else None
    told = tag("p", _("Last change of the figures: {moment}.", moment=format_moment(changed))) if changed else None
    links = [tag("a", _("All municipalities"), href=index_path(current_language()))]
    taken_along = f"?{LANGUAGE_KEY}={current_language()}" if index_path(current_language()) != index_path() else ""
    for page in (METHOD, ACCESSIBILITY):
        if page in pages_present():
            links.append(tag("a", page.title(), href=f"./{page.url_path}{taken_along}"))
    return tag("footer", _draw_address(sheet), tag("div", told, tag("ul", *(tag("li", link) for link in links))))


def _draw_address(sheet: Sheet) -> Markup | None:
    """Return the address of the page as a text and as a QR code, for who has it on paper."""
    if not sheet.here or not sheet.origin:
        return None
    here = absolute(sheet.origin, sheet.here)
    code = draw_qr(here, _("QR code of this page: point the camera of a phone at it to open the page."))
    text = tag("p", _("The address of this page:"), " ", tag("a", here, href=sheet.here))
    return tag("div", code, text, class_="ci-plain-address")
