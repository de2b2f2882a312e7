"""Beside others: strong and weak points."""

import numpy as np
import pandas as pd

from analysis.places import ScopeKind

COMPARED_KINDS: tuple[ScopeKind, ...] = ("theme", "cell")
COMPARISON_COLUMNS = [
    "scope", "code", "parent_code", "name_nl", "name_en", "score_pct", "compared_with_pct", "difference_pct",
]  # fmt: skip


def compare_strong_and_weak(scores: pd.DataFrame, country: pd.DataFrame | None, n: int = 3) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the themes and cells of the grid in which a place stands out most: strong, weak.

    Takes two frames of fetch_score_per_scope: of the place, and of the country or None for the country itself.
    A municipality or province is compared with the mean of the country: strong are
    the at most n furthest above it, weak the at most n furthest below. The country
    has nobody beside it: its n highest and, of the others, its n lowest scores.
    Shape: two frames, one row per scope, the furthest first.
    Columns: scope, code, parent_code, name_nl, name_en, score_pct (0-100),
        compared_with_pct (0-100), difference_pct (points); the last two are null for the country.
    Missing: without a score, or a mean to compare with, a scope is left out.
    Source: GR-1, GR-4.
    """
    own = _comparable(scores)
    if country is None:
        ranked = own.assign(compared_with_pct=np.nan, difference_pct=np.nan)
        ranked = ranked.sort_values("score_pct", ascending=False, kind="stable")[COMPARISON_COLUMNS]
        return _numbered(ranked.head(n)), _numbered(ranked.iloc[n:].tail(n).iloc[::-1])
    theirs = _comparable(country)
    means = dict(zip(zip(theirs["scope"], theirs["code"], strict=True), theirs["score_pct"], strict=True))
    beside = [means.get(part, np.nan) for part in zip(own["scope"], own["code"], strict=True)]
    compared = own.assign(compared_with_pct=beside).dropna(subset="compared_with_pct")
    compared["difference_pct"] = compared["score_pct"] - compared["compared_with_pct"]
    compared = compared.sort_values("difference_pct", ascending=False, kind="stable")[COMPARISON_COLUMNS]
    above, below = compared[compared["difference_pct"] > 0], compared[compared["difference_pct"] < 0]
    return _numbered(above.head(n)), _numbered(below.tail(n).iloc[::-1])


def _comparable(scores: pd.DataFrame) -> pd.DataFrame:
    return scores[scores["scope"].isin(COMPARED_KINDS) & scores["score_pct"].notna()]


def _numbered(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.reset_index(drop=True)
