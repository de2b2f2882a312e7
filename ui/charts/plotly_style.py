"""What every Plotly chart has in common: Dutch numbers and words, the palette, no upload button.

Imported only when somebody explores a chart; nothing here may be imported at the
start of a page.
"""

import plotly.graph_objects as go
import streamlit as st

from data.text import _, current_language
from ui.palette import Tone

SEPARATORS = {"nl": ",.", "en": ".,"}
MODE_BAR = ("toImage", "zoom2d", "pan2d", "resetScale2d")


def plotly_config() -> dict[str, object]:
    """Return the settings of the chart's own buttons, with their words in the current language."""
    words = {
        "Zoom": _("Zoom"),
        "Pan": _("Move"),
        "Reset axes": _("Show everything"),
        "Download plot as a PNG": _("Download as picture"),
        "Download plot as a png": _("Download as picture"),
        "Double-click to zoom back out": _("Double-click to see everything again"),
    }
    language = current_language()
    locale = {"moduleType": "locale", "name": language, "dictionary": words, "format": {"decimal": ",", "thousands": "."}}
    return {
        "locale": language,
        "locales": {language: locale},
        "displaylogo": False,
        "modeBarButtons": [list(MODE_BAR)],
        "toImageButtonOptions": {"filename": "ci-monitor"},
    }


def tone_now(tone: Tone) -> str:
    """Return the colour for the theme the visitor sees."""
    return tone.dark if st.context.theme.type == "dark" else tone.light


def lay_out(figure: go.Figure, height: int = 420) -> go.Figure:
    """Give a figure the common layout: scores from 0 to 100, Dutch separators."""
    figure.update_layout(
        separators=SEPARATORS.get(current_language(), ",."),
        height=height,
        margin={"l": 40, "r": 20, "t": 20, "b": 40},
        legend={"orientation": "h", "y": -0.15},
        hovermode="closest",
    )
    return figure
