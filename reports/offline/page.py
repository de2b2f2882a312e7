"""The report as one HTML file: readable without a network, by a screen reader, on a phone, and on paper."""

from markupsafe import Markup

from data.text import _, current_language
from reports.offline.links import for_a_file, server_of
from reports.offline.section_html import draw_contents, draw_part
from reports.offline.style import page_style
from reports.records import Report
from ui.answer_block import draw_answer
from ui.charts.cards_html import draw_cards
from ui.charts.markup import join, tag
from ui.qr_code import draw_qr
from ui.reading.sheet import void

MAIN = "inhoud"
# Nothing is fetched and nothing runs, whatever a text may hold; the style and the letter are in the file.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'"


def write_page(report: Report) -> bytes:
    """Return the page in UTF-8, in the language of the context."""
    skip = tag("a", _("To the content"), href=f"#{MAIN}", class_="ci-plain-skip")
    main = tag("main", for_a_file(_draw_content(report), server_of(report)), id=MAIN, tabindex=-1)
    body = tag("body", skip, _draw_bar(report), main, _draw_foot(report), class_="ci-plain-page")
    page = tag("html", _draw_head(report), body, lang=current_language(), class_="ci-plain-root")
    return f"<!doctype html>{page}".encode()


def _draw_head(report: Report) -> Markup:
    return tag(
        "head",
        void("meta", charset="utf-8"),
        void("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("title", f"{report.title} · {_('CI Monitor')}"),
        void("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name_="color-scheme", content="light dark"),
        void("meta", name_="description", content=" ".join((report.origin.sample_note, report.sentences[0])).strip()),
        void("meta", name_="robots", content="noindex"),
        tag("style", Markup(page_style())),  # noqa: S704 - our own files; a style sheet is not escaped in HTML
    )


def _draw_bar(report: Report) -> Markup:
    """Return the bar: whose file this is, the way to the live view, and that the figures are invented where they are."""
    own = tag("span", _("CI Monitor"), class_="ci-plain-name")
    to = tag("a", _("Open the live view"), href=report.origin.address, class_="ci-offline-to") if report.origin.address else None
    sample = tag("p", tag("strong", report.origin.sample_note), class_="ci-plain-sample") if report.origin.sample_note else None
    return tag("header", tag("div", own, to, class_="ci-plain-bar"), sample)


def _draw_content(report: Report) -> Markup:
    cards = draw_cards(report.cards) if report.cards else None
    parts = [draw_part(section) for section in report.sections]
    inside = (tag("h1", report.title), _draw_edition(report), draw_answer(report.sentences), cards)
    return tag("div", *inside, draw_contents(report.sections), *parts, class_="ci-host")


def _draw_edition(report: Report) -> Markup | None:
    if not report.is_anonymous:
        return None
    return tag("p", _("Edition without names: no other municipality is named."), class_="ci-note")


def _draw_foot(report: Report) -> Markup:
    origin = report.origin
    lines = [tag("p", line) for line in (origin.about, origin.source, origin.method) if line]
    return tag("footer", _draw_address(report), tag("div", *lines))


def _draw_address(report: Report) -> Markup | None:
    """Return the address of the live view as a text and as a QR code, for who has this on paper."""
    address = report.origin.address
    if not address:
        return None
    code = draw_qr(address, _("QR code of the live view: point the camera of a phone at it to open the page."))
    return tag("div", code, join(tag("p", _("The live view of this report:"), " ", tag("a", address, href=address))),
               class_="ci-plain-address")  # fmt: skip
