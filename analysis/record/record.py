"""The record of our forecasts, of one part of the questionnaire or of all together."""

from collections import Counter
from dataclasses import dataclass

import pandas as pd

from analysis.record.brier import BrierScore, brier_score
from analysis.record.scored import judged_targets
from analysis.record.scores import (
    LEAST_CASES_N,
    ChanceBin,
    Share,
    WarningCount,
    WordCount,
    count_warnings,
    count_words,
    reliability_bins,
    share_of,
)
from analysis.thresholds import SMALLEST_GROUP_N

INTERVAL_PCT = 80  # the margin that is given: one in ten lower, one in ten higher


@dataclass(frozen=True)
class MarginCount:
    """How often the score fell within the margin, so many years ahead.

    year: the year it was about, None for all together; share: None over too few cases.
    """

    years_ahead: int
    case_n: int
    within_n: int
    below_n: int
    above_n: int
    municipality_n: int
    year: int | None
    share: Share | None


@dataclass(frozen=True)
class ForecastRecord:
    """What we said and what happened.

    due_n: chances said about targets of which the year has come; judged_n: those that
    can be judged; unjudged: why the others cannot, most often first; published_n:
    judged ones that were published at the time. margins: per years ahead;
    margins_by_year: the same per year it was about.
    """

    due_n: int
    judged_n: int
    published_n: int
    municipality_n: int
    years: tuple[int, ...]
    method_versions: tuple[str, ...]
    unjudged: tuple[tuple[str, int], ...]
    words: tuple[WordCount, ...]
    warnings: WarningCount
    bins: tuple[ChanceBin, ...]
    brier: BrierScore | None
    margins: tuple[MarginCount, ...]
    margins_by_year: tuple[MarginCount, ...]


def forecast_record(scored: pd.DataFrame, coverage: pd.DataFrame, code: str | None = None) -> ForecastRecord:
    """Return the record of one part (a level or theme by its code), or of all parts together.

    Takes frames of fetch_scored_targets and fetch_interval_coverage.
    Source: TR-5.
    """
    due = scored if code is None else scored[scored["code"] == code]
    counted = coverage[coverage["code"].isna()] if code is None else coverage[coverage["code"] == code]
    judged = judged_targets(due)
    return ForecastRecord(
        due_n=len(due),
        judged_n=len(judged),
        published_n=int(judged["is_published_then"].sum()),
        municipality_n=judged["cbs_code"].nunique(),
        years=tuple(sorted({int(year) for year in judged["year"]})),
        method_versions=tuple(sorted({str(version) for version in judged["method_version"].dropna()})),
        unjudged=_reasons(due),
        words=count_words(judged),
        warnings=count_warnings(judged),
        bins=reliability_bins(judged),
        brier=brier_score(judged),
        margins=_margins(counted[counted["year"].isna()]),
        margins_by_year=_margins(_without_remainder(counted[counted["year"].notna()])),
    )


def _reasons(due: pd.DataFrame) -> tuple[tuple[str, int], ...]:
    counted = Counter(due["reason"].dropna())
    return tuple(sorted(counted.items(), key=lambda found: (-found[1], found[0])))


def _without_remainder(by_year: pd.DataFrame) -> pd.DataFrame:
    """Return the years without the ones that would give away a hidden one, taken from all years together (GR-4).

    What is hidden together is no small number either: so the smallest year that is told goes too.
    """
    kept = []
    for _ahead, years in by_year.groupby("years_ahead", sort=False):
        is_small = years["municipality_n"] < SMALLEST_GROUP_N
        if 0 < years.loc[is_small, "municipality_n"].sum() < SMALLEST_GROUP_N:
            years = years.drop(index=years.loc[~is_small, "municipality_n"].nsmallest(1).index)
        kept.append(years)
    return pd.concat(kept) if kept else by_year


def _margins(every: pd.DataFrame) -> tuple[MarginCount, ...]:
    """Return the counts over enough municipalities to be shown (GR-4)."""
    counted = every[every["municipality_n"] >= SMALLEST_GROUP_N]
    names = ["years_ahead", "case_n", "within_n", "below_n", "above_n", "municipality_n"]
    numbers = counted[names].astype(int).itertuples(index=False, name=None)
    years = (None if pd.isna(year) else int(year) for year in counted["year"])
    shares = map(_share, counted["within_n"], counted["case_n"], counted["independent_n"])
    return tuple(
        MarginCount(ahead, case_n, within_n, below_n, above_n, municipality_n, year, share)
        for (ahead, case_n, within_n, below_n, above_n, municipality_n), year, share in zip(numbers, years, shares, strict=True)
    )


def _share(within_n: int, case_n: int, independent_n: int) -> Share | None:
    """Return the share within the margin; None over too few cases."""
    return share_of(int(within_n), int(case_n), int(independent_n)) if case_n >= LEAST_CASES_N else None
