"""A chart as it stands on every page: title, sentence, figure, its table with download, and its explanation."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st
from markupsafe import Markup

from analysis.rules.catalogue import fetch_rules
from analysis.store_facts import sample_note
from data.text import _
from ui import cached
from ui.charts.figure import show_figure
from ui.charts.records import Table
from ui.charts.table_html import draw_table, write_csv
from ui.choices import sort_key
from ui.format import format_date, format_moment
from ui.markdown import plain

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

TABLE, EXPLANATION, EXPLORE = "table", "explanation", "explore"


@dataclass(frozen=True)
class Explanation:
    """What a chart measures, which rules made its figures, and what to keep in mind.

    place_name: the place, programme or whatever it is about. round_year: None where the figures are of no round.
    source: where the figures come from, when that is not the answers of a round.
    """

    what: str
    rule_codes: tuple[str, ...]
    caveats: tuple[str, ...]
    place_name: str
    round_year: int | None
    source: str = ""


@dataclass(frozen=True)
class Block:
    """A chart with all that stands around it; markup None says there is nothing to draw, and why stands in the sentence.

    key names its widgets and its file.
    """

    key: str
    title: str
    sentence: str
    markup: Markup | None
    table: Table
    explanation: Explanation
    explore: "Callable[[], Figure] | None" = None


@st.fragment
def show_block(block: Block) -> None:
    """Show the chart; opening what is below it runs only this block again."""
    st.header(plain(block.title), anchor=False)
    st.markdown(plain(block.sentence))
    if block.markup is None:
        return
    place = st.container()  # the figure stands above the choice that may replace it
    opened = _choose_panel(block)
    with place:
        if opened == EXPLORE and block.explore:
            _show_plotly(block.explore(), block)
        else:
            show_figure(block.markup, block.key)
    if opened == TABLE:
        _show_table(block)
    if opened == EXPLANATION:
        _show_explanation(block)


def show_panels(block: Block) -> None:
    """Show the table and the explanation only, below what the page itself shows (widgets a chart cannot hold)."""
    opened = _choose_panel(block)
    if opened == TABLE:
        _show_table(block)
    if opened == EXPLANATION:
        _show_explanation(block)


def _choose_panel(block: Block) -> str | None:
    names = {TABLE: _("Table and download"), EXPLANATION: _("Explanation"), EXPLORE: _("Explore the chart")}
    panels = [TABLE, EXPLANATION, *([EXPLORE] if block.explore else [])]
    label = _("More about: {title}", title=block.title)
    return st.pills(label, panels, format_func=names.__getitem__, key=f"{block.key}_panel", label_visibility="collapsed")


def _show_table(block: Block) -> None:
    show_figure(draw_table(block.table, block.title), f"{block.key}_rows")
    st.download_button(
        _("Download as CSV"),
        lambda: write_csv(block.table, _notes(block)),
        file_name=_file_name(block),
        mime="text/csv",
        key=f"{block.key}_csv",
        on_click="ignore",
        icon=":material/download:",
    )


def _notes(block: Block) -> tuple[str, ...]:
    """Return the lines above the table in the file: what it is about, and that it is invented when it is."""
    told = block.explanation
    head = f"{told.place_name}: {block.title}" + (f" ({told.round_year})" if told.round_year else "")
    return (head, sample_note()) if cached.facts().is_sample else (head,)


def _file_name(block: Block) -> str:
    told = block.explanation
    place = sort_key(told.place_name).replace(" ", "-")
    return "-".join(["ci-monitor", place, block.key, *([str(told.round_year)] if told.round_year else [])]) + ".csv"


def _show_explanation(block: Block) -> None:
    told = block.explanation
    rules = {rule.code: rule for rule in fetch_rules()}
    how = "\n".join(f"- {rules[code].title}: {rules[code].explanation} ({code})" for code in told.rule_codes if code in rules)
    caveats = "\n".join(f"- {caveat}" for caveat in told.caveats)
    parts = (
        (_("What we measure"), told.what),
        (_("How it is computed"), how),
        (_("Keep in mind"), caveats),
        (_("Source and date"), _source(told)),
    )
    with st.container(border=True):
        for head, text in parts:
            st.markdown(f"**{head}**\n\n{text}")


def _source(explained: Explanation) -> str:
    round_year = explained.round_year
    found = next((each for each in cached.rounds() if each.round_year == round_year), None)
    changed = cached.facts().changed_at
    told = [explained.source] if explained.source else []
    if found is not None and not explained.source:
        opens, closes = format_date(found.opens_on), format_date(found.closes_on)
        text = _(
            "Answers of the municipalities themselves in round {year}, held from {opens} to {closes}.",
            year=round_year,
            opens=opens,
            closes=closes,
        )
        told.append(text)
    if changed is not None:
        told.append(_("Last change of the figures: {moment}.", moment=format_moment(changed)))
    return " ".join(told)


def _show_plotly(figure: "Figure", block: Block) -> None:
    from ui.charts.plotly_style import plotly_config  # only when somebody explores: the library takes its time

    st.plotly_chart(figure, key=f"{block.key}_plotly", config=plotly_config(), alt=block.sentence)
