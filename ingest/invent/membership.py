"""What is invented of each participant: people per role, working groups, consent, who was there, what was said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np

from ingest.programmes.organisations import organisation_key
from ingest.programmes.records import Attendance, Participant, ProgrammePromise, PromiseReport, Said, Session, WorkingGroup

CONSENT_CHANCE, REFUSAL_CHANCE = 0.67, 0.2  # may be named; may not; the rest was not asked
ROLE_CHANCES = (0.3, 0.95, 0.7, 0.45)  # that a role takes part at all, in the order of the list; the last for further roles
SECOND_CHANCE = 0.3  # that two people of a role take part
GROUP_CHANCE, SECOND_GROUP_CHANCE = 0.88, 0.25
PRESENCE = (0.7, 1.0)  # each participant has a habit of coming, between these
TOTAL_ONLY_CHANCE = 0.15  # a list with only how many, without roles
UNLISTED_CHANCE = 0.12  # of a session no list was kept
REPORT_CHANCE = 0.72
WORDS_SAID: tuple[Said, ...] = ("kept", "on_its_way", "open")
SAID_CHANCES = (0.5, 0.3, 0.2)
EVIDENCE: Mapping[Said, Sequence[str]] = {
    "kept": (
        "Verslag gedeeld met de andere deelnemers.",
        "Vastgelegd in het inkoopbeleid.",
        "Gemeld in de terugblik van het college.",
        "Opgenomen in het jaarplan inkoop.",
    ),
    "on_its_way": ("Concept ligt bij de directie.", "Eerste stap gezet, afronding volgt.", "Werkgroep is ermee bezig."),
    "open": ("Nog niet aan toegekomen.", "Uitgesteld door wisseling van personeel."),
}


@dataclass(frozen=True)
class Course:
    """A programme as the drawing sees it."""

    sessions: Sequence[Session]
    promises: Sequence[ProgrammePromise]
    working_groups: Sequence[WorkingGroup]
    roles: Sequence[str]
    last_day: date


def draw_consent(rng: np.random.Generator, participants: Sequence[Participant]) -> Mapping[str, bool | None]:
    """Return per organisation, the same in all its programmes, whether it may be named; None: it was not asked."""
    keys = sorted({organisation_key(one) for one in participants})
    chances = rng.random(len(keys))
    said = [
        True if chance < CONSENT_CHANCE else False if chance < CONSENT_CHANCE + REFUSAL_CHANCE else None for chance in chances
    ]
    return dict(zip(keys, said, strict=True))


def with_people(rng: np.random.Generator, one: Participant, course: Course) -> Participant:
    """Return an invented participant with people per role and working groups."""
    people = []
    for number, role in enumerate(course.roles):
        chance = ROLE_CHANCES[min(number, len(ROLE_CHANCES) - 1)]
        if rng.random() < chance:
            people.append((role, 2 if rng.random() < SECOND_CHANCE else 1))
    return replace(
        one, people=tuple(people), working_groups=_groups(rng, [group.working_group for group in course.working_groups])
    )


def _groups(rng: np.random.Generator, codes: Sequence[str]) -> tuple[str, ...]:
    if not codes or rng.random() >= GROUP_CHANCE:
        return ()
    chosen_n = 2 if len(codes) > 1 and rng.random() < SECOND_GROUP_CHANCE else 1
    return tuple(codes[n] for n in sorted(rng.permutation(len(codes))[:chosen_n].tolist()))


def draw_attendance(rng: np.random.Generator, course: Course, members: Sequence[Participant]) -> list[Attendance]:
    """Return who was at each session of which a list was kept; a participant that did not come is there with 0."""
    listed = [session for session in course.sessions if session.position == 1 or rng.random() >= UNLISTED_CHANCE]
    habits = rng.uniform(*PRESENCE, len(members))
    found = []
    for session in listed:
        for habit, one in zip(habits, members, strict=True):
            if _takes_part(one, session):
                found += _at_session(rng, one, session, habit)
    return found


def _takes_part(one: Participant, session: Session) -> bool:
    if session.held_on is None:
        return True
    return (one.joined_on is None or one.joined_on <= session.held_on) and (one.left_on is None or session.held_on < one.left_on)


def _at_session(rng: np.random.Generator, one: Participant, session: Session, habit: float) -> list[Attendance]:
    is_there, is_total = rng.random() < habit, rng.random() < TOTAL_ONLY_CHANCE
    came = [(role, 1 + (people_n > 1 and rng.random() < SECOND_CHANCE)) for role, people_n in one.people if rng.random() < habit]
    if not is_there:
        return [Attendance(one, session.position, 0, is_invented=True)]
    if is_total or not came:
        return [Attendance(one, session.position, max(1, sum(n for _role, n in came)), is_invented=True)]
    return [Attendance(one, session.position, int(n), role, is_invented=True) for role, n in came]


def draw_reports(rng: np.random.Generator, course: Course, members: Sequence[Participant]) -> list[PromiseReport]:
    """Return what participants say of the promises that only their own word shows; no words for a real company."""
    own = [promise for promise in course.promises if promise.measured_by == "own_word"]
    said = [_report(rng, one, promise, course.last_day) for promise in own for one in members if rng.random() < REPORT_CHANCE]
    return [report for report in said if not _is_named_company(report.participant)]


def _is_named_company(one: Participant) -> bool:
    """Return whether a source names it and it is no municipality: invented words in its mouth would not be taken as such."""
    return bool(one.source_url) and one.cbs_code is None


def _report(rng: np.random.Generator, one: Participant, promise: ProgrammePromise, last_day: date) -> PromiseReport:
    said = WORDS_SAID[int(rng.choice(len(WORDS_SAID), p=SAID_CHANCES))]
    evidence = EVIDENCE[said][int(rng.integers(len(EVIDENCE[said])))]
    latest = min(promise.due_on or last_day, last_day)
    day = latest - timedelta(days=int(rng.integers(10, 200)))
    return PromiseReport(one, promise.promise, said, evidence, day, is_invented=True)
