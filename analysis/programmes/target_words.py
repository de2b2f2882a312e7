"""How many municipalities in a programme have which word about their targets, as far as that may be told."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from analysis.programmes.joint_words import words_together
from analysis.queries import Connection, fetch_rows
from analysis.targets.status import Status
from analysis.targets.word_counts import WordCount


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
    cohort more words are hidden, or all, where the words of all cohorts together, and of
    the other cohorts, would give away what one or two municipalities have. Source: TR-3, GR-4.
    """
    found: dict[tuple[str, int], dict[frozenset[str], Counter[Status]]] = defaultdict(lambda: defaultdict(Counter))
    for code, horizon_years, status, cohorts in fetch_rows(
        con, "programmes/fetch_target_words", programme=programme, round_year=round_year
    ):
        found[code, horizon_years][frozenset(cohorts)][status] += 1
    told = []
    for key, cells in found.items():
        target_n = sum(counts.total() for cohorts, counts in cells.items() if cohort is None or cohort in cohorts)
        if target_n:
            told.append(TargetWords(*key, target_n, words_together(cells)[cohort]))
    return tuple(told)
