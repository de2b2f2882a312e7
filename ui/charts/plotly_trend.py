"""The trend chart in Plotly, to point at, zoom and switch lines."""

import plotly.graph_objects as go

from data.text import _
from ui.charts.plotly_style import lay_out, tone_now
from ui.charts.records import Line, Role, TrendChart
from ui.palette import COUNTRY, OWN, PEERS, PROVINCE, TARGET, TEXT, Tone

TONES: dict[Role, Tone] = {
    "own": OWN, "province": PROVINCE, "country": COUNTRY, "same": OWN, "target": TARGET,
    "group_same": TEXT, "peer1": PEERS[0], "peer2": PEERS[1], "peer3": PEERS[2], "peer4": PEERS[3], "peer5": PEERS[4],
}  # fmt: skip
DASHES: dict[Role, str] = {
    "own": "solid", "province": "dash", "country": "dot", "same": "dashdot", "target": "solid",
    "group_same": "dashdot", "peer1": "5px 3px", "peer2": "solid", "peer3": "3px 4px", "peer4": "9px 4px",
    "peer5": "12px 4px 3px 4px",
}  # fmt: skip


def plotly_trend(chart: TrendChart) -> go.Figure:
    """Return the same record as the SVG, drawn by Plotly."""
    figure = go.Figure()
    for line in chart.lines:
        _add_line(figure, line)
    if chart.targets:
        figure.add_scatter(
            x=[mark.year for mark in chart.targets],
            y=[mark.target_pct for mark in chart.targets],
            name=_("Own target"),
            mode="markers",
            marker={"symbol": "diamond", "size": 12, "color": tone_now(TARGET)},
            hovertemplate="%{x}: %{y:.0f}<extra>%{fullData.name}</extra>",
        )
    figure.update_yaxes(range=[0, 100], dtick=25)
    figure.update_xaxes(dtick=1, tickformat="d")
    return lay_out(figure)


def _add_line(figure: go.Figure, line: Line) -> None:
    colour = tone_now(TONES[line.role])
    figure.add_scatter(
        x=[point.year for point in line.points],
        y=[point.score_pct for point in line.points],
        name=line.name,
        customdata=[f"<br>{point.note}" if point.note else "" for point in line.points],
        mode="lines+markers",
        connectgaps=False,
        line={"color": colour, "width": 4 if line.role == "own" else 2, "dash": DASHES[line.role]},
        marker={
            "color": colour,
            "size": 9 if line.role == "own" else 6,
            "symbol": ["circle-open" if point.is_reconstructed else "circle" for point in line.points],
        },
        hovertemplate="%{x}: %{y:.1f}%{customdata}<extra>%{fullData.name}</extra>",
    )
