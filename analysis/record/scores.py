"""How good chances were: reliability, the words, and the warnings.

Takes rows of judged_targets. What rests on too few cases is None or left out, so
that nobody can show it as if it were known.
"""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import pandas as pd

from analysis.targets.status import Status
from analysis.thresholds import CONFIDENCE, SMALLEST_GROUP_N

LEAST_CASES_N = 30  # method.md section 4: a share over fewer cases says too little
BIN_PCT = 10  # width of a group of chances
WORDS_SAID: tuple[Status, ...] = ("achieved", "on_track", "uncertain", "at_risk")
Z = NormalDist().inv_cdf((1 + CONFIDENCE) / 2)
ONE_TARGET = ["scope", "code", "cbs_code", "year", "target_pct"]


@dataclass(frozen=True)
class Share:
    """A share (0-100) with its 95 % interval."""

    pct: float
    low_pct: float
    high_pct: float


@dataclass(frozen=True)
class ChanceBin:
    """Chances of about the same height: what was said on average, and how often the target was met."""

    low_pct: float
    high_pct: float
    case_n: int
    said_pct: float
    met_n: int
    met: Share


@dataclass(frozen=True)
class WordCount:
    """How often a word was said, and how often the target was then met: of how many targets and municipalities.

    words: one, or more that are told together because one of them is about too few municipalities (GR-4).
    """

    words: tuple[Status, ...]
    case_n: int
    met_n: int
    target_n: int


@dataclass(frozen=True)
class WarningCount:
    """The word "at risk" against what happened: warned_missed_n of warned_n, and of the missed_n."""

    warned_n: int
    warned_missed_n: int
    missed_n: int
    met_n: int
    warned_met_n: int


def share_of(n: int, total_n: int, independent_n: int) -> Share:
    """Return a share with its Wilson interval, as wide as belongs to independent_n cases. Source: TR-5."""
    share, trials = n / total_n, independent_n
    middle = (share + Z**2 / (2 * trials)) / (1 + Z**2 / trials)
    margin = Z / (1 + Z**2 / trials) * math.sqrt(share * (1 - share) / trials + Z**2 / (4 * trials**2))
    return Share(100 * share, 100 * max(middle - margin, 0.0), 100 * min(middle + margin, 1.0))


def count_words(judged: pd.DataFrame) -> tuple[WordCount, ...]:
    """Return per word how often it was said and the target was met; words that were never said are left out.

    A word said about too few municipalities is told together with the word before it
    (the first with the one after it), so that nothing gives its number away.
    Source: TR-5, GR-4.
    """
    groups: list[list[Status]] = []
    for word in (word for word in WORDS_SAID if (judged["word"] == word).any()):
        if groups and (_is_too_few(judged, groups[-1]) or _is_too_few(judged, [word])):
            groups[-1].append(word)
        else:
            groups.append([word])
    return tuple(_word_count(judged[judged["word"].isin(words)], words) for words in groups)


def _is_too_few(judged: pd.DataFrame, words: list[Status]) -> bool:
    return judged.loc[judged["word"].isin(words), "cbs_code"].nunique() < SMALLEST_GROUP_N


def _word_count(rows: pd.DataFrame, words: list[Status]) -> WordCount:
    return WordCount(tuple(words), len(rows), int(rows["is_met"].sum()), _target_n(rows))


def count_warnings(judged: pd.DataFrame) -> WarningCount:
    """Return how often a warning came true, and how many misses came with one: precision and recall. Source: TR-5."""
    warned, met = (judged["word"] == "at_risk").to_numpy(), judged["is_met"].to_numpy(dtype=bool)
    return WarningCount(
        int(warned.sum()), int((warned & ~met).sum()), int((~met).sum()), int(met.sum()), int((warned & met).sum())
    )


def reliability_bins(judged: pd.DataFrame) -> tuple[ChanceBin, ...]:
    """Return the chances in groups of 10 points, each of at least LEAST_CASES_N; too small ones go with their neighbour.

    From low to high a group grows until it is large enough; what is left at the top
    joins the last. Nothing when there are fewer than LEAST_CASES_N in all.
    Source: TR-5, method.md section 4.
    """
    steps = np.minimum(judged["chance_pct"].to_numpy() // BIN_PCT, 100 / BIN_PCT - 1).astype(int)
    bins: list[ChanceBin] = []
    for first, last in _large_enough(np.bincount(steps, minlength=100 // BIN_PCT).tolist()):
        bins.append(_bin(judged[(steps >= first) & (steps <= last)], first * BIN_PCT, (last + 1) * BIN_PCT))
    return tuple(bins)


def _large_enough(counts: list[int]) -> list[tuple[int, int]]:
    """Return the first and last step of each group."""
    groups: list[tuple[int, int]] = []
    first, n = 0, 0
    for step, count in enumerate(counts):
        n += count
        if n >= LEAST_CASES_N:
            groups.append((first, step))
            first, n = step + 1, 0
    if groups:
        groups[-1] = (groups[-1][0], len(counts) - 1)
    return groups


def _bin(rows: pd.DataFrame, low: float, high: float) -> ChanceBin:
    met_n, n = int(rows["is_met"].sum()), len(rows)
    return ChanceBin(low, high, n, _mean(rows["chance_pct"]), met_n, share_of(met_n, n, _target_n(rows)))


def _target_n(rows: pd.DataFrame) -> int:
    """Return how many targets the rows are about: one target has one outcome, in however many rounds it was said."""
    return len(rows[ONE_TARGET].drop_duplicates())


def _mean(values: pd.Series) -> float:
    return math.fsum(values) / len(values)
