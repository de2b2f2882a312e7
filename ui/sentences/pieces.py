"""The pieces sentences are made of: a level with its score, a change, a comparison, how much was answered."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.text import _, ngettext
from ui.format import format_change, format_percent, format_points, format_score, join_names, shown_difference, whole
from ui.sentences.targets import in_sentence

FULL_PCT = 100 - 1e-9  # a share of sums of fractions may miss the last bit


@dataclass(frozen=True)
class LevelFigures:
    """What is known of one level of one place in one round."""

    name: str
    score_pct: float | None
    reason: str | None
    change_pct: float | None
    from_round_year: int | None
    change_reason: str | None
    coverage_pct: float | None = None
    is_within_noise: bool = False


@dataclass(frozen=True)
class Compared:
    """A group to compare with, and its score per level in the order of the levels."""

    name: str
    scores_pct: tuple[float | None, ...]


def capital(text: str) -> str:
    """Return the text with a capital, as a sentence begins."""
    return text[:1].upper() + text[1:]


def scores_piece(levels: Sequence[LevelFigures]) -> str:
    """Return "strategisch 47 en operationeel 31", of the levels that have a score."""
    return join_names(
        [_("{level} {score}", level=in_sentence(level.name), score=format_score(level.score_pct)) for level in scored(levels)]
    )


def changes_piece(levels: Sequence[LevelFigures]) -> str:
    """Return "ging strategisch 6 punten omhoog en bleef operationeel (+2) binnen de ruis", of the levels with a change."""
    changed = [
        (in_sentence(level.name), whole(level.change_pct), level.is_within_noise)
        for level in levels
        if level.change_pct is not None
    ]
    up = [_moved(name, points) for name, points, is_noise in changed if points > 0 and not is_noise]
    down = [_moved(name, points) for name, points, is_noise in changed if points < 0 and not is_noise]
    noise = [
        _("{level} ({change})", level=name, change=format_change(points))
        for name, points, is_noise in changed
        if points and is_noise
    ]
    same = [name for name, points, _is_noise in changed if points == 0]
    told = []
    if up:
        told.append(ngettext("{levels} went up", "{levels} went up", len(up), levels=join_names(up)))
    if down:
        told.append(ngettext("{levels} went down", "{levels} went down", len(down), levels=join_names(down)))
    if noise:
        told.append(
            ngettext("{levels} stayed within the noise", "{levels} stayed within the noise", len(noise), levels=join_names(noise))
        )
    if same:
        told.append(ngettext("{levels} stayed the same", "{levels} stayed the same", len(same), levels=join_names(same)))
    return join_names(told)


def comparison_piece(levels: Sequence[LevelFigures], groups: Sequence[Compared]) -> str:
    """Return "strategisch hoger dan Gelderland (44) en Nederland (41); operationeel lager dan ..."."""
    told = []
    for at, level in enumerate(levels):
        beside = [(group.name, score) for group in groups if (score := group.scores_pct[at]) is not None]
        if level.score_pct is not None and beside:
            relations = _relations_piece(level.score_pct, beside)
            told.append(_("{relations} for {level}", level=in_sentence(level.name), relations=relations))
    return "; ".join(told)


def coverage_sentence(levels: Sequence[LevelFigures]) -> str:
    """Return how many of the questions were answered, per level; empty when that is of no level known. Source: SR-7."""
    known = [(in_sentence(level.name), level.coverage_pct) for level in levels if level.coverage_pct is not None]
    if not known:
        return ""
    if all(share >= FULL_PCT for _name, share in known):
        return _("All questions were answered.")
    shares = [_("{level} {share}", level=name, share=format_percent(share)) for name, share in known]
    return _("Answered: {shares}.", shares=join_names(shares))


def scored(levels: Sequence[LevelFigures]) -> list[LevelFigures]:
    """Return the levels that have a score."""
    return [level for level in levels if level.score_pct is not None]


def _moved(name: str, points: int) -> str:
    return _("{level} (by {points})", level=name, points=format_points(points))


def _relations_piece(score_pct: float, beside: Sequence[tuple[str, float]]) -> str:
    """Return "hoger dan Gelderland (44) en lager dan Nederland (49)"; one word when both go the same way."""
    by_sign: dict[int, list[str]] = {}
    for name, other in beside:
        points = shown_difference(score_pct, other)
        by_sign.setdefault((points > 0) - (points < 0), []).append(f"{name} ({format_score(other)})")
    words = {1: _("higher than {names}"), 0: _("equal to {names}"), -1: _("lower than {names}")}
    return join_names([words[sign].format(names=join_names(names)) for sign, names in by_sign.items()])
