"""The distribution in Plotly: a bar per ten points, and every municipality to point at."""

import plotly.graph_objects as go

from data.text import _
from ui.charts.plotly_style import lay_out, tone_now
from ui.charts.plotly_trend import TONES
from ui.charts.records import StripChart
from ui.palette import COUNTRY, OWN


def plotly_strip(chart: StripChart) -> go.Figure:
    """Return the same record as the SVG, drawn by Plotly: scores from low to high."""
    figure = go.Figure()
    figure.add_bar(
        x=[dot.place.name for dot in chart.dots],
        y=[dot.score_pct for dot in chart.dots],
        name=_("Score"),
        marker={"color": [tone_now(OWN) if dot.is_own else tone_now(COUNTRY) for dot in chart.dots]},
        hovertemplate="%{x}: %{y:.1f}<extra></extra>",
        showlegend=False,
    )
    for role, name, score in chart.marks:
        figure.add_hline(y=score, line={"color": tone_now(TONES[role]), "dash": "dash"}, annotation_text=name)
    figure.update_yaxes(range=[0, 100], dtick=25)
    figure.update_xaxes(showticklabels=len(chart.dots) <= 60, tickangle=-60, title=None)
    return lay_out(figure, 460)
