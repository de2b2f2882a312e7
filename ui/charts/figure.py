"""Puts drawn HTML on the page. The style and the script are part of the shell (ui/assets)."""

import streamlit as st
from markupsafe import Markup

from ui.selection import open_place

_FIGURE = st.components.v2.component(
    "ci_figure",
    html='<div class="ci-host"></div>',
    js="export default (figure) =>\n  window.ciFigure?.(figure);\n",  # a line break tells Streamlit it is a script, not a path
    isolate_styles=False,
)


def show_figure(markup: Markup, key: str) -> None:
    """Show a figure; a press on a place in it opens the page of that place."""
    draw_figure(markup, key)


def draw_figure(markup: Markup, key: str) -> str | None:
    """Show a figure as show_figure does; return the key of the chart whose button to explore was pressed in this run."""
    figure = _FIGURE(key=key, data=str(markup), on_go_change=lambda: None, on_explore_change=lambda: None)
    if figure.go:
        open_place(figure.go)
    explored: str | None = figure.explore
    return explored
