"""What we said about targets and scores, beside what became of them."""

import duckdb
import numpy as np
import pandas as pd

from analysis.queries import fetch_frame
from analysis.targets.status import Status, status_of_chance
from analysis.thresholds import NO_DIFFERENCE_PCT

MET: Status = "achieved"


def fetch_scored_targets(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return every chance that was said about a target of which the year has come.

    Shape: one row per municipality, scope, code, round it was said in, target year and target.
    Columns: scope, code, cbs_code, origin_round_year, year, years_ahead, target_pct (0-100),
        chance_pct (0-100), is_published_then (kept before the next round opened; else made
        afterwards with only what was known then), method_version, origin_score_pct (0-100),
        last_round_year, usual_change_pct (points a year, known then), score_pct (0-100, in the
        target year), reason, is_met (score at or above target), word (Status, as it was said).
    Missing: score_pct is null and reason says why it cannot be judged: no_score,
        not_participating, not_existing, not_comparable; is_met is false then.
    Source: TR-3, TR-5, method.md section 4.
    """
    found = fetch_frame(con, "fetch_scored_targets")
    is_met = (found["score_pct"] + NO_DIFFERENCE_PCT >= found["target_pct"]).to_numpy(dtype=bool)
    return found.assign(is_met=is_met, word=words_said(found))


def words_said(found: pd.DataFrame) -> np.ndarray:
    """Return the word (Status) that stood beside each chance: a target that was met at that moment is "achieved".

    Takes chance_pct, origin_score_pct and target_pct. Source: TR-3.
    """
    chances = {chance: status_of_chance(chance) for chance in found["chance_pct"].unique()}
    words = found["chance_pct"].map(chances).to_numpy(dtype=object)
    words[(found["origin_score_pct"] + NO_DIFFERENCE_PCT >= found["target_pct"]).to_numpy(dtype=bool)] = MET
    return words


def judged_targets(scored: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of fetch_scored_targets that can be judged."""
    return scored[scored["reason"].isna()]


def fetch_interval_coverage(con: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """Return how often the score fell within the margin of 80 % that was given.

    Shape: one row per scope, code, years ahead and year; and the same over all years (year
        null), and over all scopes together (scope and code null).
    Columns: scope, code, years_ahead, year, case_n, within_n, below_n, above_n, independent_n
        (municipalities and years), municipality_n.
    Source: TR-5.
    """
    return fetch_frame(con, "fetch_interval_coverage")
