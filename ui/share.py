"""Sharing what is on the screen: its link, a sentence with the link, a QR code, and the plain page of it.

The address is that of the browser at the moment of opening (ui/assets/share.js): a part
of a page may change a choice without the frame being drawn again.
"""

from markupsafe import Markup

from data.text import _
from ui.address import Selection
from ui.charts.markup import first_word_first, tag
from ui.navigation import PageRecord
from ui.reading.paths import reading_path
from ui.reading.sheet import void

LINK = "ci-share-link"


def draw_share(page: PageRecord, chosen: Selection) -> Markup:
    """Return the button to share a page and what opens below it; it works by the script, wherever it is put."""
    inside = tag("div", _draw_link(), _draw_ways(page, chosen), _draw_code(), tag("p", role="status", class_="ci-share-told"))
    return tag("details", tag("summary", first_word_first(_("Share this view"))), inside, class_="ci-share")


def _draw_link() -> Markup:
    label = tag("label", _("Link to what you see now"), for_=LINK)
    field = void("input", id=LINK, type="text", readonly=True, value="")
    return tag("div", label, tag("div", field, _draw_button("link", _("Copy")), class_="ci-share-row"))


def _draw_ways(page: PageRecord, chosen: Selection) -> Markup:
    """Return what else can be done with the page; what the browser or the page does not have stays hidden."""
    path = reading_path(page, chosen)
    read = tag("a", _("Version to read and print"), href=path) if path else None
    return tag(
        "ul",
        tag("li", _draw_button("sentence", _("Copy the answer as a sentence"))),
        tag("li", _draw_button("send", _("Send with an app on this device")), hidden=True),
        tag("li", read) if read else None,
    )


def _draw_button(what: str, label: str) -> Markup:
    return tag("button", label, type="button", data_share=what, data_done=_("Copied"), class_="ci-button")


def _draw_code() -> Markup:
    """Return the place of the QR code, which is fetched when the panel opens."""
    told = _("QR code of this page: point the camera of a phone at it to open the page.")
    return tag("figure", void("img", alt=told, width=148, height=148), tag("figcaption", _("Open it on your phone")))
