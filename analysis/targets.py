"""Targets a municipality set, and three plain numbers about each: gap, pace so far, pace needed."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

import duckdb
import pandas as pd

from analysis.places import Place, ScopeKind
from analysis.queries import fetch_frame, fetch_rows, use_rules
from analysis.thresholds import SMALLEST_GROUP_N

ProgressState = Literal["achieved", "target_year_passed", "open", "one_round", "no_score"]


@dataclass(frozen=True)
class Target:
    """One target as the municipality set it."""

    cbs_code: str
    scope: ScopeKind
    code: str
    base_round_year: int
    horizon_years: int
    target_year: int
    target_pct: float
    set_by: str | None
    set_on: date | None
    is_closed: bool  # set before a merger changed the area: shown, no longer judged (SR-8)


@dataclass(frozen=True)
class Progress:
    """Where a target stands: points on 0-100, and points a year. Below zero: past the target, or moving away from it."""

    gap_pct: float | None  # target less score: what is still to go
    pace_pct_per_year: float | None  # since the base round; None without two rounds to compare
    needed_pace_pct_per_year: float | None  # from now to the target year; None when met or passed
    state: ProgressState


def fetch_targets(con: duckdb.DuckDBPyConnection, cbs_code: str) -> pd.DataFrame:
    """Return the current targets of a municipality.

    Shape: one row per scope, code and horizon (the newest published one), levels first.
    Columns: cbs_code, scope (level, theme), code, base_round_year, horizon_years,
        target_year, target_pct (0-100), set_by, set_on, is_closed.
    Source: TR-1, SR-8.
    """
    use_rules(con)
    return fetch_frame(con, "fetch_targets", code=cbs_code)


def fetch_target_records(con: duckdb.DuckDBPyConnection, cbs_code: str) -> list[Target]:
    """Return the rows of fetch_targets as records, in the same order."""
    use_rules(con)
    return [Target(*row) for row in fetch_rows(con, "fetch_targets", code=cbs_code)]


def base_score_like_for_like(
    score_pct: float | None, like_for_like_pct: float | None, base_like_for_like_pct: float | None
) -> float | None:
    """Return the score of the base round as counted back from this round over common questions.

    Takes the score and the like-for-like figure of this round and the like-for-like
    figure of the base round (fetch_trend). The chain is anchored on the newest round,
    so the plain like-for-like figure of the base round fits only the newest round.
    None when nothing links the two: a break, a merger, or no score.
    Source: SR-6, SR-8.
    """
    score, now, base = _known(score_pct), _known(like_for_like_pct), _known(base_like_for_like_pct)
    return None if score is None or now is None or base is None else score - (now - base)


def progress_of_target(target: Target, score_pct: float | None, round_year: int, base_score_pct: float | None) -> Progress:
    """Return the plain numbers about one target, seen from the score in a round.

    The base score is the one of base_score_like_for_like, so that "not applicable" or
    a late answer cannot look like progress (SR-6); None when nothing links the base
    round to this one. Pace and needed pace are straight lines.
    Source: TR-2, method.md section 1 "Adopt" (a).
    """
    score, base = _known(score_pct), _known(base_score_pct)
    if score is None:
        return Progress(None, None, None, "no_score")
    gap = target.target_pct - score
    years_so_far = round_year - target.base_round_year
    years_to_go = target.target_year - round_year
    pace = (score - base) / years_so_far if base is not None and years_so_far > 0 else None
    if gap <= 0:
        return Progress(gap, pace, None, "achieved")
    if years_to_go <= 0:
        return Progress(gap, pace, None, "target_year_passed")
    return Progress(gap, pace, gap / years_to_go, "one_round" if pace is None else "open")


def fetch_target_summary(
    con: duckdb.DuckDBPyConnection, place: Place, round_year: int, scope: ScopeKind, code: str
) -> pd.DataFrame:
    """Return how many municipalities of a group have a target for one thing, and how many met it.

    Shape: one row per horizon of which there is a target; none without targets.
    Columns: horizon_years, place_n (municipalities in the group), target_n (with a
        target), scored_n (of those: with a score in the round), achieved_n (of those:
        at or above the target; null when scored_n is below 3, GR-4).
    Source: TR-1, TR-2.
    """
    use_rules(con)
    return fetch_frame(
        con,
        "fetch_target_summary",
        code=place.cbs_code,
        round_year=round_year,
        scope=scope,
        scope_code=code,
        smallest_n=SMALLEST_GROUP_N,
    )


def _known(value: float | None) -> float | None:
    """Return None for what a frame holds where nothing is known."""
    return None if value is None or pd.isna(value) else value
