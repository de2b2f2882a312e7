"""The blocks of one programme, each with its figure, table and explanation; one without a figure says why in its sentence."""

from analysis.promises.records import PromiseStatus
from data.text import _
from ui.block import Block, block_of
from ui.charts.programme_grid_html import draw_promise_grid
from ui.charts.programme_html import draw_counts, draw_groups, draw_promise_bars, draw_sessions
from ui.charts.programme_records import CountChart
from ui.charts.table_html import draw_table
from ui.programme_page import explanations
from ui.programme_page.about import About, attendance_of, participants_of, pilots_of_programme, statuses_of, working_groups_of
from ui.programme_page.described import described_block
from ui.programme_page.group_scores import group_scores_of, scores_sentence
from ui.programme_page.participants import group_chart, participants_table, people_sentence, role_chart
from ui.programme_page.pilots import pilot_chart
from ui.programme_page.promises import promise_bars, promise_grid
from ui.programme_page.scores import draw_scores, scores_table
from ui.programme_page.sessions import session_chart
from ui.programme_page.targets import group_target_table, group_targets_sentence, target_words_of


def programme_blocks(about: About) -> tuple[Block, ...]:
    """Return promises, sessions, participants, working groups, scores and targets, in this order.

    A programme without promises, sessions or working groups by its own design has no such block.
    """
    statuses = statuses_of(about.code, about.cohort, about.as_of)
    if not participants_of(about):
        described = described_block(about)
        return (described,) if described else ()
    blocks = [*_promise_blocks(about, statuses), _session_block(about), _participant_block(about), _group_block(about)]
    blocks += [_score_block(about), _target_block(about)]
    return tuple(block for block in blocks if block is not None)


def pilot_block(about: About) -> Block:
    """Return the pilots of the programme by phase."""
    found = pilots_of_programme(about)
    chart = pilot_chart(about, found)
    drawn = draw_counts(chart) if found else None
    return block_of("programme_pilots", chart, drawn, explanations.explain_pilots(about))


def _promise_blocks(about: About, statuses: tuple[PromiseStatus, ...]) -> list[Block]:
    if not statuses:
        return []
    bars, grid = promise_bars(statuses), promise_grid(about, statuses, participants_of(about))
    explain = explanations.explain_promises(about)
    return [
        block_of("promise_bars", bars, draw_promise_bars(bars), explain),
        block_of("promise_grid", grid, draw_promise_grid(grid), explain),
    ]


def _session_block(about: About) -> Block | None:
    found = attendance_of(about)
    chart = session_chart(about, found)
    drawn = draw_sessions(chart) if any(each.has_list for each in found) else None
    return block_of("sessions", chart, drawn, explanations.explain_sessions(about))


def _participant_block(about: About) -> Block | None:
    found = participants_of(about)
    if not found:
        return None
    table, title, sentence = (
        participants_table(about, found, working_groups_of(about)),
        _("Who takes part"),
        people_sentence(found),
    )
    chart = role_chart(found) if about.programme.promise_n else None
    if chart is not None:  # the participants themselves stand in the grid of promises above
        sentence += " " + _("The participants stand above; with roles and working groups they are under Table and download.")
    drawn = draw_table(table, title) if chart is None else draw_counts(chart)
    return Block("participants", title, sentence, drawn, table, explanations.explain_participants(about), chart=chart)


def _group_block(about: About) -> Block | None:
    groups = working_groups_of(about)
    if not groups:
        return None
    chart: CountChart = group_chart(about, groups)
    drawn = draw_groups(chart) if any(group.members for group in groups) else None
    return block_of("working_groups", chart, drawn, explanations.explain_participants(about))


def _score_block(about: About) -> Block | None:
    if about.round_year is None or not participants_of(about):
        return None
    found = group_scores_of(about)
    title = _("Scores of the participating municipalities")
    drawn, table = draw_scores(about, found), scores_table(about, found)
    return Block("group_scores", title, scores_sentence(about, found), drawn, table, explanations.explain_scores(about))


def _target_block(about: About) -> Block | None:
    if about.round_year is None or not any(each.cbs_code for each in participants_of(about)):
        return None
    found = target_words_of(about)
    table, title = group_target_table(found), _("Targets of the participating municipalities")
    drawn = draw_table(table, title) if any(each.counts for each in found) else None
    sentence = group_targets_sentence(about, found)
    return Block("programme_targets", title, sentence, drawn, table, explanations.explain_targets(about))
