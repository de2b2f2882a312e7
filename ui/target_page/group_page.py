"""Who will get there? A province or the country: counts per word, who is drifting, what changed, every municipality."""

from dataclasses import dataclass

from analysis.targets.group_outlooks import nearest_horizon
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block, block_of
from ui.chart_block import show_block
from ui.charts.markup import tag
from ui.charts.table_html import draw_table
from ui.charts.words_html import draw_moves, draw_words
from ui.navigation import SET_TARGETS, TARGETS
from ui.selection import choose_horizon
from ui.sentences.group_targets import GroupTargets, group_sentences
from ui.states.of_round import round_states
from ui.states.records import State, Way
from ui.target_page import explanations
from ui.target_page.about import About, horizons_of
from ui.target_page.group import group_targets, member_table, word_chart
from ui.target_page.moves import change_chart, drift_chart


@dataclass(frozen=True)
class GroupView:
    """What is on the page about a group, drawn; made once, shown to everybody."""

    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]


def show_group(about: About, horizon_years: int | None) -> None:
    """Show where the targets of the municipalities of a province or the country stand."""
    horizons = horizons_of(about)
    if not horizons:
        show_answer(_nobody(about), (*round_states(about.round_year, TARGETS, about.place), State("", _ways_of_nobody())))
        return
    years = [each.horizon_years for each in horizons]
    shown = horizon_years if horizon_years in years else nearest_horizon(horizons)
    if shown is None:
        return
    if len(years) > 1:
        choose_horizon(_("Which target"), years, [_("After {years} years", years=each) for each in years], shown)
    view = cached.kept_drawing("group_target_view", (about.group, shown), lambda: _view(about, shown))
    show_answer(view.sentences, round_states(about.round_year, TARGETS, about.place))
    for block in view.blocks:
        show_block(block)


def _nobody(about: About) -> tuple[str, ...]:
    values = {"name": about.place.name, "year": about.round_year}
    return (
        _("Seen from {year} no municipality in {name} has a target for this part.", **values),
        _("A municipality sets its targets on the page Set targets, or delivers them with a workbook."),
    )


def _ways_of_nobody() -> tuple[Way, ...]:
    return Way(_("Set targets"), SET_TARGETS), Way(_("See the targets of the Netherlands"), TARGETS, cached.country().cbs_code)


def _view(about: About, horizon_years: int) -> GroupView:
    told = group_targets(about, horizon_years)
    blocks = [_word_block(about, told)] if told.counts else []
    blocks += [_member_block(about, told)]
    if any(each.earlier_round_year is not None for each in told.members):
        blocks = [*blocks[:-1], _drift_block(about, told), _change_block(about, told), blocks[-1]]
    return GroupView(group_sentences(told), tuple(blocks))


def _word_block(about: About, told: GroupTargets) -> Block:
    chart = word_chart(told)
    return block_of("target_words", chart, draw_words(chart), explanations.explain_words(about))


def _drift_block(about: About, told: GroupTargets) -> Block:
    chart = drift_chart(about, told)
    return block_of("drifting", chart, draw_moves(chart), explanations.explain_moves(about))


def _change_block(about: About, told: GroupTargets) -> Block:
    chart = change_chart(about, told)
    return block_of("target_changes", chart, draw_moves(chart), explanations.explain_moves(about))


def _member_block(about: About, told: GroupTargets) -> Block:
    table = member_table(about, told.horizon_years, told.members)
    title = _("Every municipality in {name}", name=about.place.name)
    sentence = _(
        "Who can still do something comes first, the smallest chance on top. Press a head to sort, a name to see its pathway."
    )
    drawn = tag("div", draw_table(table, title), class_="ci-long-table")
    return Block("target_members", title, sentence, drawn, table, explanations.explain_members(about))
