"""The answers of a municipality as a block, and of a report only those that changed."""

from dataclasses import replace

from analysis.places import Place
from data.text import _
from ui import cached
from ui.block import Block, Explanation, block_of
from ui.charts.items_html import draw_items
from ui.charts.records import ItemChart
from ui.question_page.answer import moved_sentence
from ui.question_page.items import CHANGED, item_chart


def answer_block(place: Place, chart: ItemChart) -> Block:
    """Return the answers that are shown as a block."""
    return block_of("answers", chart, lambda: draw_items(chart), _explain(place, chart.round_year))


def changed_block(place: Place, round_year: int, earlier_year: int) -> Block | None:
    """Return the answers that changed since an earlier round; None when none did. Source: SR-6."""
    answers = cached.answers_of(place, round_year, earlier_year)
    changed = [answer for answer in answers if answer.state in CHANGED]
    if not changed:
        return None
    chart = item_chart(changed, round_year, earlier_year, is_part=True)
    told = moved_sentence(earlier_year, answers)
    return answer_block(place, replace(chart, title=_("Answers that changed"), sentence=told or chart.sentence))


def _explain(place: Place, round_year: int) -> Explanation:
    what = _("The answer to every question of the questionnaire, its score, and what became of it since the earlier round.")
    caveats = (
        _("Municipalities fill in the questionnaire themselves; the answers were not audited."),
        _("One question says little: a change that chance alone often gives is said to be within the noise."),
        _("An answer that was missing in one of the rounds cannot have changed: it is new or no longer there."),
    )
    return Explanation(what, ("SR-1", "SR-5", "SR-6", "SR-6a", "SR-7"), caveats, place.name, round_year)
