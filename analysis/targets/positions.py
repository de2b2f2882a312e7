"""Gathers what is known of a municipality on one level or theme before a target is set on it."""

import duckdb
import pandas as pd

from analysis.outlook.outlooker import fetch_outlooker
from analysis.places import Place, ScopeKind
from analysis.scores import fetch_score_per_municipality
from analysis.targets.outlooks import OutlookReason
from analysis.targets.paces import Standing, fetch_comparable_paces, fetch_own_pace
from analysis.targets.wanted_targets import Position
from analysis.trends import fetch_trend


def fetch_position(con: duckdb.DuckDBPyConnection, place: Place, scope: ScopeKind, code: str) -> Position | None:
    """Return where a municipality stands seen from the newest round; None when nobody ever took part.

    Source: TR-1 to TR-4, SR-8 (only rounds of the area it has now).
    """
    trend = fetch_trend(con, place, scope, code)
    if trend.empty:
        return None
    origin = int(trend["round_year"].iloc[-1])
    own = trend[trend["score_pct"].notna() & ~trend["is_reconstructed"]]
    scores = tuple(zip(own["round_year"].tolist(), own["score_pct"].tolist(), strict=True))
    if not scores:
        return Position(origin, (), _absence(trend), (), (), None)
    year, score_pct = scores[-1]
    everybody = fetch_score_per_municipality(con, year, scope, code)
    others = everybody[everybody["score_pct"].notna() & (everybody["cbs_code"] != place.cbs_code)]
    standing = Standing(place.cbs_code, scope, code, origin, score_pct)
    return Position(
        origin,
        scores,
        _absence(trend),
        tuple(others["score_pct"].tolist()),
        tuple(fetch_comparable_paces(con, standing)),
        fetch_outlooker(con, place.cbs_code, scope, code, origin),
        fetch_own_pace(con, standing),
    )


def _absence(trend: pd.DataFrame) -> OutlookReason | None:
    """Return why there is no score in the newest round, as target_outlook says it; None when there is one."""
    newest = trend.iloc[-1]
    if pd.notna(newest["score_pct"]):
        return None
    reasons: dict[str, OutlookReason] = {
        "coverage_too_low": "coverage_too_low",
        "not_participating": "not_participating",
        "not_existing": "not_participating",
    }
    return reasons.get(newest["reason"], "no_score")
