"""The Brier score of our chances beside two simple rivals: the base rate, and "nothing changes"."""

import math
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
import pandas as pd

from analysis.record.scores import LEAST_CASES_N, Z


@dataclass(frozen=True)
class Gain:
    """How much lower our Brier score is than that of a rival (above zero: ours is better), with its 95 % interval."""

    rival_brier: float
    mean: float
    low: float
    high: float

    @property
    def is_certain(self) -> bool:
        """Whether the difference is more than chance can bring."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class BrierScore:
    """Our Brier score (0 is perfect, lower is better) beside the base rate and "nothing changes"."""

    case_n: int
    brier: float
    base_rate: Gain
    no_change: Gain


def brier_score(judged: pd.DataFrame) -> BrierScore | None:
    """Return the Brier score beside its rivals; None over fewer than LEAST_CASES_N cases.

    The base rate knows afterwards which share was met, and says that share every
    time. "Nothing changes" knows the newest score and how much scores usually move.
    Source: TR-5, method.md section 7.
    """
    if len(judged) < LEAST_CASES_N:
        return None
    met = judged["is_met"].to_numpy(dtype=float)
    ours = (judged["chance_pct"].to_numpy() / 100 - met) ** 2
    base_rate, no_change = (met.mean() - met) ** 2, (no_change_chances(judged) - met) ** 2
    units = judged["cbs_code"].to_numpy()
    return BrierScore(len(judged), float(ours.mean()), _gain(ours, base_rate, units), _gain(ours, no_change, units))


def no_change_chances(judged: pd.DataFrame) -> np.ndarray:
    """Return the chance (0-1) per row when a score stays where it was, give or take what scores usually move."""
    spread = judged["usual_change_pct"] * np.sqrt(judged["year"] - judged["last_round_year"])
    above = judged["origin_score_pct"] - judged["target_pct"]
    return np.array([_chance(float(gap), float(sd)) for gap, sd in zip(above, spread, strict=True)])


def _chance(above: float, spread: float) -> float:
    return NormalDist().cdf(above / spread) if spread > 0 else float(above >= 0)


def _gain(ours: np.ndarray, rival: np.ndarray, units: np.ndarray) -> Gain:
    """Return the mean difference; its interval takes the cases of one municipality as one."""
    better = rival - ours
    mean = float(math.fsum(better) / len(better))
    sums = pd.Series(better - mean).groupby(units).sum().to_numpy()
    n = len(sums)
    error = math.sqrt(math.fsum(sums**2) * n / (n - 1)) / len(better) if n > 1 else math.inf
    return Gain(float(math.fsum(rival) / len(rival)), mean, mean - Z * error, mean + Z * error)
