"""How many municipalities of a province or the country are at risk of missing their own target, per level."""

from analysis.places import Place, Scope
from analysis.targets.group_outlooks import TargetHorizon, nearest_horizon
from analysis.targets.outlooks import Outlook
from analysis.targets.word_counts import WordCount, count_words
from analysis.thresholds import QUARTILES_FROM_N
from ui import cached
from ui.place_page.targets import outlooks_of
from ui.sentences.group import RiskCount

SAYING_NOTHING = ("too_early", "closed")  # words that say of no target whether it will be reached
FEW_N = QUARTILES_FROM_N  # of fewer targets "fewer than 3" says nothing


def risk_counts(group: Place, round_year: int) -> tuple[RiskCount, ...]:
    """Return the count per level, for the levels with the same nearest horizon as the first; none where it may not be told.

    Source: TR-3, GR-4.
    """
    found = [each for level in cached.scopes("level") if (each := _count(group, round_year, level)) is not None]
    return tuple(each for each in found if each.horizon_years == found[0].horizon_years)


def _count(group: Place, round_year: int, level: Scope) -> RiskCount | None:
    """Return the count of one level; None without targets, or when of most of them nothing can be said."""
    outlooks = _outlooks_in(group, round_year, level.code)
    years = nearest_horizon(_horizons(outlooks, round_year))
    own = [each for each in outlooks if each.horizon_years == years]
    words = count_words(each.status for each in own)
    silent_n = sum(each.status in SAYING_NOTHING for each in own)
    at_risk_n = _at_risk_n(words)
    if years is None or not words or 2 * silent_n > len(own) or (at_risk_n is None and len(own) < FEW_N):
        return None
    return RiskCount(level.name, years, len(own), at_risk_n)


def _at_risk_n(words: tuple[WordCount, ...]) -> int | None:
    """Return how many are at risk: 0 when nobody is, None when it is too small to tell."""
    return next((word.n for word in words if word.status == "at_risk"), 0)


def _outlooks_in(group: Place, round_year: int, code: str) -> list[Outlook]:
    """Return the targets for a level of the municipalities of a group that existed in the round."""
    members = [
        each.cbs_code
        for each in cached.municipality_scores(round_year, "level", code)
        if group.level == "country" or each.province_code == group.cbs_code
    ]
    found = [each for member in members for each in outlooks_of(member, round_year)]
    return [each for each in found if (each.scope, each.code) == ("level", code)]


def _horizons(outlooks: list[Outlook], round_year: int) -> list[TargetHorizon]:
    years = sorted({each.horizon_years for each in outlooks})
    return [
        TargetHorizon(
            year,
            sum(each.horizon_years == year for each in outlooks),
            sum(each.horizon_years == year and each.target_year > round_year and each.status != "closed" for each in outlooks),
        )
        for year in years
    ]
