"""How many municipalities in a programme have which word about their targets, as far as that may be told."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.queries import Connection, fetch_rows
from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import WordCount, count_words
from analysis.thresholds import SMALLEST_GROUP_N


@dataclass(frozen=True)
class TargetWords:
    """How the targets of a group for a level and horizon stand; counts is empty below 3 targets (GR-4)."""

    code: str
    horizon_years: int
    target_n: int
    counts: tuple[WordCount, ...]


def fetch_target_words(con: Connection, programme: str, round_year: int, cohort: str | None = None) -> tuple[TargetWords, ...]:
    """Return how many municipalities of a programme or cohort have which word, seen from a round.

    One record per level and horizon of which anybody in the group has a target. Of a
    cohort a word is hidden too when one or two municipalities of the other cohorts have
    it: the counts of all cohorts less these would tell. Source: TR-3, GR-4.
    """
    own: dict[tuple[str, int], list[Status]] = defaultdict(list)
    rest: dict[tuple[str, int], Counter[Status]] = defaultdict(Counter)
    for code, horizon_years, status, is_chosen in fetch_rows(
        con, "programmes/fetch_target_words", programme=programme, cohort=cohort, round_year=round_year
    ):
        if is_chosen:
            own[code, horizon_years].append(status)
        else:
            rest[code, horizon_years][status] += 1
    return tuple(TargetWords(*key, len(found), beside_others(found, rest[key])) for key, found in own.items())


def beside_others(statuses: list[Status], rest: Mapping[Status, int]) -> tuple[WordCount, ...]:
    """Return the counts of a group of which the counts together with the rest are told as well.

    Empty below 3 in the group, where one or two of the rest have a target at all, and
    where the only word is to be hidden: the number of targets would tell it.
    """
    told = count_words(statuses)
    if not told or not any(rest.values()):
        return told
    if sum(rest.values()) < SMALLEST_GROUP_N:
        return ()
    counted = Counter(statuses)
    hidden = {each.status for each in told if each.n is None or 0 < rest.get(each.status, 0) < SMALLEST_GROUP_N}
    for status in sorted(counted.keys() - hidden, key=lambda each: (counted[each], STATUSES.index(each))):
        sizes = [counted[each] for each in hidden]
        if not sizes or (sum(sizes) >= SMALLEST_GROUP_N and len(set(sizes)) > 1):
            break
        hidden.add(status)
    if len(hidden) == 1:
        return ()
    return tuple(WordCount(each.status, None if each.status in hidden else counted[each.status]) for each in told)
