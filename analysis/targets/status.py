"""The word about a target: what the chance of reaching it is called."""

from typing import Literal, get_args

from analysis.thresholds import AT_RISK_BELOW, NO_DIFFERENCE_PCT, ON_TRACK_FROM

Status = Literal["achieved", "on_track", "uncertain", "at_risk", "too_early", "missed", "closed"]
STATUSES: tuple[Status, ...] = get_args(Status)  # in the order in which they are told: met first, no longer judged last


def reaches(score_pct: float, target_pct: float) -> bool:
    """Return whether a score meets a target, both 0-100: also when it is the target but for the last bit of a sum.

    Source: TR-3; 00_rules.sql has the same rule for the derivations.
    """
    return score_pct + NO_DIFFERENCE_PCT >= target_pct


def status_of_chance(chance_pct: float) -> Status:
    """Return the word for a chance of 0-100 that a target still to come is reached.

    The borders belong to the better word. Decided on the chance itself, never on the
    rounded one that is shown; 00_rules.sql has the same rule for the derivations.
    Source: TR-3.
    """
    if chance_pct >= ON_TRACK_FROM * 100:
        return "on_track"
    return "at_risk" if chance_pct < AT_RISK_BELOW * 100 else "uncertain"
