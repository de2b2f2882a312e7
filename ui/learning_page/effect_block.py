"""The effect of taking part in a programme as a block: both groups' lines, the difference, what it must be read beside."""

from analysis.effect.effect import fetch_effect
from analysis.effect.records import Difference, EventPoint, PartEffect, ProgrammeEffect
from analysis.learning.programme_choices import fetch_programme_choices
from analysis.rules.of_effect import no_cause
from analysis.targets.word_counts import shown_count
from data.text import _, ngettext
from ui import cached
from ui.block import Block, Explanation, block_of
from ui.charts.effect_html import draw_effect
from ui.charts.effect_records import EffectChart, EffectLines, EffectRow, GroupLine, Span
from ui.charts.records import Column, Table, Value
from ui.format import MINUS
from ui.learning_page.effect_words import (
    COUNTED,
    difference_words,
    effect_sentence,
    missing_words,
    part_name,
    verdict_words,
)


def effect_block(programme: str, round_year: int) -> Block | None:
    """Return what is known of the effect of taking part, seen from a round; None when the programme is not known.

    Without a figure it says how many take part and which minimum is missing. Source: PR-2.
    """
    names = {each.programme: each.name for each in cached.kept("programme_choices", (), fetch_programme_choices)}
    if programme not in names:
        return None
    effect = cached.kept("programme_effect", (programme, round_year), lambda con: fetch_effect(con, programme, round_year))
    return cached.kept_drawing("effect_block", (programme, round_year), lambda: _block(effect, names[programme]))


def _block(effect: ProgrammeEffect, name: str) -> Block:
    chart = effect_chart(effect)
    drawn = draw_effect(chart) if effect.told or _says_something(effect) else None
    return block_of("effect", chart, drawn, _explanation(effect, name))


def effect_chart(effect: ProgrammeEffect) -> EffectChart:
    """Return the effect as a chart: lines of the levels with a figure, a row per level and theme."""
    levels = [part for part in effect.told if part.scope == "level"] or list(effect.told[:1])
    lines = tuple(_lines(part) for part in levels if any(point.place < 0 for point in part.points))
    rows = tuple(_row(part) for part in effect.parts)
    return EffectChart(_("What changed for those who took part"), effect_sentence(effect), lines, rows, _table(effect))


def _says_something(effect: ProgrammeEffect) -> bool:
    """Return whether the parts differ in why they have no figure, so that a row per part tells more than the sentence."""
    found = {each.what for part in effect.parts for each in part.missing[:1]}
    return bool(found - set(COUNTED[:2])) and effect.participants_n > 0


def _lines(part: PartEffect) -> EffectLines:
    is_one_group = all(len(point.years) == 1 for point in part.points)
    labels = tuple(str(point.years[0]) if is_one_group else _from_joining(point) for point in part.points)
    joined_at = sum(point.place < 0 for point in part.points)
    return EffectLines(
        part_name(part), labels, joined_at, _("joined"),
        "" if is_one_group else _("On the axis: rounds before (−) and after (+) joining."),
        GroupLine(_("participants"), tuple(point.participants_pct for point in part.points)),
        GroupLine(_("others"), tuple(point.others_pct for point in part.points)),
    )  # fmt: skip


def _from_joining(point: EventPoint) -> str:
    """Return which round from joining a point is: −1 is the last one before it, +1 the first after it."""
    return f"{MINUS}{-point.place}" if point.place < 0 else f"+{point.place + 1}"


def _row(part: PartEffect) -> EffectRow:
    if part.figure is None:
        return EffectRow(part_name(part), None, None, _("no figure: {why}", why=missing_words(part.missing)))
    figure = part.figure
    return EffectRow(part_name(part), _span(figure.difference), _span(figure.placebo), verdict_words(figure))


def _span(difference: Difference) -> Span:
    return Span(difference.points, difference.low, difference.high, difference_words(difference))


def _table(effect: ProgrammeEffect) -> Table:
    columns = (
        Column(_("Level or theme")), Column(_("Participants"), "count"), Column(_("Others"), "count"),
        Column(_("Difference"), "pace"), Column(_("At least"), "pace"), Column(_("At most"), "pace"),
        Column(_("Beside equal scores before"), "pace"), Column(_("One round earlier"), "pace"),
        Column(_("At least, earlier"), "pace"), Column(_("At most, earlier"), "pace"),
        Column(_("Smallest effect that is seen"), "pace"), Column(_("Remark")),
    )  # fmt: skip
    return Table(columns, tuple(_table_row(part) for part in effect.parts))


def _table_row(part: PartEffect) -> tuple[Value, ...]:
    counts = part_name(part), shown_count(part.participants_n), shown_count(part.others_n)
    if part.figure is None:
        return (*counts, None, None, None, None, None, None, None, None, missing_words(part.missing))
    found, before = part.figure.difference, part.figure.placebo
    return (
        *counts, found.points, found.low, found.high, part.figure.adjusted.points, before.points, before.low, before.high,
        part.figure.visible, verdict_words(part.figure),
    )  # fmt: skip


def _explanation(effect: ProgrammeEffect, name: str) -> Explanation:
    what = _(
        "How the scores of municipalities that took part changed, from the rounds before they joined to the rounds after, beside"
        " municipalities that had not joined over the same rounds."
    )
    caveats = (
        no_cause(),
        _("Taking part also teaches to answer the questionnaire, more strictly or more easily; and neighbours learn along."),
        _("The others may have taken part in another programme."),
        _("Who no longer fills in the questionnaire is not in it; a course of one day will rarely show."),
        *([_invented_note(effect.invented_n)] if effect.invented_n else []),
    )
    return Explanation(what, ("PR-2", "PR-2a", "SR-6", "GR-3"), caveats, name, effect.round_year)


def _invented_note(n: int) -> str:
    return ngettext("Invented example: the participation of {n} municipality.",
                    "Invented example: the participation of {n} municipalities.", n)  # fmt: skip
