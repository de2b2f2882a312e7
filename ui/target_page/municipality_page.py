"""Will we get there? One municipality: the picture, the cards of its targets, the way to what helps."""

from dataclasses import dataclass
from functools import partial

import streamlit as st
from markupsafe import Markup

from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block
from ui.chart_block import show_block
from ui.charts.figure import show_figure
from ui.charts.pathway_records import PathwayChart
from ui.charts.pathway_svg import draw_pathway
from ui.charts.target_cards_html import draw_target_cards
from ui.navigation import MUNICIPALITY, SET_TARGETS, WHAT_HELPS
from ui.place_page.context import context_of
from ui.place_page.target_cards import target_cards
from ui.place_page.targets import foremost
from ui.selection import choose_horizon, show_page_link
from ui.sentences.targets import in_sentence
from ui.target_page.about import About, part_outlooks
from ui.target_page.answer import answer_sentences, states_of
from ui.target_page.explanations import explain_pathway
from ui.target_page.pathway import Targets, pathway_chart


@dataclass(frozen=True)
class MunicipalityView:
    """What is on the page about one municipality, drawn; made once, shown to everybody."""

    sentences: tuple[str, ...]
    block: Block
    cards: Markup | None


def show_municipality(about: About, horizon_years: int | None) -> None:
    """Show whether a municipality reaches its targets for the chosen part."""
    outlooks = part_outlooks(about)
    chosen = next((each for each in outlooks if each.horizon_years == horizon_years), None) or foremost(outlooks)
    targets = Targets(tuple(outlooks), chosen or (outlooks[-1] if outlooks else None))
    if len(outlooks) > 1 and targets.chosen is not None:
        names = [_("Target for {year}", year=each.target_year) for each in outlooks]
        choose_horizon(_("Which target"), [each.horizon_years for each in outlooks], names, targets.chosen.horizon_years)
    key = (about.group, targets.chosen.horizon_years if targets.chosen else None)
    view = cached.kept_drawing("pathway_view", key, lambda: _view(about, targets))
    show_answer(view.sentences, states_of(about))
    show_block(view.block)
    _show_links(about, targets)
    if view.cards is not None:
        show_figure(view.cards, "pathway_cards")


def _view(about: About, targets: Targets) -> MunicipalityView:
    chart = pathway_chart(about, targets)
    drawn = draw_pathway(chart) if chart.points or chart.aims else None
    explore = partial(_explore, chart)
    title = _("Score, target and forecast: {part}", part=in_sentence(about.part_name))
    block = Block("pathway", title, chart.lead or chart.sentence, drawn, chart.table, explain_pathway(about), explore, chart)
    level = about.part.code if about.part.scope == "level" else about.part.parent_code
    context = context_of(about.place, about.round_year, level or "")
    cards = [card for card in target_cards(context) if card.part == about.part_name]
    return MunicipalityView(answer_sentences(about, targets), block, draw_target_cards(cards) if cards else None)


def _show_links(about: About, targets: Targets) -> None:
    is_there = about.place.valid_to is None
    with st.container(horizontal=True, key="target_links"):
        if is_there and any(each.is_open for each in targets.outlooks):
            show_page_link(WHAT_HELPS, _("What helps most"))
        if is_there:
            show_page_link(SET_TARGETS, _("Change the targets") if targets.counting else _("Set targets"))
        show_page_link(MUNICIPALITY, _("Everything about this municipality"))


def _explore(chart: PathwayChart):  # type: ignore[no-untyped-def] # its type is the library that must stay unloaded
    from ui.charts.plotly_pathway import plotly_pathway

    return plotly_pathway(chart)
