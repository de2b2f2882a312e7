"""Charts in words: the sentence under each title, which is also its text alternative."""

from collections.abc import Sequence

from data.text import _
from ui.charts.records import Bar, Line, Point, TargetMark
from ui.format import at_start, format_score, join_names, shown_difference
from ui.place_names import running


def trend_sentence(lines: Sequence[Line], targets: Sequence[TargetMark], same: Line | None = None, way: int = 0) -> str:
    """Return from where to where the own line went, where the others are, and what is aimed at.

    same: the own line on the same questions; of a group the line of the same participants, which is among the lines. way:
    the direction told elsewhere, 1 up and -1 down. Where the scores as published go another way than what is like for like,
    only that is told, because the difference comes from other questions or participants. Source: SR-6, GR-3.
    """
    told = [_own_sentence(lines, same, way), _others_sentence(lines[1:]), _targets_sentence(targets)]
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


def _own_sentence(lines: Sequence[Line], same: Line | None, way: int) -> str:
    """Return the scores as published, or what is like for like where these go another way."""
    own = _known(lines[0])
    name = running(lines[0].name)
    if not own:
        return _("{name} has no score here yet.", name=at_start(name))
    if len(own) == 1:
        values = {"name": at_start(name), "last": format_score(own[0].score_pct), "last_year": own[0].year}
        return _("{name} scored {last} in {last_year}; there is no other round to compare.", **values)
    linked = [point for point in _known(_beside(lines, same)) if point.year <= own[-1].year]
    is_whole = len(linked) > 1 and linked[0].year == own[0].year
    agrees = not is_whole or _way_of(own) == _way_of(linked)
    if agrees and (way == 0 or _way_of(own) != -way):
        return _published_sentence(name, own)
    if len(linked) < 2 or (way and _way_of(linked) == -way):
        return ""
    return _same_questions_sentence(name, linked) if same else _same_participants_sentence(linked)


def _published_sentence(name: str, points: Sequence[Point]) -> str:
    values = _ends(at_start(name), points)
    if _way_of(points) == 0:
        return _("{name} had {last} in {first_year} and again in {last_year}.", **values)
    return _("{name} went from {first} in {first_year} to {last} in {last_year}.", **values)


def _same_questions_sentence(name: str, points: Sequence[Point]) -> str:
    if _way_of(points) == 0:
        return _("On the same questions {name} had {last} in {first_year} and again in {last_year}.", **_ends(name, points))
    return _("On the same questions {name} went from {first} in {first_year} to {last} in {last_year}.", **_ends(name, points))


def _same_participants_sentence(points: Sequence[Point]) -> str:
    values = _ends("", points)
    if _way_of(points) == 0:
        return _("The same participants had {last} in {first_year} and again in {last_year}.", **values)
    return _("The same participants went from {first} in {first_year} to {last} in {last_year}.", **values)


def _known(line: Line | None) -> list[Point]:
    """Return the points with a score; a reconstruction is no score (SR-8) as long as there are others."""
    found = [point for point in line.points if point.score_pct is not None] if line else []
    return [point for point in found if not point.is_reconstructed] or found


def _beside(lines: Sequence[Line], same: Line | None) -> Line | None:
    return same or next((line for line in lines if line.role == "same"), None)


def _way_of(points: Sequence[Point]) -> int:
    """Return 1 where the points end higher, -1 lower, as the reader sees them."""
    points_n = shown_difference(points[-1].score_pct or 0, points[0].score_pct or 0)
    return (points_n > 0) - (points_n < 0)


def _ends(name: str, points: Sequence[Point]) -> dict[str, object]:
    first, last = points[0], points[-1]
    return {
        "name": name, "first": format_score(first.score_pct), "first_year": first.year,
        "last": format_score(last.score_pct), "last_year": last.year,
    }  # fmt: skip


def _others_sentence(lines: Sequence[Line]) -> str:
    ends = []
    for line in lines:
        known = [point for point in line.points if point.score_pct is not None]
        if line.role in ("province", "country") and known:
            ends.append(_("{name} {score}", name=running(line.name), score=format_score(known[-1].score_pct)))
    return _("At the end of the chart: {names}.", names=join_names(ends)) if ends else ""


def _targets_sentence(targets: Sequence[TargetMark]) -> str:
    if not targets:
        return ""
    aims = [_("{score} in {year}", score=format_score(mark.target_pct), year=mark.year) for mark in targets]
    return _("Target: {aims}.", aims=join_names(aims))
