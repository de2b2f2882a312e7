"""The pathway in Plotly, to point at and zoom: the same record as the SVG."""

import plotly.graph_objects as go

from data.text import _
from ui.charts.pathway_records import Fan, PathwayChart
from ui.charts.plotly_style import lay_out, tone_now
from ui.palette import OWN, TARGET

HOVER = "%{x}: %{y:.1f}%{customdata}<extra>%{fullData.name}</extra>"


def plotly_pathway(chart: PathwayChart) -> go.Figure:
    """Return the same record as the SVG, drawn by Plotly."""
    figure = go.Figure()
    if chart.fan is not None:
        _add_fan(figure, chart.fan)
    _add_pathways(figure, chart)
    _add_own(figure, chart)
    if chart.left:
        figure.add_scatter(
            x=[mark.year for mark in chart.left], y=[mark.score_pct for mark in chart.left], name=_("From here below the path"),
            mode="markers", marker={"symbol": "circle-open", "size": 18, "color": tone_now(TARGET), "line": {"width": 2}},
            hovertemplate="%{x}<extra>%{fullData.name}</extra>",
        )  # fmt: skip
    figure.update_yaxes(range=[0, 100], dtick=25)
    figure.update_xaxes(dtick=1, tickformat="d")
    return lay_out(figure)


def _add_fan(figure: go.Figure, fan: Fan) -> None:
    bands = (
        (_("Forecast: 8 of 10 cases"), [(year.p10_pct, year.p90_pct) for year in fan.years], 0.15),
        (_("Forecast: half of the cases"), [(year.p25_pct, year.p75_pct) for year in fan.years], 0.3),
    )
    years = [fan.from_year, *(year.year for year in fan.years)]
    for name, bounds, opacity in bands:
        around = [fan.from_pct, *(high for _low, high in bounds), *(low for low, _high in reversed(bounds)), fan.from_pct]
        figure.add_scatter(
            x=[*years, *reversed(years)], y=around, name=name, fill="toself", mode="none", hoverinfo="skip",
            fillcolor=_see_through(opacity),
        )  # fmt: skip
    figure.add_scatter(
        x=years, y=[fan.from_pct, *(year.p50_pct for year in fan.years)], name=_("Forecast: the middle"), mode="lines+markers",
        customdata=["", *(f"<br>{year.p10_pct:.0f}–{year.p90_pct:.0f}" for year in fan.years)], hovertemplate=HOVER,
        line={"color": tone_now(OWN), "dash": "dash", "width": 2}, marker={"size": 5, "color": tone_now(OWN)},
    )  # fmt: skip


def _see_through(opacity: float) -> str:
    colour = tone_now(OWN)
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _add_pathways(figure: go.Figure, chart: PathwayChart) -> None:
    for at, path in enumerate(chart.pathways):
        figure.add_scatter(
            x=[year for year, _score in path.knots],
            y=[score for _year, score in path.knots],
            name=_("Straight path to the target"),
            mode="lines",
            line={"color": tone_now(TARGET), "dash": "dot", "width": 2},
            showlegend=at == 0,
            hoverinfo="skip",
        )
    if chart.aims:
        figure.add_scatter(
            x=[aim.year for aim in chart.aims], y=[aim.target_pct for aim in chart.aims], name=_("Own target"), mode="markers",
            marker={"symbol": "diamond", "size": 12, "color": tone_now(TARGET)},
            hovertemplate="%{x}: %{y:.0f}<extra>%{fullData.name}</extra>",
        )  # fmt: skip


def _add_own(figure: go.Figure, chart: PathwayChart) -> None:
    linked = [point.kind == "linked" for point in chart.points]
    for is_linked in (True, False):
        if not is_linked and all(linked):
            continue
        shown = [point if (point.kind == "linked") == is_linked else None for point in chart.points]
        figure.add_scatter(
            x=[point.year for point in chart.points],
            y=[point.score_pct if point else None for point in shown],
            name=chart.name if is_linked else _("Not comparable with later rounds"),
            customdata=[f"<br>{point.note}" if point and point.note else "" for point in shown],
            mode="lines+markers" if is_linked else "markers",
            connectgaps=False,
            line={"color": tone_now(OWN), "width": 4},
            marker={"size": 9, "color": tone_now(OWN), "symbol": "circle" if is_linked else "circle-open"},
            hovertemplate=HOVER,
        )
