"""A municipality with a comparison group: where it stands in it, on every part, over the rounds, and who is in it."""

from functools import partial

from ui.block import Block, block_of
from ui.charts.bars_html import draw_bars
from ui.charts.records import StripChart
from ui.charts.strip_svg import draw_strip
from ui.charts.trend_svg import draw_trend
from ui.compare_page import explanations
from ui.compare_page.asked import Asked
from ui.compare_page.group_charts import group_lines_chart, group_spread_chart
from ui.compare_page.group_data import GroupData, group_data, group_of
from ui.compare_page.group_members import member_chart
from ui.compare_page.group_names import problem_sentence
from ui.compare_page.group_parts import group_parts_chart
from ui.compare_page.group_words import group_sentences
from ui.compare_page.members_html import draw_members
from ui.compare_page.places_view import explore_lines
from ui.compare_page.view import CompareView, view_of_blocks


def group_view(asked: Asked) -> CompareView:
    """Return the municipality with its group; where there is none the sentence that says why."""
    if asked.group is None or asked.own is None:
        return CompareView(())
    group = group_of(asked.group)
    if group.problem is not None:
        return CompareView((problem_sentence(group, asked.own),), can_go_back=True)
    data = group_data(asked.own, group, asked.group_name, asked.part)
    blocks = (_spread_block(data), _parts_block(data), _lines_block(data), _member_block(data))
    return view_of_blocks(group_sentences(data), [block for block in blocks if block is not None])


def _spread_block(data: GroupData) -> Block | None:
    chart = group_spread_chart(data)
    if chart is None:
        return None
    return block_of("spread", chart, draw_strip(chart), explanations.explain_spread(data), partial(_explore_strip, chart))


def _parts_block(data: GroupData) -> Block:
    chart = group_parts_chart(data)
    return block_of("parts", chart, draw_bars(chart), explanations.explain_parts(data))


def _lines_block(data: GroupData) -> Block:
    chart = group_lines_chart(data)
    return block_of("lines", chart, draw_trend(chart), explanations.explain_group_lines(data), partial(explore_lines, chart))


def _member_block(data: GroupData) -> Block:
    chart = member_chart(data)
    explain = explanations.explain_group(data)
    return Block("members", chart.title, chart.sentence, draw_members(chart), chart.table, explain)


def _explore_strip(chart: StripChart):  # type: ignore[no-untyped-def] # its type is the library that must stay unloaded
    from ui.charts.plotly_strip import plotly_strip

    return plotly_strip(chart)
