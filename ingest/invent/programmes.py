"""The learning programmes of the sample: real participants with their source, and invented ones; who was there, what was said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import duckdb
import numpy as np

from ingest.invent.members import draw_group, read_groups, read_pool, read_real
from ingest.invent.membership import Course, draw_attendance, draw_consent, draw_reports, with_people
from ingest.invent.new_programme import COHORTS, new_programme
from ingest.invent.sample import InventedSample
from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import Participant, ProgrammeData
from ingest.reference_tables import read_vocabulary
from ingest.vocabulary import Vocabulary

STREAM = 5  # of the seed: the answers stay as they are when this is drawn otherwise
ROUNDS_BEFORE = 2  # the new programme is for municipalities that answered in the first rounds already
LEAVES = date(2025, 3, 1)  # one participant of the new programme stops


@dataclass(frozen=True)
class InventedProgrammes:
    """real: who a source names. invented: everything else, also who of the real ones was there."""

    real: ProgrammeData
    invented: ProgrammeData


def invent_programmes(con: duckdb.DuckDBPyConnection, sample: InventedSample, seed: int) -> InventedProgrammes:
    """Return the programmes of the sample, drawn without a look at any score."""
    rng = np.random.default_rng((seed, STREAM))
    words = read_vocabulary(con)
    pool = read_pool(words, [response.municipality.cbs_code for response in sample.responses])
    real, new = read_real(words), new_programme(con)
    members = {group.programme: draw_group(rng, pool, group, _of(real, group.programme)) for group in read_groups()}
    members[new.programmes[0].programme] = _draw_new(rng, words, sample, new)
    consent = draw_consent(rng, [one for group in members.values() for one in group])
    courses = {code: _course(words, new, code) for code in members}
    filled = {
        code: [with_people(rng, replace(one, may_be_named=consent[organisation_key(one)]), courses[code]) for one in group]
        for code, group in members.items()
    }
    return InventedProgrammes(ProgrammeData(participants=tuple(real)), _all(rng, (real, new), filled, courses))


def _of(participants: Sequence[Participant], programme: str) -> list[Participant]:
    return [one for one in participants if one.programme == programme]


def _all(
    rng: np.random.Generator,
    known: tuple[Sequence[Participant], ProgrammeData],
    members: dict[str, list[Participant]],
    courses: dict[str, Course],
) -> ProgrammeData:
    real, new = known
    together = {code: [*_of(real, code), *group] for code, group in members.items()}
    attendance = [one for code, group in together.items() for one in draw_attendance(rng, courses[code], group)]
    reports = [one for code, group in together.items() for one in draw_reports(rng, courses[code], group)]
    participants = tuple(one for group in members.values() for one in group)
    return replace(new, participants=participants, attendance=tuple(attendance), reports=tuple(reports))


def _course(words: Vocabulary, new: ProgrammeData, code: str) -> Course:
    """Return a programme as the drawing sees it, from the reference files or the new one."""
    known = words.programmes
    source = new if code == new.programmes[0].programme else known
    one = next(programme for programme in source.programmes if programme.programme == code)
    last = min(one.ends_on or date(2019, 12, 31), date(2026, 6, 30))
    return Course(
        [session for session in source.sessions if session.programme == code],
        [promise for promise in source.promises if promise.programme == code],
        [group for group in source.working_groups if group.programme == code],
        [role.code for role in words.words("role")],
        last,
    )


def _draw_new(rng: np.random.Generator, words: Vocabulary, sample: InventedSample, new: ProgrammeData) -> list[Participant]:
    """Return the two cohorts of the new programme: municipalities that answered in the first rounds and in every later one."""
    years = sorted({response.round_year for response in sample.responses})
    answered: dict[str, set[int]] = {}
    for response in sample.responses:
        answered.setdefault(response.municipality.cbs_code, set()).add(response.round_year)
    lasting = sorted(code for code, its in answered.items() if its == set(years) and words.places[code].valid_to is None)
    order = [lasting[n] for n in rng.permutation(len(lasting)).tolist()]
    found, first = [], 0
    for cohort in COHORTS:
        codes = sorted(order[first : first + cohort.members_n])
        first += cohort.members_n
        found += [_member(words, new.programmes[0].programme, code, (cohort.name, cohort.joined_on)) for code in codes]
    return [replace(found[0], left_on=LEAVES), *found[1:]]


def _member(words: Vocabulary, programme: str, code: str, cohort: tuple[str, date]) -> Participant:
    place, (name, joined_on) = words.places[code], cohort
    return Participant(
        programme, name, f"Gemeente {place.name}", "gemeente", code, place.parent_code, joined_on, is_invented=True
    )
