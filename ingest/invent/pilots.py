"""Invented pilots of participants of the programmes: phases with dates, effects promised and realised, what was learnt."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import numpy as np

from ingest.invent.members import read_rows
from ingest.invent.new_programme import CODE
from ingest.programmes.records import Participant, Programme, ProgrammeData
from ingest.records import PhaseDate, Pilot
from ingest.vocabulary import Vocabulary

STREAM = 6  # of the seed
NEW_N, EARLIER_N = 22, 8  # pilots of the new programme, and of earlier ones
BUSY_N = 15  # participants of the new programme that have a pilot at all
SIZES = (0.5, 1.6)  # of the effect of the idea
LAST_DAY = date(2026, 6, 30)  # nothing is known after it
STEP_DAYS = (30, 190)  # from one phase to the next
SKIP_CHANCE = 0.15  # a phase in between was passed over
STOP_CHANCE, YEARS_ONLY_CHANCE, VALUE_CHANCE, EFFECT_CHANCE = 0.13, 0.15, 0.6, 0.8
REACHED_CHANCES = (0.05, 0.07, 0.08, 0.22, 0.3, 0.28)  # how far it came: the phases in order, without the last, stopped
REALISED = (0.55, 1.25)  # of what was promised
PROCEDURES = ("Meervoudig onderhands", "Europees openbaar", "Nationaal openbaar", "Concurrentiegerichte dialoog")
COMPLETED = -2  # the phase before the last that is not stopped: from it on an effect is realised


@dataclass(frozen=True)
class Idea:
    """What a pilot is about: category, title, working group by number, the unit and size of its effect, and texts."""

    category: str
    title: str
    group: str
    unit: str
    amount: str
    method: str
    baseline: str
    promised: str
    success: str
    obstacle: str
    lesson: str


def invent_pilots(words: Vocabulary, data: ProgrammeData, seed: int) -> list[Pilot]:
    """Return the invented pilots of the sample, drawn without a look at any score."""
    rng = np.random.default_rng((seed, STREAM))
    ideas = [Idea(**row) for row in read_rows("pilot_texts.csv")]
    programmes = {one.programme: one for one in (*words.programmes.programmes, *data.programmes)}
    by_pilots = {one.programme for one in words.programmes.promises if one.measured_by == "pilots"}
    new = [one for one in data.participants if one.programme == CODE and one.left_on is None]
    earlier = [one for one in data.participants if one.programme in by_pilots and one.cbs_code]
    groups = [one.working_group for one in data.working_groups if one.programme == CODE]
    busy = [new[n] for n in sorted(rng.permutation(len(new))[:BUSY_N].tolist())]
    drawn = [*_pairs(rng, busy, ideas, NEW_N), *_pairs(rng, earlier, ideas, EARLIER_N)]
    return [_pilot(rng, _Case(words, one, idea, programmes[one.programme], groups)) for one, idea in drawn]


@dataclass(frozen=True)
class _Case:
    """A participant with an idea; groups: the working groups of the new programme."""

    words: Vocabulary
    member: Participant
    idea: Idea
    programme: Programme
    groups: Sequence[str]


def _pairs(
    rng: np.random.Generator, members: Sequence[Participant], ideas: Sequence[Idea], wanted_n: int
) -> list[tuple[Participant, Idea]]:
    """Return participants with an idea each; some have more than one pilot, none the same idea twice."""
    numbers = rng.permutation(len(members) * len(ideas))[:wanted_n].tolist()
    return [(members[n // len(ideas)], ideas[n % len(ideas)]) for n in sorted(numbers)]


def _pilot(rng: np.random.Generator, case: _Case) -> Pilot:
    member, idea = case.member, case.idea
    dates = _dates(rng, case)
    reached = [entry.code for entry in case.words.words("pilot_phase")].index(dates[-1].phase)
    is_new = case.programme.programme == CODE
    completed = len(case.words.words("pilot_phase")) - 1 + COMPLETED
    one = Pilot(
        idea.title, member.organisation, member.organisation_type, member.cbs_code, member.province_code, member.programme,
        idea.category, case.groups[int(idea.group) - 1] if is_new and idea.group else None, dates[-1].phase,
        dates[0].since_year, dates[-1].since_year if reached >= completed else None,
        PROCEDURES[int(rng.integers(len(PROCEDURES)))], _value(rng), newcomers_involved=bool(rng.random() < 0.5),
        success_factors=idea.success, obstacles=idea.obstacle, lessons=idea.lesson if reached > 1 else None, is_invented=True,
        phase_dates=tuple(dates),
    )  # fmt: skip
    is_stopped = dates[-1].phase == case.words.words("pilot_phase")[-1].code
    return _with_effect(rng, one, idea, is_realised=reached >= completed and not is_stopped)


def _value(rng: np.random.Generator) -> float | None:
    amount = 5_000.0 * round(float(np.exp(rng.normal(12.6, 1.0))) / 5_000)
    return max(amount, 10_000.0) if rng.random() < VALUE_CHANCE else None


def _dates(rng: np.random.Generator, case: _Case) -> list[PhaseDate]:
    """Return when the pilot entered its phases: one after the other, as far as it came, or until it was stopped."""
    *path, stopped = [entry.code for entry in case.words.words("pilot_phase")]
    reached = int(rng.choice(len(path), p=REACHED_CHANCES))
    is_stopped, only_years = rng.random() < STOP_CHANCE, rng.random() < YEARS_ONLY_CHANCE
    day = _first_day(case) + timedelta(days=int(rng.integers(20, 300)))
    found: list[PhaseDate] = []
    for number, phase in enumerate(path[: reached + 1] if not is_stopped else [*path[: min(reached, 3) + 1], stopped]):
        is_passed = 0 < number < reached and rng.random() < SKIP_CHANCE and phase != stopped
        if day > LAST_DAY:
            break
        if not is_passed:
            found.append(PhaseDate(phase, day.year, None if only_years else day))
        day += timedelta(days=int(rng.integers(*STEP_DAYS)))
    return found


def _first_day(case: _Case) -> date:
    days = [day for day in (case.member.joined_on, case.programme.starts_on) if day]
    return max(days, default=date(2017, 1, 1))


def _with_effect(rng: np.random.Generator, one: Pilot, idea: Idea, *, is_realised: bool) -> Pilot:
    """Return the pilot with what was promised and, when it is done, what came of it; each with method and baseline."""
    if rng.random() >= EFFECT_CHANCE:
        return one
    promised = float(f"{float(idea.amount) * rng.uniform(*SIZES):.2g}")
    realised = float(f"{promised * rng.uniform(*REALISED):.3g}")
    effect: dict[str, Any] = {f"promised_{idea.unit}": promised, f"realised_{idea.unit}": realised if is_realised else None}
    return replace(
        one, **effect, promised_effect=idea.promised, effect_method=idea.method, effect_baseline=idea.baseline,
        realised_effect=_in_words(promised, realised) if is_realised else None,
    )  # fmt: skip


def _in_words(promised: float, realised: float) -> str:
    return "Meer bereikt dan beloofd." if realised > promised else "Minder bereikt dan beloofd."
