"""Whether figures of some by name leave one or two of a group of which the mean is told (GR-4)."""

from collections.abc import Iterable

from analysis.places import Scope
from analysis.thresholds import SMALLEST_GROUP_N
from reports.story.subject import Subject, members_on
from ui import cached
from ui.programme_page.about import About, cohorts_of, participants_of
from ui.programme_page.group_scores import group_scores_of


def leaves_few(subject: Subject, level: Scope, shown: Iterable[str], *, is_change: bool) -> bool:
    """Return whether the mean of the programme or a cohort, less what is shown of these municipalities, is of one or two.

    is_change: their change since the round before is shown, else their score. Of a place every score stands on its page.
    Source: GR-4.
    """
    if not isinstance(subject.of, About):
        return False
    known = _known(subject, level, is_change=is_change)
    shown_codes = frozenset(shown) & known
    for about in _groups(subject.of):
        own = known & {each.cbs_code for each in participants_of(about)}
        rest_n = len(own - shown_codes)
        if own & shown_codes and 0 < rest_n < SMALLEST_GROUP_N and _is_told(about, level, is_change=is_change):
            return True
    return False


def _groups(about: About) -> list[About]:
    """Return the programme and each of its cohorts: the page tells the mean of each."""
    cohorts = [each.cohort for each in cohorts_of(about.code) if each.cohort]
    return [about, *(About(about.programme, cohort, about.round_year, about.as_of) for cohort in cohorts)]


def _known(subject: Subject, level: Scope, *, is_change: bool) -> frozenset[str]:
    """Return who counts in the mean: with a score, or with a change since the very round before."""
    found = members_on(subject, level)
    if not is_change:
        return frozenset(each.cbs_code for each in found if each.score_pct is not None)
    before = max((each.round_year for each in cached.rounds() if each.round_year < subject.round_year), default=None)
    return frozenset(each.cbs_code for each in found if each.change_pct is not None and each.from_round_year == before)


def _is_told(about: About, level: Scope, *, is_change: bool) -> bool:
    found = (each for each in group_scores_of(about) if (each.code, each.round_year) == (level.code, about.round_year))
    return any((each.change_pct if is_change else each.score_pct) is not None for each in found)
