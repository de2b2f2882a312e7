"""The reference of the page benchmark: the same picture made with plain Dash, as everyone writes it.

The figures the page of a municipality draws (development, spread in the province,
targets, themes, grid, strong and weak points), each a Plotly graph made in one
callback from two queries over the same store. Run by a Python that has
dash: `python benchmarks/dash_page.py STORE_FILE PORT`. It knows nothing of our code.
"""

import sys

import duckdb
import pandas as pd
import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

FIGURES = ("trend", "spread", "targets", "themes", "grid", "standouts")
NAMES = "select name, cbs_code from place where place_level = 'municipality' and valid_to is null order by name"
SCORES = """
    select score.round_year, score.cbs_code, place.parent_code as province, score.scope, score.code, score.score_pct
    from score join place using (cbs_code)
"""
TARGETS = "select target_year, target_pct from target where cbs_code = ?"


def figures(con: duckdb.DuckDBPyConnection, code: str, name: str) -> list[go.Figure]:
    scores = con.execute(SCORES).df()
    levels = scores[scores.scope == "level"]
    first = levels.code.iloc[0]
    own = levels[(levels.cbs_code == code) & (levels.code == first)].sort_values("round_year")
    province = levels[(levels.province == own.province.iloc[0]) & (levels.code == first)]
    newest = levels.round_year.max()
    return [
        trend(own, province, levels[levels.code == first], name),
        spread(province[province.round_year == newest], code, name),
        targets(con, code, own, name),
        themes(scores[(scores.scope == "theme") & (scores.round_year == newest)], code, name),
        grid(scores[(scores.scope == "cell") & (scores.round_year == newest)], code, name),
        standouts(scores[(scores.scope == "theme") & (scores.round_year == newest)], code, name),
    ]


def trend(own: pd.DataFrame, province: pd.DataFrame, country: pd.DataFrame, name: str) -> go.Figure:
    lines = {name: own.set_index("round_year").score_pct}
    lines["Provincie"], lines["Nederland"] = (each.groupby("round_year").score_pct.mean() for each in (province, country))
    figure = go.Figure([go.Scatter(x=line.index, y=line, name=label, mode="lines+markers") for label, line in lines.items()])
    return figure.update_layout(title=f"Ontwikkeling {name}", height=350)


def spread(members: pd.DataFrame, code: str, name: str) -> go.Figure:
    colors = ["#005a9c" if each == code else "#888888" for each in members.cbs_code]
    dots = go.Scatter(x=members.score_pct, y=[0] * len(members), mode="markers", marker={"color": colors}, text=members.cbs_code)
    return go.Figure(dots).update_layout(title=f"Spreiding {name}", height=250)


def targets(con: duckdb.DuckDBPyConnection, code: str, own: pd.DataFrame, name: str) -> go.Figure:
    found = con.execute(TARGETS, [code]).df()
    marks = go.Scatter(x=found.target_year, y=found.target_pct, mode="markers", name="Doel")
    line = go.Scatter(x=own.round_year, y=own.score_pct, name=name)
    return go.Figure([line, marks]).update_layout(title=f"Doelen {name}", height=350)


def themes(scores: pd.DataFrame, code: str, name: str) -> go.Figure:
    means = scores.groupby("code").score_pct.mean()
    own = scores[scores.cbs_code == code].set_index("code").score_pct
    bars = [go.Bar(x=own.index, y=own, name=name), go.Bar(x=means.index, y=means, name="Nederland")]
    return go.Figure(bars).update_layout(title=f"Thema's {name}", height=350)


def grid(cells: pd.DataFrame, code: str, name: str) -> go.Figure:
    own = cells[cells.cbs_code == code]
    parts = own.assign(row=own.code.str.rsplit("/", n=1).str[0], column=own.code.str.rsplit("/", n=1).str[-1])
    table = parts.pivot(index="row", columns="column", values="score_pct")
    heat = go.Heatmap(z=table.values, x=list(table.columns), y=list(table.index))
    return go.Figure(heat).update_layout(title=f"Inkoopcategorieën {name}", height=350)


def standouts(scores: pd.DataFrame, code: str, name: str) -> go.Figure:
    difference = scores[scores.cbs_code == code].set_index("code").score_pct - scores.groupby("code").score_pct.mean()
    shown = difference.sort_values()
    return go.Figure(go.Bar(x=shown, y=shown.index, orientation="h")).update_layout(title=f"Sterk en zwak {name}", height=350)


def make(path: str) -> Dash:
    con = duckdb.connect(path, read_only=True)
    code_of = dict(con.execute(NAMES).fetchall())
    names = list(code_of)
    app = Dash(__name__)
    graphs = [dcc.Graph(id=figure) for figure in FIGURES]
    app.layout = html.Div([html.H1("CI Monitor"), dcc.Dropdown(names, "Arnhem", id="place", clearable=False), *graphs])

    @app.callback([Output(figure, "figure") for figure in FIGURES], Input("place", "value"))
    def show(name: str) -> list[go.Figure]:
        return figures(con.cursor(), code_of[name], name)

    return app


if __name__ == "__main__":
    make(sys.argv[1]).run(host="127.0.0.1", port=int(sys.argv[2]), debug=False)
