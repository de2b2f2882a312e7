"""Where the figures of a file come from: told in every file, because a file goes on without its page."""

from dataclasses import dataclass, replace

from analysis.forecast import METHOD_VERSION
from analysis.store_facts import sample_note
from data.text import _
from ui import cached
from ui.block import Block
from ui.document.explanation_html import source_text


@dataclass(frozen=True)
class Origin:
    """What a file says of itself, in the language of its page; sample_note is empty where the figures are real.

    about: the place or programme, with the round. source: where the figures come from and when they last changed.
    address: that of the view, empty where it is not known.
    """

    sample_note: str
    about: str
    source: str
    method: str
    address: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """What to write, line by line; that the figures are invented comes first."""
        address = _("This view: {address}", address=self.address) if self.address else ""
        return tuple(line for line in (self.sample_note, self.about, self.source, self.method, address) if line)


def origin_of(block: Block) -> Origin:
    """Return where the figures of a block come from, in the version of the figures it was made of."""
    told = block.explanation
    about = _("{name}, round {year}", name=told.place_name, year=told.round_year) if told.round_year else told.place_name
    method = _("Method of calculation: version {version}", version=METHOD_VERSION)
    return Origin(sample_note() if cached.facts().is_sample else "", about, source_text(told), method)


def seen_at(origin: Origin, address: str) -> Origin:
    """Return the origin with the address of the view."""
    return replace(origin, address=address)
