"""Fills the table trend_arrow: the direction of every municipality, province and country, seen from every round."""

import duckdb
import numpy as np
import pyarrow as pa  # type: ignore[import-untyped]

from analysis.queries import fetch_arrays, query_text
from analysis.robust.arrows import DIRECTIONS, Slopes, Windows, directions_of, link_variances, rows_back, slopes_of, windows_of
from analysis.thresholds import CONFIDENCE

Chain = dict[str, np.ndarray]  # the columns of sql/robustness/chain_numbers, all of one length


def refresh_trend_arrows(con: duckdb.DuckDBPyConnection) -> None:
    """Judge every direction anew; con is inside a transaction, after linked_score, group_score and change_noise.

    A municipality: rounds of one chain of linked scores, with the noise of one score as
    error. A group: the mean changes of the municipalities in both rounds, each with its
    own error. Source: SR-6, GR-3.
    """
    con.execute(query_text("robustness/make_chains"))
    chain = fetch_arrays(con, "robustness/chain_numbers")  # numbers only: texts cost most of the time
    windows = _windows(chain)
    slopes = slopes_of(windows)
    variance, border = _errors(chain, windows.is_there, slopes)
    directions = directions_of(slopes, variance, border)
    con.register("fresh_arrow", _table(windows.round_n, slopes, directions))
    try:
        con.execute(query_text("robustness/replace_trend_arrows"))
    finally:
        con.unregister("fresh_arrow")


def _windows(chain: Chain) -> Windows:
    """Return the window of every round: a group moves by its links, and begins anew where one is missing."""
    key, change_pct = chain["chain_key"], chain["linked_change_pct"]
    is_group = np.isnan(chain["level_pct"])
    is_new = np.ones(len(key), dtype=bool)
    is_new[1:] = (key[1:] != key[:-1]) | (is_group & np.isnan(change_pct))[1:]
    level_pct = np.where(is_group, np.cumsum(np.nan_to_num(change_pct)), chain["level_pct"])
    return windows_of(is_new, chain["round_year"], level_pct)


def _errors(chain: Chain, is_there: np.ndarray, slopes: Slopes) -> tuple[np.ndarray, np.ndarray]:
    """Return the variance of every slope, and how many standard errors it must exceed."""
    from scipy.special import stdtrit  # 0.2 s to import; a command that derives nothing does without

    is_link = np.zeros(is_there.shape, dtype=bool)
    is_link[:, :-1] = is_there[:, 1:]  # the oldest round of a window has its link outside it
    back = rows_back(len(is_there))
    se_pct, linked_n = chain["linked_se_pct"][back], chain["linked_n"][back]
    of_links = link_variances(slopes, np.where(is_link, np.nan_to_num(se_pct), 0.0))
    least_n = np.where(is_link & ~np.isnan(linked_n), linked_n, np.inf).min(axis=1, initial=np.inf)
    of_noise = chain["noise_sd_pct"] ** 2 / np.maximum(slopes.spread, 1.0)
    return np.where(np.isfinite(least_n), of_links, of_noise), stdtrit(least_n - 1, (1 + CONFIDENCE) / 2)


def _table(round_n: np.ndarray, slopes: Slopes, directions: np.ndarray) -> pa.Table:
    names = pa.array(DIRECTIONS, pa.string())
    return pa.table({
        "round_n": round_n,
        "slope_pct_per_year": pa.array(slopes.slope_pct_per_year, from_pandas=True),
        "direction": pa.DictionaryArray.from_arrays(pa.array(directions, pa.int32()), names).cast(pa.string()),
    })  # fmt: skip
