"""What is wrong, odd or worth knowing in a file: one record per case, one sentence per record.

Anything wrong in a file is a finding, never an exception. The sentence has five
parts: where, what stands there, what was expected, what it means for the figures,
what to do. It is made from the code and the parameters, so that a stored finding
reads the same later and in the other language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data.text import _
from ingest.addresses import address_of
from ingest.cell_ranges import read_cells
from ingest.forms.personal import PHONE, SHORTEST_PHONE
from ingest.messages import MESSAGES
from ingest.messages.facts import Facts, Param

Severity = Literal["notice", "warning", "error"]
LONGEST_FOUND = 120  # signs of a cell repeated in a sentence
PERSONAL = re.compile(r"[^\s@<>;,]+@[^\s@<>;,]+|\b\d{1,3}(?:\.\d{1,3}){3}\b")  # addresses of people and of their machines (IR-4)


@dataclass(frozen=True)
class Spot:
    """Where something stands; row or column 0 is the whole sheet, no sheet and no row the whole file."""

    sheet: str = ""
    row: int = 0
    column: int = 0

    @property
    def cell(self) -> str:
        """The cell as Excel shows it, empty for a whole sheet or file."""
        return address_of(self.row, self.column) if self.row and self.column else ""


@dataclass(frozen=True)
class Finding:
    """One finding.

    severity: error is not published; warning is published, but look; notice is information.
    code: which sentence (ingest/messages); params fill it in.
    """

    severity: Severity
    code: str
    sheet: str = ""
    cell: str = ""
    found: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True)
class FindingText:
    """The five parts of the sentence in the current language."""

    where: str
    found: str
    expected: str
    consequence: str
    remedy: str


def make_finding(code: str, spot: Spot, found: str = "", /, **params: Param) -> Finding:
    """Return the finding of a code at a spot, with the severity of the code; an address of a person is not repeated."""
    short = found if len(found) <= LONGEST_FOUND else found[: LONGEST_FOUND - 1] + "…"
    if "@" in found or found.count(".") > 2:
        short = PERSONAL.sub("…", short)
    if sum(map(str.isdigit, short)) >= SHORTEST_PHONE:
        short = PHONE.sub("…", short)
    return Finding(MESSAGES[code].severity, code, spot.sheet, spot.cell, short, params)


def explain(finding: Finding) -> FindingText:
    """Return the five parts in the current language; where is without the name of the file."""
    message, facts = MESSAGES[finding.code], Facts(finding.found, finding.params)
    remedy = message.remedy(facts)
    if facts.has("more_n"):
        remedy = f"{remedy} {_more(facts)}"
    return FindingText(_where(finding), message.found(facts), message.expected(facts), message.consequence(facts), remedy)


def sentence(finding: Finding, file_name: str) -> str:
    """Return the whole sentence in the current language."""
    text = explain(finding)
    where = f"{file_name}, {text.where}" if finding.sheet or finding.cell else file_name
    return f"{where}: {text.found}. {text.expected} {text.consequence} {text.remedy}"


def cells_of(finding: Finding) -> tuple[str, ...]:
    """Return the addresses of all cells a finding is told for: its own, and those it was joined with."""
    own = (finding.cell,) if finding.cell else ()
    return (*own, *read_cells(str(finding.params.get("more_cells", ""))))


def _where(finding: Finding) -> str:
    if finding.sheet and finding.cell:
        return _("sheet “{sheet}”, cell {cell}", sheet=finding.sheet, cell=finding.cell)
    if finding.sheet:
        return _("sheet “{sheet}”", sheet=finding.sheet)
    return _("cell {cell}", cell=finding.cell) if finding.cell else _("the whole file")


def _more(facts: Facts) -> str:
    if facts["more_n"] == 1:
        return _("The same goes for one other cell in this column.")
    return _("The same goes for {more_n} other cells in this column.", more_n=facts["more_n"])
