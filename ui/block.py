"""A chart with all that stands around it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from markupsafe import Markup

from ui.charts.records import Table

if TYPE_CHECKING:
    from plotly.graph_objects import Figure


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
    """A chart with all that stands around it; markup None says there is nothing to draw, and why stands in the sentence.

    key names its part of the page and its files. chart: the record it was drawn from,
    of which a picture can be made; None where the table says it all.
    """

    key: str
    title: str
    sentence: str
    markup: Markup | None
    table: Table
    explanation: Explanation
    explore: "Callable[[], Figure] | None" = None
    chart: object | None = None


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
    key: str, chart: Drawable, markup: Markup | None, explanation: Explanation, explore: "Callable[[], Figure] | None" = None
) -> Block:
    """Return the block of a chart, which takes title, sentence and table from its record."""
    return Block(key, chart.title, chart.sentence, markup, chart.table, explanation, explore, chart)
