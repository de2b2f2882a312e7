"""What a target would mean before it is set: place among others, pace needed and who kept it, chance and word.

The same rules as 75_target_outlook.sql applies once it is set; a test publishes the
target and compares.
"""

import math
from dataclasses import dataclass
from statistics import median

from analysis.outlook.outlooker import Outlooker
from analysis.targets.outlooks import OutlookReason
from analysis.targets.paces import ComparablePace
from analysis.targets.status import Status, reaches, status_of_chance
from analysis.thresholds import AT_RISK_BELOW, LONGEST_GAP_YEARS, ON_TRACK_FROM, SMALLEST_GROUP_N


@dataclass(frozen=True)
class Position:
    """Where a municipality stands on one level or theme, seen from a round.

    scores: its rounds with a score of the area it has now, oldest first. reason: why nothing can be said of a
    chance whatever the target, as in target_outlook. others_pct: scores of the other municipalities in the
    round of its newest score. paces: of comparable municipalities; own_pace: of this one, None without two years.
    """

    origin_round_year: int
    scores: tuple[tuple[int, float], ...]
    absence: OutlookReason | None
    others_pct: tuple[float, ...]
    paces: tuple[ComparablePace, ...]
    outlooker: Outlooker | None
    own_pace: ComparablePace | None = None

    @property
    def last(self) -> tuple[int, float] | None:
        """Round and score of the newest score; None when there is none."""
        return self.scores[-1] if self.scores else None

    @property
    def silence(self) -> OutlookReason | None:
        """Why nothing is said of a target to come, in the order of TR-3; None when something can be said."""
        if self.absence == "coverage_too_low" or self.last is None:
            return self.absence or "no_score"
        return "last_score_too_old" if self.last[0] < self.origin_round_year - LONGEST_GAP_YEARS else None


@dataclass(frozen=True)
class WantedOutlook:
    """What a target would mean. Scores 0-100, paces in points per year, counts of municipalities; missing is None.

    lower_n, higher_n: others below and above it in the round of the newest score. kept_n: comparable
    municipalities that ever kept the pace it needs.
    """

    target_year: int
    target_pct: float
    status: Status
    reason: OutlookReason | None
    gap_pct: float | None
    needed_pace_pct_per_year: float | None
    chance_pct: float | None
    lower_n: int
    higher_n: int
    others_n: int
    kept_n: int | None
    comparable_n: int


@dataclass(frozen=True)
class ChanceBorders:
    """Which whole scores go with which word in a year (TR-3): up to on_track_to_pct on track, from at_risk_from_pct at risk."""

    year: int
    on_track_to_pct: int
    at_risk_from_pct: int


def wanted_outlook(position: Position, target_year: int, target_pct: float) -> WantedOutlook:
    """Return what this target would mean if it were set now. Source: TR-2, TR-3, TR-5, SR-9."""
    is_year_come = target_year <= position.origin_round_year
    last = max((one for one in position.scores if one[0] <= target_year), default=None)
    gap = _gap_pct(last[1], target_pct) if last else None
    needed = gap / (target_year - last[0]) if last and gap is not None and gap > 0 and not is_year_come else None
    status, reason, chance = (_decided if is_year_come else _expected)(position, target_year, target_pct)
    return WantedOutlook(
        target_year,
        target_pct,
        status,
        reason,
        gap,
        needed,
        chance,
        sum(other < target_pct for other in position.others_pct),
        sum(other > target_pct for other in position.others_pct),
        len(position.others_pct),
        None if needed is None else sum(pace.fastest_pct_per_year >= needed for pace in position.paces),
        len(position.paces),
    )


def _gap_pct(score_pct: float, target_pct: float) -> float:
    """Return the points to go; never above 0 for a score that meets the target."""
    gap = target_pct - score_pct
    return min(gap, 0.0) if reaches(score_pct, target_pct) else gap


Word = tuple[Status, OutlookReason | None, float | None]


def _decided(position: Position, target_year: int, target_pct: float) -> Word:
    """A year that has come is decided by the score of that year."""
    score = dict(position.scores).get(target_year)
    if score is None:
        return "too_early", "no_score", None
    return "achieved" if reaches(score, target_pct) else "missed", None, None


def _expected(position: Position, target_year: int, target_pct: float) -> Word:
    if position.silence is not None or position.last is None:
        return "too_early", position.silence, None
    chance = position.outlooker.chance_pct(target_year, target_pct) if position.outlooker else None
    if reaches(position.last[1], target_pct):
        return "achieved", None, chance
    if chance is None:
        return "too_early", "one_round", None
    return status_of_chance(chance), None, chance


def chance_borders(position: Position, year: int) -> ChanceBorders | None:
    """Return where the words change in a year to come; None when nothing can be said of a chance.

    A target up to the score that is reached with the chance of "on track" is on track; the chance falls as
    the target rises, so the borders are quantiles of what may come.
    Source: TR-3.
    """
    if position.silence is not None or position.outlooker is None or year <= position.origin_round_year:
        return None
    on_track, at_risk = position.outlooker.quantiles_pct(year, (float(1 - ON_TRACK_FROM), float(1 - AT_RISK_BELOW)))
    return ChanceBorders(year, math.floor(on_track), math.floor(at_risk) + 1)


def usual_pace(position: Position) -> float | None:
    """Return the middle one of the paces of comparable municipalities over their longest stretch; None under three (GR-4).

    Source: TR-2.
    """
    if len(position.paces) < SMALLEST_GROUP_N:
        return None
    return median(pace.usual_pct_per_year for pace in position.paces)
