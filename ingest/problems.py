"""A problem with a value, before it is known where it stands and what it means for the figures."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ingest.findings import Finding, Spot, make_finding
from ingest.messages import MESSAGES
from ingest.messages.facts import Param
from ingest.sheets import Cell


@dataclass(frozen=True, slots=True)
class Problem:
    """A code of ingest/messages with what stands in the cell and the parameters.

    later: more parameters, that take long to find (what looks most like this?) and are only asked for when it is told.
    """

    code: str
    found: str = ""
    params: Mapping[str, Param] = field(default_factory=dict)
    later: Callable[[], Mapping[str, Param]] | None = field(default=None, compare=False)

    @property
    def is_error(self) -> bool:
        """Whether what it is about cannot be taken over."""
        return MESSAGES[self.code].severity == "error"

    def at(self, spot: Spot, **params: Param) -> Finding:
        """Return the finding at a spot, with more parameters."""
        later = self.later() if self.later else {}
        return make_finding(self.code, spot, self.found, **{**self.params, **later, **params})


def cell_problem(cell: Cell) -> Problem | None:
    """Return what is wrong with a cell whatever it is for: no result, an error of Excel, or part of a merged range."""
    if cell.trouble:
        return Problem(cell.trouble, cell.text)
    if cell.merged_range:
        return Problem("cell_merged", cell.text, {"range": cell.merged_range})
    return None
