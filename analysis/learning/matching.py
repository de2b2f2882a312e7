"""Who learns from whom in a cohort: one table in which each participant gets and gives."""

from dataclasses import dataclass, replace
from typing import Literal

import duckdb
import numpy as np

from analysis.learning.assignment import assign_givers
from analysis.learning.cohort import Cohort, Participant, fetch_cohort
from analysis.learning.teaching import Teaching, teaching_of
from analysis.learning.topics import Topic, topic_of

LeftOutReason = Literal["left", "nothing_known", "alone"]
MOST_PILOTS = 2


@dataclass(frozen=True)
class Party:
    """A participant as it may be told: by its name, else by its number in the programme."""

    number: int
    name: str | None
    cbs_code: str | None  # None: no municipality, or not to be named
    is_invented: bool


@dataclass(frozen=True)
class Match:
    """A receiver, what it wants to learn, and from whom; teaching None: the giver is no further, so they exchange as equals.

    Scores and pilots of who may not be named are left out: they would tell who it is. So is how many pilots it has: the
    register of pilots is public, and often one participant only has that many.
    pilot_n: pilots of the giver with something to tell; 0 when it may not be named. has_teacher: somebody in the cohort
    is further, though perhaps given to another.
    """

    receiver: Party
    giver: Party
    topic: Topic
    teaching: Teaching | None
    pilot_n: int
    has_teacher: bool


@dataclass(frozen=True)
class LeftOut:
    """A participant without a match: it left, nothing is known of it, or there is nobody to match it with."""

    party: Party
    reason: LeftOutReason


@dataclass(frozen=True)
class CohortMatches:
    """The matches by the number of the receiver, and who was left out."""

    matches: tuple[Match, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def taught_n(self) -> int:
        """How many get somebody who is further."""
        return sum(match.teaching is not None for match in self.matches)


def fetch_matches(con: duckdb.DuckDBPyConnection, programme: str, cohort: str | None, round_year: int) -> CohortMatches:
    """Return who learns from whom in a cohort (None: all cohorts together), seen from a round.

    Each participant that can be matched gets once and gives once. Source: design section 1 (the facilitator), GR-4.
    """
    return match_cohort(fetch_cohort(con, programme, cohort, round_year))


def match_cohort(cohort: Cohort) -> CohortMatches:
    """Return the matches of a cohort that was fetched."""
    left_out = [LeftOut(_party(each), "left") for each in cohort.participants if each.has_left]
    pairs: list[tuple[Participant, Topic]] = []
    for each in cohort.participants:
        topic = None if each.has_left else topic_of(each)
        if topic is not None:
            pairs.append((each, topic))
        elif not each.has_left:
            left_out.append(LeftOut(_party(each), "nothing_known"))
    teachings = [[_teaching(cohort, *pair, giver) for giver, _topic in pairs] for pair in pairs]
    worth = np.array([[np.nan if each is None else each.worth for each in row] for row in teachings]).reshape(
        len(pairs), len(pairs)
    )
    matches = []
    for place, giver in enumerate(assign_givers(worth)):
        if giver is None:
            left_out.append(LeftOut(_party(pairs[place][0]), "alone"))
        else:
            match = _told(*pairs[place], pairs[giver][0], teachings[place][giver])
            matches.append(replace(match, has_teacher=any(teachings[place])))
    return CohortMatches(tuple(matches), tuple(sorted(left_out, key=lambda each: each.party.number)))


def _teaching(cohort: Cohort, receiver: Participant, topic: Topic, giver: Participant) -> Teaching | None:
    return None if giver is receiver else teaching_of(cohort, receiver, topic, giver)


def _party(each: Participant) -> Party:
    return Party(each.number, each.name, each.cbs_code if each.name is not None else None, each.is_invented)


def _told(receiver: Participant, topic: Topic, giver: Participant, teaching: Teaching | None) -> Match:
    """Return a match with what would betray somebody who may not be named taken out."""
    pilot_n = len(teaching.pilots) if teaching is not None and giver.name is not None else 0
    if teaching is not None and giver.name is None:
        teaching = replace(teaching, from_round_year=None, to_round_year=None, from_pct=None, to_pct=None, pilots=(), worth=0.0)
    elif teaching is not None:
        teaching = replace(teaching, pilots=teaching.pilots[:MOST_PILOTS])
    if receiver.name is None:
        topic = replace(topic, score_pct=None, target_pct=None, target_year=None)
        if topic.kind == "category":  # of its newest pilot, which anybody can look up in the register
            topic = replace(topic, code="", name_nl="", name_en="")
    return Match(_party(receiver), _party(giver), topic, teaching, pilot_n, has_teacher=teaching is not None)
