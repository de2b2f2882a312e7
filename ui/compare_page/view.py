"""Everything on the page, drawn: made once, shown to everybody who asks the same."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ui.block import Block
from ui.charts.markup import join
from ui.document.block_html import draw_block


@dataclass(frozen=True)
class CompareView:
    """The sentences, the most important one first, and the blocks; drawn: the blocks as HTML.

    can_go_back: there is nothing to show of a group, so the way back to places is offered.
    """

    sentences: tuple[str, ...]
    blocks: tuple[Block, ...] = ()
    drawn: Markup = Markup("")  # noqa: RUF009 - a Markup cannot be changed
    can_go_back: bool = False


def view_of_blocks(sentences: tuple[str, ...], blocks: Sequence[Block]) -> CompareView:
    """Return a view with its blocks drawn."""
    return CompareView(sentences, tuple(blocks), join(*(draw_block(block) for block in blocks)))
