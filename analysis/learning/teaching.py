"""Whether one participant can teach another something, and by what: a step made, a higher score, or pilots."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from analysis.learning.cohort import Cohort, Participant, Seen
from analysis.learning.pilot_lessons import PilotLesson
from analysis.learning.topics import Topic
from analysis.thresholds import COMPARABLE_WITHIN_PCT

TeachingKind = Literal["step", "ahead", "pilots"]
# What weighs most comes first: each outweighs all that follow it together.
WORTH_OF_STEP, WORTH_OF_PILOTS, WORTH_OF_SIZE = 4.0, 2.0, 1.0
FINEST = 0.99  # how far ahead somebody is decides between those who are otherwise alike
ROUNDING = 1e-9


@dataclass(frozen=True)
class Teaching:
    """What a giver has on the topic of a receiver. Scores 0-100; the two of a step like for like.

    step: it once stood about where the receiver stands and rose as far as that needs.
    ahead: it scores higher, beyond the noise. pilots: only its pilots can tell.
    """

    kind: TeachingKind
    from_round_year: int | None
    to_round_year: int | None
    from_pct: float | None
    to_pct: float | None
    pilots: tuple[PilotLesson, ...]
    worth: float


def teaching_of(cohort: Cohort, receiver: Participant, topic: Topic, giver: Participant) -> Teaching | None:
    """Return what a giver can teach a receiver on its topic; None when it is nothing. Source: design section 1, facilitator."""
    if topic.kind == "category":
        pilots = tuple(pilot for pilot in giver.pilots if pilot.pilot_category == topic.code and pilot.can_tell)
        return Teaching("pilots", None, None, None, None, pilots, _worth(receiver, giver, pilots, 0.0)) if pilots else None
    pilots = tuple(pilot for pilot in giver.pilots if cohort.categories.is_about(pilot, topic.code) and pilot.can_tell)
    score, border = topic.score_pct or 0.0, cohort.borders.get(topic.code, 0.0)
    newest = giver.newest(topic.code)
    ahead = newest.score_pct - score if newest is not None else 0.0
    worth = _worth(receiver, giver, pilots, ahead)
    made = _step_made(giver, topic, border)
    if made is not None:
        first, last = made
        from_pct = last.score_pct - (last.chain_pct - first.chain_pct)
        years = first.round_year, last.round_year
        return Teaching("step", *years, from_pct, last.score_pct, pilots, WORTH_OF_STEP + worth)
    if newest is not None and ahead > border:
        return Teaching("ahead", None, newest.round_year, None, newest.score_pct, pilots, worth)
    # Pilots stand for a theme only where its questions are about categories: elsewhere any pilot would.
    if pilots and topic.code in cohort.categories.by_code and newest is None:
        return Teaching("pilots", None, None, None, None, pilots, worth)
    return None


def _step_made(giver: Participant, topic: Topic, border: float) -> tuple[Seen, Seen] | None:
    """Return the rounds of the shortest, newest stretch that is the step the receiver needs, and that was kept."""
    needed = max(topic.gap_pct, border)
    made = [
        (first, last)
        for first, last in _stretches(giver.scores.get(topic.code, ()))
        if last.chain_pct - first.chain_pct + ROUNDING >= needed
        and last.score_pct > (topic.score_pct or 0.0) + border
        and abs(last.score_pct - (last.chain_pct - first.chain_pct) - (topic.score_pct or 0.0))
        <= COMPARABLE_WITHIN_PCT + ROUNDING
        and _newest_of(giver.scores[topic.code], last.chain_no).chain_pct + border + ROUNDING >= last.chain_pct
    ]
    return min(made, key=lambda pair: (pair[1].round_year - pair[0].round_year, -pair[1].round_year), default=None)


def _stretches(seen: tuple[Seen, ...]) -> Iterator[tuple[Seen, Seen]]:
    for first in seen:
        for last in seen:
            if last.chain_no == first.chain_no and last.round_year > first.round_year:
                yield first, last


def _newest_of(seen: tuple[Seen, ...], chain_no: int) -> Seen:
    return max((each for each in seen if each.chain_no == chain_no), key=lambda each: each.round_year)


def _worth(receiver: Participant, giver: Participant, pilots: tuple[PilotLesson, ...], ahead: float) -> float:
    worth = min(max(ahead, 0.0) / 100, FINEST)
    if pilots:
        worth += WORTH_OF_PILOTS
    if receiver.population and giver.population:
        small, large = sorted((receiver.population, giver.population))
        worth += WORTH_OF_SIZE if large <= 2 * small else 0.0
    return worth
