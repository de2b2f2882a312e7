"""What the page is about: a programme, perhaps one of its cohorts, seen from a round."""

from dataclasses import dataclass

from analysis.learning.matching import CohortMatches, fetch_matches
from analysis.learning.programme_choices import ProgrammeChoice, fetch_programme_choices
from ui import cached


@dataclass(frozen=True)
class MatchSituation:
    """The choices of the page, settled; cohort None is all cohorts together."""

    programme: ProgrammeChoice
    cohort: str | None
    round_year: int

    @property
    def name(self) -> str:
        """The name of the programme, with the cohort where one was chosen."""
        return f"{self.programme.name}, {self.cohort}" if self.cohort else self.programme.name


def programme_choices() -> tuple[ProgrammeChoice, ...]:
    """Return every known programme with its cohorts."""
    return cached.kept("programme_choices", (), fetch_programme_choices)


def matches_of(situation: MatchSituation) -> CohortMatches:
    """Return the matches, read once per version of the store."""
    programme, cohort, year = situation.programme.programme, situation.cohort, situation.round_year
    return cached.kept("matches", (programme, cohort, year), lambda con: fetch_matches(con, programme, cohort, year))
