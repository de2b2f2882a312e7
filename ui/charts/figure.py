"""Puts drawn HTML on the page. The style and the script are part of the shell (ui/assets)."""

import hashlib

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
    figure = _FIGURE(key=key, data=figure_data(markup), on_go_change=lambda: None, on_explore_change=lambda: None)
    if figure.go:
        open_place(figure.go)
    explored: str | None = figure.explore
    return explored


def figure_data(markup: Markup) -> dict[str, str]:
    """Return what the script of a figure is given: its HTML, and the sign by which it knows that this is shown already."""
    return {"html": str(markup), "sign": sign_of(markup)}


def sign_of(markup: Markup) -> str:
    """Return a short sign of a drawing, another one for every other drawing."""
    return hashlib.blake2b(markup.encode("utf-8"), digest_size=9).hexdigest()
