"""Targets in words: gap now, pace so far, pace needed; no chance and no verdict yet."""

from dataclasses import dataclass

from analysis.targets import Progress, Target
from data.text import _
from ui.format import format_date, format_pace, format_points, format_score, shown_difference, whole


@dataclass(frozen=True)
class TargetProgress:
    """A target with where it stands, seen from the score in a round.

    has_base_score: whether the round the target was set on has a score, even one
    that cannot be compared with this round.
    """

    target: Target
    score_pct: float | None
    round_year: int
    has_base_score: bool
    progress: Progress


def target_sentence(level: str, told: TargetProgress) -> str:
    """Return one short sentence for the answer at the top of the page."""
    values = {"level": level.lower(), "target": format_score(told.target.target_pct), "year": told.target.target_year}
    if told.progress.state == "achieved":
        return _("The {level} target of {target} for {year} is met.", **values)
    if told.progress.state == "target_year_passed":
        return _("The {level} target of {target} for {year} was missed by {points}.", points=_gap(told), **values)
    if told.progress.state == "no_score":
        return _("The {level} target for {year} is {target}.", **values)
    return _("The {level} target for {year} is {target}: {points} to go.", points=_gap(told), **values)


def gap_words(told: TargetProgress) -> str:
    """Return how far the target is from the score."""
    if told.progress.state == "no_score" or told.score_pct is None:
        return _("Not known: there is no score in this round.")
    if told.progress.state == "achieved":
        above = -shown_difference(told.target.target_pct, told.score_pct)
        return _("Met, {points} above it.", points=format_points(above)) if above > 0 else _("Met.")
    return (
        _("{points} to go.", points=_gap(told))
        if told.progress.state != "target_year_passed"
        else _("{points} short.", points=_gap(told))
    )


def pace_words(told: TargetProgress) -> str:
    """Return the pace so far, per year."""
    pace = told.progress.pace_pct_per_year
    if pace is None:
        return _no_pace(told)
    if whole(pace * 10) == 0:
        return _("No change on balance.")
    return _("{pace} up.", pace=format_pace(pace)) if pace > 0 else _("{pace} down.", pace=format_pace(pace))


def _no_pace(told: TargetProgress) -> str:
    year = told.target.base_round_year
    if told.score_pct is None:
        return _("Not known: there is no score in this round.")
    if told.round_year <= year:
        return _("Not known yet: the target was set on round {year}.", year=year)
    if told.has_base_score:
        return _("Not known: too few of the same questions were answered as in {year}.", year=year)
    return _("Not known: there was no score in {year}.", year=year)


def set_words(target: Target) -> str:
    """Return who set the target and when, as far as that was said."""
    if target.set_by and target.set_on:
        return _("Set by {who} on {day}.", who=target.set_by, day=format_date(target.set_on))
    return _("Set by {who}.", who=target.set_by) if target.set_by else ""


def needed_words(told: TargetProgress) -> str:
    """Return the pace needed from now on, per year; empty when nothing more is needed or possible."""
    needed = told.progress.needed_pace_pct_per_year
    return "" if needed is None else _("{pace} up, until {year}.", pace=format_pace(needed), year=told.target.target_year)


def _gap(told: TargetProgress) -> str:
    """Return the gap as the reader would compute it from the shown numbers, at least one point while it is open."""
    return format_points(max(shown_difference(told.target.target_pct, told.score_pct or 0), 1))
