"""What the typed targets would mean: in words, on the scale of scores, and beside the paces of others."""

from dataclasses import dataclass

import streamlit as st

from analysis.targets.wanted_targets import WantedOutlook, chance_borders, wanted_outlook
from data.text import _
from ui.block import block_of
from ui.chart_block import show_block
from ui.charts.aim_records import WantedCard
from ui.charts.aim_svg import draw_aim
from ui.charts.figure import show_figure
from ui.charts.pace_svg import draw_paces
from ui.charts.wanted_html import draw_wanted
from ui.format import format_score
from ui.set_targets.aim_chart import aim_chart, explain_aim
from ui.set_targets.draft import Draft, TypedTarget
from ui.set_targets.pace_chart import explain_paces, pace_chart
from ui.set_targets.situation import Situation
from ui.set_targets.words import borders_line, chance_line, kept_line, needed_line, rank_line


@dataclass(frozen=True)
class Aim:
    """A horizon of the form with its year and, once a right score is typed, what that would mean."""

    typed: TypedTarget
    year: int
    outlook: WantedOutlook | None


def aims_of(draft: Draft, situation: Situation) -> tuple[Aim, ...]:
    """Return what each typed target would mean; a horizon without one has no outlook."""
    found = []
    for one in draft.typed:
        year, pct = one.year(draft.base), one.target_pct
        is_right = pct is not None and not one.is_dropped and 0 <= pct <= 100
        found.append(Aim(one, year, wanted_outlook(situation.position, year, float(pct or 0)) if is_right else None))
    return tuple(found)


def show_effect(draft: Draft, situation: Situation) -> None:
    """Show it live: every change of a field draws it anew."""
    st.header(_("What these targets mean"), anchor=False)
    aims = aims_of(draft, situation)
    show_figure(draw_wanted([_card(aim, situation) for aim in aims]), "wanted_cards")
    outlooks = [aim.outlook for aim in aims if aim.outlook is not None]
    years = [aim.year for aim in aims]
    aimed = aim_chart(situation, years, outlooks)
    show_block(block_of("aim", aimed, draw_aim(aimed), explain_aim(situation)))
    paces = pace_chart(situation, outlooks)
    if paces is not None:
        show_block(block_of("paces", paces, draw_paces(paces), explain_paces(situation)))


def _card(aim: Aim, situation: Situation) -> WantedCard:
    if aim.outlook is None:
        return WantedCard(_("No target for {year} yet", year=aim.year), None, _advice(aim.year, situation))
    round_year = situation.position.last[0] if situation.position.last else aim.year
    lines = (
        (_("Chance today"), chance_line(aim.outlook)),
        (_("Pace it needs"), needed_line(aim.outlook, round_year)),
        (_("Did others manage?"), kept_line(aim.outlook, situation.position)),
        (_("Place now"), rank_line(aim.outlook, situation.place.name, round_year)),
    )
    head = _("{score} in {year}", score=format_score(aim.outlook.target_pct), year=aim.year)
    return WantedCard(head, aim.outlook.status, tuple(line for line in lines if line[1]))


def _advice(year: int, situation: Situation) -> tuple[tuple[str, str], ...]:
    """Return which targets go with which word, for who still has to choose one."""
    borders, last = chance_borders(situation.position, year), situation.position.last
    if borders is None or last is None:
        return ()
    return ((_("Chance today"), borders_line(borders, last[1])),)
