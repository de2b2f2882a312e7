"""What official on-track rules would say about a target: descriptions for those who know them, never the warning.

As forecasts they did worse than "nothing changes" on 14 real panels (method.md sections 1 and 7).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from analysis.targets.outlooks import Outlook

OfficialRule = Literal["eurostat", "sdsn", "escap"]
OfficialOutcome = Literal[
    "achieved", "significant", "moderate", "insufficient", "away",
    "on_track", "moderately_improving", "stagnating", "decreasing",
    "share_of_the_way", "cannot_be_said",
]  # fmt: skip

LEAST_OFFICIAL_ROUNDS_N = 3  # method.md 1, Adopt (a): no ratio on fewer rounds
SMALLEST_DISTANCE_PCT = 5  # method.md 1, Adopt (a): nor when base and target are nearer, the ratio then jumps
EUROSTAT_SIGNIFICANT, EUROSTAT_MODERATE = 0.95, 0.6  # growth rate so far / growth rate needed
SDSN_ON_TRACK, SDSN_MODERATE = 1.0, 0.5  # pace so far / pace needed since the base round
ESCAP_WHOLE_WAY = 10  # the index runs from 0 (base) to 10 (target)


@dataclass(frozen=True)
class OfficialVerdict:
    """What one rule says; figure is its ratio, or the share of the way on 0-10; None where the rule gives none."""

    rule: OfficialRule
    outcome: OfficialOutcome
    figure: float | None = None


def describe_officially(outlook: Outlook, round_n: int) -> tuple[OfficialVerdict, ...]:
    """Return what Eurostat, SDSN and UN ESCAP would say about a target, on round_n rounds that can be compared.

    Every rule tests first whether the target is met. None of them gives a ratio on
    fewer than 3 rounds, or when base and target are less than 5 points apart.
    Source: method.md sections 1.1 to 1.3 and 1.7.
    """
    rules: dict[OfficialRule, Callable[[Outlook], OfficialVerdict]] = {"eurostat": _eurostat, "sdsn": _sdsn, "escap": _escap}
    if outlook.gap_pct is not None and outlook.gap_pct <= 0:
        return tuple(OfficialVerdict(rule, "achieved") for rule in rules)
    if not _has_ratio(outlook, round_n):
        return tuple(OfficialVerdict(rule, "cannot_be_said") for rule in rules)
    return tuple(describe(outlook) for describe in rules.values())


def _has_ratio(outlook: Outlook, round_n: int) -> bool:
    base = outlook.base_score_pct
    return (
        base is not None
        and outlook.pace_pct_per_year is not None
        and round_n >= LEAST_OFFICIAL_ROUNDS_N
        and outlook.target_pct - base >= SMALLEST_DISTANCE_PCT
    )


def _eurostat(outlook: Outlook) -> OfficialVerdict:
    """Compound growth a year so far against what is needed from base to target; undefined from a base of 0 or less."""
    base, now = outlook.base_score_pct or 0, outlook.last_score_pct or 0
    if base <= 0:
        return OfficialVerdict("eurostat", "cannot_be_said")
    years = (outlook.last_round_year or 0) - outlook.base_round_year
    actual = (now / base) ** (1 / years) - 1
    required = (outlook.target_pct / base) ** (1 / (outlook.target_year - outlook.base_round_year)) - 1
    ratio = actual / required
    if ratio >= EUROSTAT_SIGNIFICANT:
        return OfficialVerdict("eurostat", "significant", ratio)
    if ratio >= EUROSTAT_MODERATE:
        return OfficialVerdict("eurostat", "moderate", ratio)
    return OfficialVerdict("eurostat", "insufficient" if ratio >= 0 else "away", ratio)


def _sdsn(outlook: Outlook) -> OfficialVerdict:
    """Points a year so far against points a year needed from base to target."""
    needed = (outlook.target_pct - (outlook.base_score_pct or 0)) / (outlook.target_year - outlook.base_round_year)
    ratio = (outlook.pace_pct_per_year or 0) / needed
    if ratio >= SDSN_ON_TRACK:
        return OfficialVerdict("sdsn", "on_track", ratio)
    if ratio >= SDSN_MODERATE:
        return OfficialVerdict("sdsn", "moderately_improving", ratio)
    return OfficialVerdict("sdsn", "stagnating" if ratio >= 0 else "decreasing", ratio)


def _escap(outlook: Outlook) -> OfficialVerdict:
    """Current Status Index: the share of the way from base to target, on 0-10; below 0 it went back."""
    base, now = outlook.base_score_pct or 0, outlook.last_score_pct or 0
    return OfficialVerdict("escap", "share_of_the_way", ESCAP_WHOLE_WAY * (now - base) / (outlook.target_pct - base))
