"""In which class a municipality falls, and the key with how many are in each."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import get_args

from analysis.targets.status import STATUSES
from analysis.targets.word_counts import count_words
from data.text import _
from ui.charts.map_records import ChangeGroup, GapGroup, MapClass, MapColor, ScoreGroup, TileGroup
from ui.charts.tile_shapes import gap_label
from ui.palette import STEP_BOUNDS, step_of
from ui.sentences.targets import status_word
from ui.tile_map.figures import MapFigure

LARGE_CHANGE_PCT = 10  # points; from here a change is a large one
GAPS: dict[str, GapGroup] = {
    "not_participating": "absent", "not_existing": "not_yet", "coverage_too_low": "too_few",
    "not_asked": "not_asked", "nothing_applicable": "not_asked",
}  # fmt: skip


def group_of(figure: MapFigure, color: MapColor) -> TileGroup:
    """Return the class of a municipality. Source: SR-6 for changes, TR-3 for targets."""
    if not figure.is_existing:
        return "not_yet"
    if color == "status":
        return figure.status or "no_target"
    if not figure.is_participant:
        return "absent"
    return _change_group(figure) if color == "change" else _score_group(figure)


def _score_group(figure: MapFigure) -> TileGroup:
    if figure.score_pct is None:
        return GAPS[figure.reason or "coverage_too_low"]
    groups: tuple[ScoreGroup, ...] = get_args(ScoreGroup)
    return groups[step_of(figure.score_pct)]


def _change_group(figure: MapFigure) -> TileGroup:
    change = figure.change_pct
    if change is None:
        return GAPS[figure.reason] if figure.reason is not None else "no_earlier"
    if figure.is_within_noise:
        return "same"
    if change > 0:
        return "rise-2" if change >= LARGE_CHANGE_PCT else "rise-1"
    return "fall-2" if change <= -LARGE_CHANGE_PCT else "fall-1"


def map_classes(figures: Sequence[MapFigure], color: MapColor) -> tuple[MapClass, ...]:
    """Return the key: every class of values, and of the tiles without a value those that occur.

    How many have a word about their target is told as far as GR-4 allows.
    """
    counted = Counter(group_of(each, color) for each in figures)
    gaps = [MapClass(group, gap_label(group), counted[group]) for group in get_args(GapGroup) if counted[group]]
    if color == "status":
        return (*_status_classes(figures), *gaps)
    labels = _change_labels() if color == "change" else _score_labels()
    return (*(MapClass(group, label, counted[group]) for group, label in labels.items()), *gaps)


def _score_labels() -> dict[TileGroup, str]:
    """Return the steps; one ends where the next begins, because scores are classed before they are rounded."""
    bounds = pairwise((0, *STEP_BOUNDS, 100))
    groups: tuple[ScoreGroup, ...] = get_args(ScoreGroup)
    return {group: _("{low} to {high}", low=low, high=high) for group, (low, high) in zip(groups, bounds, strict=True)}


def _change_labels() -> dict[TileGroup, str]:
    labels: dict[ChangeGroup, str] = {
        "fall-2": _("{n} points or more down", n=LARGE_CHANGE_PCT),
        "fall-1": _("down, less than {n}", n=LARGE_CHANGE_PCT),
        "same": _("within the noise"),
        "rise-1": _("up, less than {n}", n=LARGE_CHANGE_PCT),
        "rise-2": _("{n} points or more up", n=LARGE_CHANGE_PCT),
    }
    return dict(labels.items())


def _status_classes(figures: Sequence[MapFigure]) -> tuple[MapClass, ...]:
    words = [each.status for each in figures if each.is_existing]
    shown = {each.status: each.n for each in count_words(words)}
    return tuple(MapClass(word, status_word(word), shown.get(word)) for word in STATUSES if word in words)
