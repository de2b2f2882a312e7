"""The reference of the page benchmark: a Streamlit page as everyone writes it.

The same three charts as the page of a municipality (trend, themes, grid), drawn by
Plotly from constant data, with the same list of municipalities to choose from. It
reads no store and computes nothing.
"""

import csv
from pathlib import Path

import plotly.graph_objects as go
import streamlit as st

PLACES = Path(__file__).resolve().parent.parent / "data" / "reference" / "places.csv"
YEARS = [2022, 2023, 2024, 2025, 2026]
LINES = {"own": [38, 41, 40, 45, 47], "province": [41, 42, 44, 45, 48], "country": [42, 42, 43, 46, 47]}
THEMES = ["Beleid", "Communicatie", "Planvorming", "Integratie", "Inkoopcategorieën", "Actie", "Resultaat"]
CATEGORIES = ["Grond-, weg- en waterbouw", "Gebouwen", "Kantoor en ICT", "Transport", "Energie"]
FOCAL_POINTS = ["Mens", "Hergebruik", "Energie", "Natuur", "Innovatie", "Kringlopen"]


def municipality_names() -> list[str]:
    with PLACES.open(encoding="utf-8", newline="") as lines:
        return [row["name"] for row in csv.DictReader(lines) if row["place_level"] == "municipality" and not row["valid_to"]]


def trend(name: str) -> go.Figure:
    figure = go.Figure([go.Scatter(x=YEARS, y=values, name=label) for label, values in LINES.items()])
    return figure.update_layout(title=f"Ontwikkeling {name}")


def themes(name: str) -> go.Figure:
    figure = go.Figure(
        [go.Bar(x=THEMES, y=[40 + 3 * place + shift for place in range(7)], name=label) for shift, label in enumerate(LINES)]
    )
    return figure.update_layout(title=f"Thema's {name}")


def grid(name: str) -> go.Figure:
    values = [[30 + 5 * row + 4 * column for column in range(6)] for row in range(5)]
    return go.Figure(go.Heatmap(x=FOCAL_POINTS, y=CATEGORIES, z=values)).update_layout(title=f"Inkoopcategorieën {name}")


st.set_page_config(page_title="Plain", layout="wide")
chosen = st.selectbox("Gemeente", municipality_names())
for number, draw in enumerate((trend, themes, grid)):
    st.plotly_chart(draw(chosen), key=f"chart{number}")
