"""How many municipalities of a province or the country will not, or did not, reach their own target, per level."""

from analysis.places import Place, Scope
from analysis.targets.status import Status
from analysis.targets.word_counts import WordCount, count_words
from analysis.thresholds import QUARTILES_FROM_N
from ui import cached
from ui.sentences.group import RiskCount
from ui.tile_map.figures import map_figures

FEW_N = QUARTILES_FROM_N  # of fewer targets "fewer than 3" says nothing


def risk_counts(group: Place, round_year: int) -> tuple[RiskCount, ...]:
    """Return the count per level; of each municipality the target that the map shows counts. None where it may not be told.

    Source: TR-3, GR-4.
    """
    found = (_count(group, round_year, level) for level in cached.scopes("level"))
    return tuple(each for each in found if each is not None)


def _count(group: Place, round_year: int, level: Scope) -> RiskCount | None:
    """Return the count of one level; None without targets, or when of most of them nothing can be said."""
    own = [
        each.status
        for each in map_figures(round_year, level)
        if each.is_existing and each.status is not None and group.cbs_code in (each.province_code, cached.country().cbs_code)
    ]
    words = count_words(own)
    at_risk_n, missed_n = _n_of("at_risk", words), _n_of("missed", words)
    is_nothing = len(own) < FEW_N and at_risk_n is None and not missed_n
    if not words or 2 * own.count("too_early") > len(own) or is_nothing:
        return None
    return RiskCount(level.name, len(own), at_risk_n, missed_n)


def _n_of(status: Status, words: tuple[WordCount, ...]) -> int | None:
    """Return how many have a word: 0 when nobody has it, None when it is too small to tell."""
    return next((word.n for word in words if word.status == status), 0)
