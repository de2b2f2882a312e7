"""The page without a pilot chosen: the answer, the funnel, effects, what was reported, and the list."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.pilots.choice import pick_pilots
from analysis.pilots.effects import effect_cases
from analysis.pilots.funnel import Funnel, make_funnel, make_history
from analysis.pilots.pilot import Pilot
from analysis.pilots.reported import count_reported
from analysis.pilots.split import SPLITS, SplitBy, split_pilots
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block, block_of
from ui.chart_block import show_block
from ui.charts.pilot_case_html import draw_effects
from ui.charts.pilot_funnel_html import draw_count_grid, draw_funnel, draw_reported, draw_years
from ui.clock import today
from ui.fragment import fragment
from ui.navigation import PILOTS, REGISTER_PILOT, pages_present
from ui.pilot_page import explanations
from ui.pilot_page.effects import effect_chart, reported_chart
from ui.pilot_page.filters import Chosen
from ui.pilot_page.funnel import funnel_chart, history_chart, split_chart
from ui.pilot_page.known import known_pilots, known_words
from ui.pilot_page.listing import show_list
from ui.pilot_page.names import SPLIT_NAMES
from ui.pilot_page.sentences import answer_sentences
from ui.pilot_page.together import show_together
from ui.selection import show_chosen_link
from ui.word_choices import choose_beside


@dataclass(frozen=True)
class PilotView:
    """What is on the page about the pilots that fit a choice, drawn; made once, shown to everybody."""

    sentences: tuple[str, ...]
    funnel_blocks: tuple[Block, ...]
    fact_blocks: tuple[Block, ...]


def show_overview(chosen: Chosen) -> None:
    """Show the pilots that fit what was chosen."""
    pilots = pick_pilots(known_pilots(), chosen.choice)
    view = cached.kept_drawing("pilot_view", (chosen.choice, today().year), lambda: pilot_view(chosen, pilots))
    show_answer(view.sentences)
    if REGISTER_PILOT in pages_present():
        show_chosen_link(REGISTER_PILOT, _("Register a pilot"), pilot=None)
    if not pilots:
        show_chosen_link(
            PILOTS, _("See all pilots"), place=cached.country().cbs_code, programme=None, category=None, working_group=None,
            phase=None, pilot=None,
        )  # fmt: skip
        return
    for block in view.funnel_blocks:
        show_block(block)
    _show_split(chosen, pilots)
    show_list(pilots)
    for block in view.fact_blocks:
        show_block(block)
    show_together()


def pilot_view(chosen: Chosen, pilots: Sequence[Pilot]) -> PilotView:
    """Return everything about these pilots but the list."""
    flow, name = known_words().flow, chosen.place.name
    funnel = make_funnel(pilots, flow)
    blocks = (_funnel_block(funnel, name), _history_block(pilots, name))
    return PilotView(answer_sentences(chosen, funnel), blocks, (_effect_block(pilots, name), _reported_block(pilots, name)))


def _funnel_block(funnel: Funnel, name: str) -> Block:
    chart = funnel_chart(funnel)
    drawn = draw_funnel(chart) if any(bar.reached_n for bar in chart.bars) else None
    return block_of("funnel", chart, drawn, explanations.explain_funnel(name))


def _history_block(pilots: Sequence[Pilot], name: str) -> Block:
    chart = history_chart(make_history(pilots, known_words().flow, today().year))
    drawn = draw_years(chart) if chart.counts else None
    return block_of("pilot_years", chart, drawn, explanations.explain_funnel(name))


def _effect_block(pilots: Sequence[Pilot], name: str) -> Block:
    cases = effect_cases(pilots)
    chart = effect_chart(cases, len(pilots))
    drawn = draw_effects(chart) if cases else None
    return block_of("effects", chart, drawn, explanations.explain_effects(name))


def _reported_block(pilots: Sequence[Pilot], name: str) -> Block:
    chart = reported_chart(count_reported(pilots))
    return block_of("reported", chart, draw_reported(chart), explanations.explain_reported(name))


@fragment
def _show_split(chosen: Chosen, pilots: Sequence[Pilot]) -> None:
    """Show the phases per group; choosing another way to split runs only this again."""
    names: dict[str, str] = {by: SPLIT_NAMES[by]() for by in SPLITS}
    chosen_word = choose_beside("split", "pilot_split", _("Split by"), names)
    by = next(each for each in SPLITS if each == chosen_word)
    block = cached.kept_drawing("pilot_split", (chosen.choice, by), lambda: _split_block(pilots, by, chosen.place.name))
    show_block(block)


def _split_block(pilots: Sequence[Pilot], by: SplitBy, name: str) -> Block:
    chart = split_chart(split_pilots(pilots, by, known_words().flow), by)
    explanation = explanations.explain_funnel(name)
    return block_of("pilot_split_grid", chart, draw_count_grid(chart), explanation)
