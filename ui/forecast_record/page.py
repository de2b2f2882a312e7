"""The composition of the page: the answer, one picture, the words, the margin, the rivals, and the same per part."""

from dataclasses import dataclass

import streamlit as st

from analysis.record.record import ForecastRecord
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _
from ui import cached
from ui.answer_block import show_answer
from ui.block import Block, block_of
from ui.chart_block import show_block
from ui.charts.reliability_svg import draw_reliability
from ui.charts.share_bars_html import draw_share_bars
from ui.charts.table_html import draw_table
from ui.choices import choose_part
from ui.forecast_record import explanations
from ui.forecast_record.charts import margin_chart, reliability_chart, word_chart
from ui.forecast_record.figures import record_of
from ui.forecast_record.tables import comparison_table, judged_table, silent_sentence
from ui.markdown import plain
from ui.navigation import METHOD
from ui.parts import all_parts, name_of_part, part_of
from ui.selection import current_selection, show_page_link
from ui.sentences.forecast_charts import brier_sentence
from ui.sentences.forecasts import record_sentences
from ui.states.no_figures import show_no_figures


@dataclass(frozen=True)
class RecordView:
    """Everything about one part, or all together, drawn; made once, shown to everybody. folded: for statisticians."""

    sentences: tuple[str, ...]
    blocks: tuple[Block, ...]
    folded: tuple[Block, ...] = ()


def show_forecast_record_page() -> None:
    """Show how good our forecasts were: of everything together, and of one level or theme."""
    st.title(_("How good were our forecasts?"), anchor=False)
    chosen = current_selection()
    if chosen.round_year is None or chosen.part is None:
        show_no_figures()
        return
    together = cached.kept_drawing("forecast_record_view", None, lambda: whole_view(record_of()))
    show_answer(together.sentences)
    show_page_link(METHOD, _("How a forecast is made"))
    for block in together.blocks:
        show_block(block)
    is_open = chosen.part != all_parts()[0].code  # a link to a theme must show that theme
    label = _("For statisticians: the margin, the comparison, and each level or theme")
    with st.expander(label, expanded=is_open, key="statisticians", on_change="rerun"):
        for block in together.folded:
            show_block(block)
        _show_part(chosen.part)


def _show_part(part: str) -> None:
    """Show the same of one level or theme, and the list to choose it from."""
    st.header(_("Of one level or theme"), anchor=False)
    with st.container(key="choices", horizontal=True):
        choose_part(_("Level or theme"))
    view = cached.kept_drawing("forecast_record_view", part, lambda: part_view(part))
    st.markdown(plain(" ".join(view.sentences)))
    for block in view.blocks:
        show_block(block)


def whole_view(record: ForecastRecord) -> RecordView:
    """Return the upper half: everything together. Chance and word are for everybody, the rest for statisticians."""
    if not _is_shown(record):
        return RecordView(record_sentences(record), ())
    *first, margin = _picture_blocks(record, "all", "")
    return RecordView(record_sentences(record), tuple(first), (margin, _comparison_block(record), _judged_block(record)))


def part_view(code: str) -> RecordView:
    """Return the lower half: one level or theme."""
    record, name = record_of(code), name_of_part(part_of(code))
    return RecordView(record_sentences(record), _picture_blocks(record, "part", name) if _is_shown(record) else ())


def _is_shown(record: ForecastRecord) -> bool:
    """Return whether there is anything to draw: scores within a margin, or chances of enough municipalities."""
    return record.municipality_n >= SMALLEST_GROUP_N or bool(record.margins)


def _picture_blocks(record: ForecastRecord, key: str, part: str) -> tuple[Block, ...]:
    blocks = [_margin_block(record, key, part)]
    if record.municipality_n >= SMALLEST_GROUP_N:
        blocks = [_reliability_block(record, key, part), _word_block(record, key, part), *blocks]
    return tuple(blocks)


def _titled(title: str, part: str) -> str:
    return _("{title}: {part}", title=title, part=part) if part else title


def _reliability_block(record: ForecastRecord, key: str, part: str) -> Block:
    chart = reliability_chart(record, _titled(_("What we said against what happened"), part))
    drawn = draw_reliability(chart) if chart.dots else None
    return block_of(f"{key}_reliability", chart, drawn, explanations.explain_reliability())


def _word_block(record: ForecastRecord, key: str, part: str) -> Block:
    chart = word_chart(record, _titled(_("Word for word"), part))
    return block_of(f"{key}_words", chart, draw_share_bars(chart), explanations.explain_words())


def _margin_block(record: ForecastRecord, key: str, part: str) -> Block:
    chart = margin_chart(record, _titled(_("Was the margin right?"), part))
    drawn = draw_share_bars(chart) if chart.bars else None
    return block_of(f"{key}_margins", chart, drawn, explanations.explain_margins())


def _comparison_block(record: ForecastRecord) -> Block:
    table, title = comparison_table(), _("Better than without a forecast?")
    sentence = " ".join(told for told in (brier_sentence(record), silent_sentence()) if told)
    return Block("all_rivals", title, sentence, draw_table(table, title), table, explanations.explain_comparison())


def _judged_block(record: ForecastRecord) -> Block:
    table, title = judged_table(record), _("What could be judged")
    sentence = _("A forecast can be judged when the municipality has a score in the target year that can be compared.")
    return Block(
        "all_judged", title, sentence, draw_table(table, title), table, explanations.explain_judged(record.method_versions)
    )
