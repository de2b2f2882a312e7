"""The chance of a target as it is, when nothing changes in the next round, and with the steps taken."""

from dataclasses import dataclass

from analysis.outlook.outlooker import Outlooker
from analysis.places import Round
from analysis.targets.status import Status, reaches, status_of_chance


@dataclass(frozen=True)
class Aim:
    """A target of 0-100 for a year."""

    target_year: int
    target_pct: float


@dataclass(frozen=True)
class Prospect:
    """Three chances of one target, 0-100, each but the first with its word (TR-3).

    chance_pct knows nothing of the next round: it reckons with the growth that is usual.
    The other two suppose that the next round gives the score of today, or the planned one.
    """

    next_round_year: int
    chance_pct: float
    unchanged_chance_pct: float
    unchanged_status: Status
    planned_chance_pct: float
    planned_status: Status


def prospect_of(outlooker: Outlooker, aim: Aim, planned_pct: float, next_round_year: int) -> Prospect:
    """Return the chance of a target now, and after a next round with the score of today or the planned score (0-100).

    Source: TR-3, TR-4, TR-6.
    """
    unchanged = _after(outlooker, aim, next_round_year, outlooker.last_score_pct)
    planned = _after(outlooker, aim, next_round_year, planned_pct)
    return Prospect(next_round_year, outlooker.chance_pct(aim.target_year, aim.target_pct), *unchanged, *planned)


def next_round_after(rounds: list[Round], round_year: int) -> int:
    """Return the year of the round after this one: the next one known, else a year later."""
    return min((each.round_year for each in rounds if each.round_year > round_year), default=round_year + 1)


def _after(outlooker: Outlooker, aim: Aim, round_year: int, score_pct: float) -> tuple[float, Status]:
    """Return chance and word once a round gave this score: achieved at or above the target, as everywhere."""
    chance = outlooker.with_score(round_year, score_pct).chance_pct(aim.target_year, aim.target_pct)
    if reaches(score_pct, aim.target_pct):
        return chance, "achieved"
    return chance, "missed" if aim.target_year <= round_year else status_of_chance(chance)
