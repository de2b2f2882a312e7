"""The map in words: what each tile says, and the sentence under the title."""

from collections.abc import Sequence

from data.text import _, ngettext
from ui import rows
from ui.charts.map_records import MapColor
from ui.format import format_change, format_count, format_percent, format_score, join_names
from ui.sentences.reasons import reason_text
from ui.sentences.targets import status_word
from ui.sentences.trust import change_words
from ui.tile_map.figures import MapFigure

HIGH_PCT, LOW_PCT = 60, 40


def told_of(figure: MapFigure, dissolved: Sequence[MapFigure], round_year: int) -> tuple[str, ...]:
    """Return what a tile says after its name: score, change, target, how much was answered, who was there before."""
    if not figure.is_existing:
        return (_("did not exist yet in {year}", year=round_year), *_dissolved_words(dissolved))
    score = reason_text(figure.reason) or _("score {score}", score=format_score(figure.score_pct))
    told = [score, _change_words(figure), _target_words(figure), _coverage_words(figure)]
    return (*(text for text in told if text), *_dissolved_words(dissolved))


def shown_in(figure: MapFigure, color: MapColor) -> str:
    """Return the number in a tile; empty where there is none, or a sign stands for it."""
    if not figure.is_existing or color == "status":
        return ""
    number = figure.change_pct if color == "change" else figure.score_pct
    if number is None:
        return ""
    return format_change(number) if color == "change" else format_score(number)


def map_sentence(figures: Sequence[MapFigure], color: MapColor, round_year: int) -> str:
    """Return the map in a sentence or two, and how many of them have no tile. figures: those that existed in the round."""
    told = _told_by_color(figures, color, round_year)
    untiled_n = sum(not each.has_tile for each in figures)
    if not untiled_n:
        return told
    merged = ngettext(
        "Not on the map: {n} municipality of then that merged since. The key counts tiles.",
        "Not on the map: {n} municipalities of then that merged since. The key counts tiles.",
        untiled_n,
    )
    return f"{told} {merged}"


def _told_by_color(figures: Sequence[MapFigure], color: MapColor, round_year: int) -> str:
    taking_part = sum(each.is_participant for each in figures)
    if color == "status":
        return _status_sentence(figures, round_year)
    if not taking_part:
        return _("Nobody took part in {year}.", year=round_year)
    return _change_sentence(figures, round_year) if color == "change" else _score_sentence(figures, taking_part, round_year)


def change_reason_words(figure: MapFigure) -> str:
    """Return why there is no change, in words; empty when there is one."""
    if figure.change_pct is not None:
        return ""
    return reason_text(figure.change_reason or figure.reason)


def _change_words(figure: MapFigure) -> str:
    if figure.change_pct is None:
        return reason_text(figure.change_reason) if figure.change_reason != "no_score" else ""
    change = rows.Change(
        "", "", figure.change_pct, None, figure.is_within_noise, figure.from_round_year, None, figure.change_reason
    )
    return change_words(change)


def _target_words(figure: MapFigure) -> str:
    if figure.status is None or figure.target_pct is None:
        return _("no target")
    return _(
        "target {target} in {year}: {word}",
        target=format_score(figure.target_pct), year=figure.target_year, word=status_word(figure.status),
    )  # fmt: skip


def _coverage_words(figure: MapFigure) -> str:
    if not figure.is_participant or figure.coverage_pct is None:
        return ""
    return _("{share} of the questions answered", share=format_percent(figure.coverage_pct))


def _dissolved_words(dissolved: Sequence[MapFigure]) -> tuple[str, ...]:
    if not dissolved:
        return ()
    ends = [
        _("{name} ({score})", name=each.name, score=reason_text(each.reason) or format_score(each.score_pct))
        for each in dissolved
    ]
    return (_("now part of it: {names}", names=join_names(ends)),)


def _score_sentence(figures: Sequence[MapFigure], taking_part: int, round_year: int) -> str:
    scores = [each.score_pct for each in figures if each.score_pct is not None]
    told = ngettext(
        "In {year}, {n} of the {total} municipalities took part.", "In {year}, {n} of the {total} municipalities took part.",
        taking_part, year=round_year, total=format_count(len(figures)),
    )  # fmt: skip
    high, low = sum(score >= HIGH_PCT for score in scores), sum(score < LOW_PCT for score in scores)
    spread = _("Score of {bound} or more: {high}. Less than {limit}: {low}.", bound=HIGH_PCT, limit=LOW_PCT, **_counts(high, low))
    return f"{told} {spread}"


def _counts(high: int, low: int) -> dict[str, str]:
    return {"high": format_count(high), "low": format_count(low)}


def _change_sentence(figures: Sequence[MapFigure], round_year: int) -> str:
    """Return how many rose and fell, beyond the noise. Source: SR-6."""
    moved = [each for each in figures if each.change_pct is not None]
    if not moved:
        return _("No municipality has an earlier score to compare that of {year} with.", year=round_year)
    beyond = [each.change_pct or 0 for each in moved if not each.is_within_noise]
    up, down = sum(change > 0 for change in beyond), sum(change < 0 for change in beyond)
    values = {"up": format_count(up), "down": format_count(down), "same": format_count(len(moved) - up - down)}
    return ngettext(
        "{n} municipality can be compared with an earlier round: {up} up, {down} down, {same} within the noise.",
        "{n} municipalities can be compared with an earlier round: {up} up, {down} down, {same} within the noise.",
        len(moved), **values,
    )  # fmt: skip


def _status_sentence(figures: Sequence[MapFigure], round_year: int) -> str:
    with_target = sum(each.status is not None for each in figures)
    if not with_target:
        return _("Seen from {year} no municipality has a target on this level.", year=round_year)
    return ngettext(
        "Seen from {year}, {n} of the {total} municipalities has a target on this level. The map shows the nearest one of each.",
        "Seen from {year}, {n} of the {total} municipalities have a target on this level. The map shows the nearest one of each.",
        with_target, year=round_year, total=format_count(len(figures)),
    )  # fmt: skip
