"""Where targets stand: the numbers, the word, the chance and the warning, as derived at publication."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import Literal

import duckdb

from analysis.places import ScopeKind
from analysis.queries import fetch_rows
from analysis.targets.status import Status

OutlookReason = Literal[
    "one_round", "no_score", "coverage_too_low", "not_participating", "no_round", "last_score_too_old", "area_changed"
]


@dataclass(frozen=True)
class Outlook:
    """One target seen from one round: a row of target_outlook. Scores 0-100, paces in points per year, missing is None.

    Once the target year has come, last_round_year is the newest round up to the target
    year: what happens later changes nothing about a target met or missed.
    """

    cbs_code: str
    scope: ScopeKind
    code: str
    horizon_years: int
    origin_round_year: int  # the round it is seen from
    base_round_year: int
    target_year: int
    target_pct: float
    set_by: str | None
    set_on: date | None
    score_pct: float | None  # in the round it is seen from
    last_round_year: int | None
    last_score_pct: float | None
    base_score_pct: float | None  # counted back over common questions
    gap_pct: float | None
    pace_pct_per_year: float | None
    needed_pace_pct_per_year: float | None
    chance_pct: float | None
    status: Status
    reason: OutlookReason | None
    left_pathway_round_year: int | None
    usual_low_pct_per_year: float | None
    usual_pct_per_year: float | None
    usual_high_pct_per_year: float | None
    comparable_n: int
    kept_n: int
    kept_of_n: int

    @property
    def is_open(self) -> bool:
        """Whether the target year is still to come and the target still counts."""
        return self.target_year > self.origin_round_year and self.status != "closed"

    @property
    def is_untold(self) -> bool:
        """Whether the target year passed without a score, so that nobody can tell whether it was met."""
        return self.status == "too_early" and self.target_year <= self.origin_round_year

    @property
    def is_seen_from_earlier(self) -> bool:
        """Whether there is no score in the round it is seen from, so that an earlier one counts."""
        return self.score_pct is None and self.last_score_pct is not None


def fetch_outlooks(con: duckdb.DuckDBPyConnection, cbs_code: str, origin_round_year: int) -> list[Outlook]:
    """Return where the targets of a municipality stand, seen from a round; nothing later counts.

    One per target that counts (set on this round or before), levels first, then themes,
    each by target year. Source: TR-1, TR-2, TR-3, TR-5.
    """
    found = fetch_rows(con, "fetch_outlooks", code=cbs_code, origin_round_year=origin_round_year)
    return [Outlook(*row) for row in found]


def fetch_outlooks_of_all(con: duckdb.DuckDBPyConnection, origin_round_year: int) -> Mapping[str, tuple[Outlook, ...]]:
    """Return what fetch_outlooks gives for every municipality with a target, by its code: one query for all of them."""
    found = [Outlook(*row) for row in fetch_rows(con, "fetch_outlooks", code=None, origin_round_year=origin_round_year)]
    return MappingProxyType({code: tuple(own) for code, own in groupby(found, key=lambda each: each.cbs_code)})
