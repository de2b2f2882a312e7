"""Targets of a municipality with where they stand, and those of a group counted."""

from analysis.places import ScopeKind
from analysis.targets import Target, base_score_like_for_like, progress_of_target
from ui import cached
from ui.charts.records import TargetMark
from ui.place_page.context import Context, own_pct
from ui.rows import RoundScore
from ui.sentences.targets import TargetProgress

ORDER = {"open": 0, "one_round": 0, "no_score": 1, "achieved": 2, "target_year_passed": 3}


def targets_for(context: Context, kind: ScopeKind, code: str) -> list[Target]:
    """Return the targets that still count for one thing, the earliest target year first."""
    if context.is_group:
        return []
    found = [
        each
        for each in cached.targets_of(context.place.cbs_code)
        if (each.scope, each.code) == (kind, code) and not each.is_closed
    ]
    return sorted(found, key=lambda each: each.target_year)


def target_marks(context: Context, kind: ScopeKind, code: str) -> tuple[TargetMark, ...]:
    """Return the targets as marks in a chart."""
    return tuple(TargetMark(each.target_year, each.target_pct) for each in targets_for(context, kind, code))


def current_progress(context: Context, kind: ScopeKind, code: str) -> list[TargetProgress]:
    """Return where each target for one thing stands; what is still to be reached comes first."""
    targets = targets_for(context, kind, code)
    if not targets:
        return []
    score = own_pct(context, kind, code)
    trend = {each.round_year: each for each in cached.trend_of(context.place, kind, code)}
    now = trend.get(context.round_year)
    told = []
    for target in targets:
        base = trend.get(target.base_round_year)
        linked = base_score_like_for_like(score, _like_for_like(now), _like_for_like(base))
        progress = progress_of_target(target, score, context.round_year, linked)
        told.append(TargetProgress(target, score, context.round_year, base is not None and base.score_pct is not None, progress))
    return sorted(told, key=lambda each: (ORDER[each.progress.state], each.target.target_year))


def _like_for_like(found: RoundScore | None) -> float | None:
    return found.like_for_like_pct if found else None
