"""The words of the page: points, answers, chances and shares as pieces of sentences."""

import math

from analysis.steps.answer_items import Item, Option
from analysis.steps.step_experience import StepShare
from analysis.targets.status import reaches
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_decimal_plain, format_percent, format_rate, format_score
from ui.sentences.targets import OUT_OF_N, RARE_OUT_OF_N, RARE_PCT, out_of_ten

LEAST_SHOWN_PCT = 0.05  # below this a gain would be shown as 0.0
ROUNDING = 1e-6  # what the rounding of a division may take away


def answer_words(item: Item, option: Option) -> str:
    """Return an answer as it is read: the text of the option, or the percentage."""
    if item.kind == "percentage":
        return f"{format_decimal_plain(option.value)}%" if option.value % 1 else format_percent(option.value)
    return option.label or format_decimal_plain(option.value)


def move_words(item: Item, answer: Option, to: Option) -> str:
    """Return "from ‘Not’ to ‘In some templates’", a piece of a sentence."""
    return _("from ‘{answer}’ to ‘{to}’", answer=answer_words(item, answer), to=answer_words(item, to))


def gain_words(gain_pct: float) -> str:
    """Return what a step adds, in points with one decimal: "+2,8"; that it does not count yet when it adds nothing."""
    if gain_pct <= 0:
        return _("does not count yet")
    return _("less than 0.1 points") if gain_pct < LEAST_SHOWN_PCT else _("{gain} points", gain=format_rate(gain_pct))


def scores_words(score_pct: float, planned_pct: float, target_pct: float | None = None) -> tuple[str, str]:
    """Return two scores as whole numbers; with one decimal where whole numbers would hide a difference.

    That is when the two look the same but are not, or the planned one looks like the target but falls short of it.
    """
    shown = format_score(score_pct), format_score(planned_pct)
    is_hidden = shown[0] == shown[1] and abs(planned_pct - score_pct) >= LEAST_SHOWN_PCT
    is_short = target_pct is not None and not reaches(planned_pct, target_pct) and shown[1] == format_score(target_pct)
    if not (is_hidden or is_short):
        return shown
    return _one_decimal(score_pct), _one_decimal(planned_pct)


def _one_decimal(score_pct: float) -> str:
    """Return a score with one decimal, cut off: 54.96 is not yet 55."""
    return format_decimal_plain(math.floor(score_pct * 10 + ROUNDING) / 10)


def chance_piece(chance_pct: float) -> str:
    """Return a chance of 0-100 as "about 4 in 10", as the pages say it. Source: TR-2."""
    if chance_pct < RARE_PCT:
        return _("less than {few} in {n}", few=RARE_PCT, n=RARE_OUT_OF_N)
    if chance_pct > 100 - RARE_PCT:
        return _("more than {most} in {n}", most=RARE_OUT_OF_N - RARE_PCT, n=RARE_OUT_OF_N)
    return _("about {n} in {total}", n=out_of_ten(chance_pct), total=OUT_OF_N)


def share_sentence(share: StepShare) -> str:
    """Return how many comparable municipalities took a step within a round; too few are not counted (GR-4)."""
    if share.comparable_n < SMALLEST_GROUP_N:
        return _("Too few municipalities once gave this answer to say how often the step succeeds.")
    if not share.taken_n:
        return _("None of {n} comparable municipalities took this step within a round.", n=share.comparable_n)
    return ngettext(
        "{n} of {total} comparable municipalities took this step within a round.",
        "{n} of {total} comparable municipalities took this step within a round.",
        share.taken_n,
        total=share.comparable_n,
    )
