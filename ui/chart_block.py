"""Blocks on a page: each is one piece of HTML, and a chart can be explored in a window of its own."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from ui.block import Block
from ui.charts.figure import draw_figure
from ui.charts.markup import join
from ui.document.block_html import draw_block, draw_more


def show_block(block: Block) -> None:
    """Show one block."""
    show_blocks([block], block.key)


def show_blocks(blocks: Sequence[Block], key: str) -> None:
    """Show blocks one below the other as one piece of HTML, which is drawn faster than many."""
    show_drawn(join(*map(draw_block, blocks)), blocks, key)


def show_drawn(drawn: Markup, blocks: Sequence[Block], key: str) -> None:
    """Show blocks that were drawn before, with whatever stands among them."""
    pressed = draw_figure(drawn, key)
    explored = next((block for block in blocks if block.key == pressed), None)
    if explored is not None:
        _explore(explored)


def show_panels(block: Block) -> None:
    """Show the table and the explanation only, below what the page itself shows (widgets a chart cannot hold)."""
    draw_figure(draw_more(block), f"{block.key}_panels")


def _explore(block: Block) -> None:
    from ui.charts.plotly_style import plotly_config  # only when somebody explores: the library takes its time

    @st.dialog(block.title, width="large")
    def show() -> None:
        if block.explore is not None:
            st.plotly_chart(block.explore(), key=f"{block.key}_plotly", config=plotly_config(), alt=block.sentence)

    show()
