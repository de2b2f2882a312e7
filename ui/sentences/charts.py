"""Charts in words: the sentence under each title, which is also its text alternative."""

from collections.abc import Sequence

from data.text import _
from ui.charts.records import Bar, Line, TargetMark
from ui.format import at_start, format_score, join_names


def trend_sentence(lines: Sequence[Line], targets: Sequence[TargetMark]) -> str:
    """Return from where to where the own line went, where the others are, and what is aimed at."""
    told = [_own_sentence(lines[0]), _others_sentence(lines[1:]), _targets_sentence(targets)]
    return " ".join(text for text in told if text)


def bars_sentence(bars: Sequence[Bar]) -> str:
    """Return which theme is highest and which is lowest."""
    scored = sorted((bar for bar in bars if bar.score_pct is not None), key=lambda bar: bar.score_pct or 0)
    if not scored:
        return _("There are no scores to show in this round.")
    if len(scored) == 1:
        return _("Only {name} has a score: {score}.", name=scored[0].name, score=format_score(scored[0].score_pct))
    low, high = scored[0], scored[-1]
    return _(
        "{high} scores highest ({high_score}), {low} lowest ({low_score}).",
        high=high.name, high_score=format_score(high.score_pct), low=low.name, low_score=format_score(low.score_pct),
    )  # fmt: skip


def _own_sentence(line: Line) -> str:
    scored = [point for point in line.points if point.score_pct is not None]
    known = [point for point in scored if not point.is_reconstructed] or scored  # a reconstruction is no score (SR-8)
    if not known:
        return _("{name} has no score here yet.", name=at_start(line.name))
    first, last = known[0], known[-1]
    values = {"name": at_start(line.name), "last": format_score(last.score_pct), "last_year": last.year}
    if len(known) == 1:
        return _("{name} scored {last} in {last_year}; there is no other round to compare.", **values)
    return _(
        "{name} went from {first} in {first_year} to {last} in {last_year}.",
        first=format_score(first.score_pct),
        first_year=first.year,
        **values,
    )


def _others_sentence(lines: Sequence[Line]) -> str:
    ends = []
    for line in lines:
        known = [point for point in line.points if point.score_pct is not None]
        if line.role in ("province", "country") and known:
            ends.append(_("{name} {score}", name=line.name, score=format_score(known[-1].score_pct)))
    return _("At the end of the chart: {names}.", names=join_names(ends)) if ends else ""


def _targets_sentence(targets: Sequence[TargetMark]) -> str:
    if not targets:
        return ""
    aims = [_("{score} in {year}", score=format_score(mark.target_pct), year=mark.year) for mark in targets]
    return _("Target: {aims}.", aims=join_names(aims))
