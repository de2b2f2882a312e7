"""How a forecast is made: a short text for everybody, the whole of it one click away."""

import streamlit as st
from babel.numbers import format_decimal

from analysis.forecast.explained import Number, forecast_settings
from analysis.record.trial import TrialRow, fetch_trial
from analysis.rules.forecaster_texts import Paragraph, fetch_learned_from, forecaster_in_full, forecaster_in_short
from data.text import _, current_language
from ui import cached
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table
from ui.navigation import FORECASTS
from ui.parts import name_of_part, part_of
from ui.selection import show_page_link
from ui.sentences.forecast_charts import brier_text


def show_forecaster() -> None:
    """Show where a chance comes from: in short, and for a statistician in full, from the settings that calculate."""
    st.header(_("How a forecast is made"), anchor=False)
    st.markdown(forecaster_in_short())
    show_page_link(FORECASTS, _("How good were our forecasts?"))
    with st.expander(_("For statisticians: the whole method")):
        for paragraph in forecaster_in_full():
            st.markdown(_paragraph_text(paragraph))
            if paragraph.formula:
                st.code(paragraph.formula, language=None, wrap_lines=True)
        show_figure(draw_table(trial_table(), _("Brier scores on other figures")), "forecast_trial")
        show_figure(draw_table(settings_table(), _("The settings")), "forecast_settings")
        learned = learned_table()
        if learned.rows:
            show_figure(draw_table(learned, _("What was learned from, as of the newest round")), "forecast_models")


def _paragraph_text(paragraph: Paragraph) -> str:
    return f"**{paragraph.head}.** {paragraph.text}"


def trial_table() -> Table:
    """Return how the forecaster and others did on the panels it was tried on."""
    names = {
        "ours": _("This forecaster"), "reference": _("Best method known (EB + AR1)"),
        "no_change": _("Nothing changes"), "straight_line": _("A straight line per municipality"),
    }  # fmt: skip
    columns = (Column(_("Method used")), *(Column(head) for head in (_("80 to 800 units"), _("30 units"), _("15 units"))))
    return Table(columns, tuple((names[row.method], *map(_brier, _scores(row))) for row in fetch_trial()))


def _scores(row: TrialRow) -> tuple[float | None, ...]:
    return row.brier, row.brier_of_30, row.brier_of_15


def _brier(value: float | None) -> str | None:
    return None if value is None else brier_text(value)


def settings_table() -> Table:
    """Return the settings of the forecaster as they calculate, with what they mean."""
    columns = (Column(_("Meaning")), Column(_("Value")), Column(_("In the code")))
    return Table(columns, tuple((each.meaning, _value_text(each.value), each.name) for each in forecast_settings()))


def _value_text(value: Number) -> str:
    values = value if isinstance(value, tuple) else (value,)
    return "; ".join(format_decimal(each, format="0.####", locale=current_language()) for each in values)


def learned_table() -> Table:
    """Return per level and theme what the forecaster learned from."""
    columns = (
        Column(_("Level or theme")), Column(_("Up to round"), "year"), Column(_("Municipalities with two rounds"), "count"),
        Column(_("Version of the method")),
    )  # fmt: skip
    found = cached.kept("learned_from", (), fetch_learned_from)
    rows = tuple((name_of_part(part_of(each.code)), each.origin_round_year, each.unit_n, each.method_version) for each in found)
    return Table(columns, rows)
