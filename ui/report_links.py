"""The links to the report of a place, which is made at the press of one."""

from markupsafe import Markup

from data.text import DEFAULT_LANGUAGE, _, current_language
from ui.charts.markup import join, tag
from ui.document.block_html import draw_section
from ui.navigation import LANGUAGE_KEY, with_query

FOLDER = "rapport"
NAMES_KEY, WITHOUT_NAMES = "namen", "nee"


def draw_report_links(code: str, round_year: int) -> Markup:
    """Return the section with the report of a place in each format, and without the names of others."""
    told = _("Everything about this place in one report, to send along or to edit. It is made when you press.")
    kinds = (
        ("pdf", _("Report as PDF")), ("pptx", _("Slides to edit (PowerPoint)")), ("xlsx", _("Calculation in full (Excel)")),
        ("html", _("One page without network (HTML)")),
    )  # fmt: skip
    links = [tag("li", _link(label, report_path(code, round_year, form))) for form, label in kinds]
    nameless = report_path(code, round_year, "pdf", is_anonymous=True)
    links.append(tag("li", _link(_("PDF without the names of other municipalities"), nameless)))
    return draw_section("report", _("Report"), join(tag("p", told), tag("ul", *links, class_="ci-report-ways")))


def report_path(code: str, round_year: int, form: str, *, is_anonymous: bool = False) -> str:
    """Return the path of a report, relative to any page and in the current language: ./rapport/YEAR/GM0202.pdf."""
    query = {} if current_language() == DEFAULT_LANGUAGE else {LANGUAGE_KEY: current_language()}
    query |= {NAMES_KEY: WITHOUT_NAMES} if is_anonymous else {}
    return with_query(f"./{FOLDER}/{round_year}/{code}.{form}", query)


def _link(label: str, path: str) -> Markup:
    return tag("a", label, href=path, download=True)
