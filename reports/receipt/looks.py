"""How cells of the receipt look: their letter, colour and form of number."""

from functools import lru_cache
from textwrap import wrap
from typing import NamedTuple

from reports.receipt.cells import Form, Role
from ui.palette import BORDER, GOOD, OWN, PANEL, QUIET, TEXT

LETTERS_PER_WIDTH = 1.2  # of running text, for each unit of width of a column
FONT, SIZE = "Arial", 10
COLOURS: dict[Role, str] = {
    "input": OWN.light, "formula": TEXT.light, "published": QUIET.light, "text": TEXT.light, "total": TEXT.light,
    "check": GOOD.light,
}  # fmt: skip
FORMS: dict[Form, str] = {
    "text": "General", "score": "0.00", "weight": "General", "share": "0.0%", "percent": '0.0"%"', "count": "#,##0", "year": "0",
    "change": "+0.00;\u22120.00;0.00", "pace": "+0.0;\u22120.0;0.0",
}  # fmt: skip


class Look(NamedTuple):
    """How a cell looks: one format of the workbook per look. A tuple, because thousands of cells look theirs up."""

    role: Role = "text"
    form: Form = "text"
    is_bold: bool = False
    is_head: bool = False
    is_wrapped: bool = False
    is_quoted: bool = False  # a text that would become a formula when somebody edits it (rule IR-9)
    size: int = SIZE


def properties_of(look: Look) -> dict[str, object]:
    """Return the look as XlsxWriter names it."""
    found: dict[str, object] = {
        "font_name": FONT, "font_size": look.size, "font_color": COLOURS[look.role], "bold": look.is_bold, "valign": "top",
        "num_format": FORMS[look.form], "italic": look.role == "published", "quote_prefix": look.is_quoted,
    }  # fmt: skip
    if look.is_wrapped:
        found["text_wrap"] = True
    if look.form == "text":
        found |= {"align": "left", "indent": 0 if look.size > SIZE else 1}
    else:
        found["align"] = "right"
    if look.is_head:
        found |= {"bg_color": PANEL.light, "bottom": 1, "border_color": BORDER.light}
    return found


@lru_cache(maxsize=4096)
def lines_of(text: str, width: int) -> int:
    """Return how many lines a text takes in a column of this width."""
    return len(wrap(text, max(round(width * LETTERS_PER_WIDTH) - 1, 4))) or 1
