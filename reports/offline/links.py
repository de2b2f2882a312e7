"""Drawings of the dashboard made fit for a file: links to the server in full, or none at all where it is not known."""

import re

from markupsafe import Markup, escape

from reports.records import Report
from ui.reading.plain_html import BUTTON, SORT_BUTTON

OWN_LINK = re.compile(r'<a\b[^>]*\shref="\./[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
OWN_ADDRESS = re.compile(r'(<a\b[^>]*\shref=")\./')
FOR_SCRIPT = re.compile(r' data-(?:sort|go|at|page|told|value)="[^"]*"')  # an eighth of the file, and nothing here reads it
ADDRESS_CELL = re.compile(r"(<td\b[^>]*>)(https?://[^<\s]+)(</td>)")
HEADING = re.compile(r"<(/?)h([2-5])\b")


def server_of(report: Report) -> str:
    """Return the address of the server without a stroke at the end; empty where it is not known."""
    path = report.path.removeprefix(".")
    return report.origin.address.removesuffix(path).rstrip("/") if report.origin.address.endswith(path) else ""


def for_a_file(markup: Markup, server: str) -> Markup:
    """Return the drawing without buttons, which need a script, and with links that work outside the server, or no links.

    An address in a table, such as the source of a pilot, becomes a link.
    """
    text = BUTTON.sub("", SORT_BUTTON.sub(r"\1\2", str(markup)))
    text = ADDRESS_CELL.sub(r'\1<a href="\2">\2</a>\3', FOR_SCRIPT.sub("", text))
    linked = OWN_ADDRESS.sub(rf"\g<1>{escape(server)}/", text) if server else OWN_LINK.sub(r"\1", text)
    return Markup(linked)  # noqa: S704 - only elements were taken out, and an escaped address put in


def deeper(markup: Markup, levels: int) -> Markup:
    """Return the drawing with its headings so many levels lower, so that they follow the one they stand below."""
    return Markup(HEADING.sub(lambda found: f"<{found[1]}h{int(found[2]) + levels}", str(markup)))  # noqa: S704 - a digit changed
