"""A chart with all that stands around it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeAlias

from markupsafe import Markup

from ui.charts.records import Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

Drawing: TypeAlias = "Markup | Callable[[], Markup] | None"  # drawn, or to be drawn when somebody looks


@dataclass(frozen=True)
class Explanation:
    """What a chart measures, which rules made its figures, and what to keep in mind.

    place_name: the place, programme or whatever it is about. round_year: None where the figures are of no round.
    source: where the figures come from, when that is not the answers of a round.
    """

    what: str
    rule_codes: tuple[str, ...]
    caveats: tuple[str, ...]
    place_name: str
    round_year: int | None
    source: str = ""


@dataclass(frozen=True)
class Block:
    """A chart with all that stands around it; drawing None says there is nothing to draw, and why stands in the sentence.

    key names its part of the page and its files. chart: the record it was drawn from,
    of which a picture can be made; None where the table says it all. A report draws
    for paper and slides, and never asks for the drawing for a screen.
    """

    key: str
    title: str
    sentence: str
    drawing: Drawing
    table: Table
    explanation: Explanation
    explore: "Callable[[], Figure] | None" = None
    chart: object | None = None

    @cached_property
    def markup(self) -> Markup | None:
        """The figure as HTML for the screen."""
        return self.drawing() if callable(self.drawing) else self.drawing


class Drawable(Protocol):
    """A record of a chart, as in ui/charts/records.py."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def sentence(self) -> str:
        """What it says, in a sentence."""

    @property
    def table(self) -> Table:
        """Its rows."""


def block_of(
    key: str, chart: Drawable, drawing: Drawing, explanation: Explanation, explore: "Callable[[], Figure] | None" = None
) -> Block:
    """Return the block of a chart, which takes title, sentence and table from its record."""
    return Block(key, chart.title, chart.sentence, drawing, chart.table, explanation, explore, chart)
