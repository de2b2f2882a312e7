"""Who is in a comparison group, by the seven rules of GR-5."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from analysis.groups.distance import distance_between, is_placed, spread_of
from analysis.groups.records import Candidate, Group, GroupAsked, GroupKind, Member
from analysis.groups.size_classes import size_class_of
from analysis.queries import Connection, fetch_rows, use_rules
from analysis.thresholds import COMPARABLE_WITHIN_PCT

NEAREST_N = 10  # as many as the neighbours of the English Department for Education
NO_DIFFERENCE = 1e-9  # points; scores are sums of fractions


def fetch_candidates(con: Connection, round_year: int, level: str) -> tuple[Candidate, ...]:
    """Return every municipality that existed on the last day of a round, by name, with what groups are chosen by.

    start_pct is its first published score on the level, up to the round, since it last
    began anew by a merger. Source: GR-5, SR-8.
    """
    use_rules(con)
    rows = fetch_rows(con, "groups/fetch_candidates", round_year=round_year, level=level)
    return tuple(Candidate(*row) for row in rows)


def fetch_programme_codes(con: Connection, programme: str) -> frozenset[str]:
    """Return the municipalities that take part in a programme, or did: a group of participants is fixed. Source: GR-5, PR-1."""
    return frozenset(code for (code,) in fetch_rows(con, "groups/fetch_programme_codes", programme=programme))


def fetch_group(con: Connection, asked: GroupAsked) -> Group:
    """Return the comparison group that was asked for. Source: GR-5."""
    candidates = fetch_candidates(con, asked.round_year, asked.level)
    taking_part = fetch_programme_codes(con, asked.programme) if asked.programme is not None else frozenset()
    return choose_group(asked, candidates, taking_part)


def choose_group(asked: GroupAsked, candidates: Sequence[Candidate], taking_part: frozenset[str]) -> Group:
    """Return the group among the candidates; members by name, the nearest by distance.

    The own municipality counts in a group it belongs to; among the nearest it does not.
    """
    own = next((each for each in candidates if each.cbs_code == asked.municipality), None)
    if asked.kind == "own":
        return _own_group(asked, own, candidates)
    if own is None:
        return Group(asked, None, problem="not_existing")
    if asked.kind == "programme":
        return _programme_group(asked, own, candidates, taking_part)
    found = _RULES[asked.kind](asked, own, candidates)
    return found if found.members or found.problem else replace(found, problem="nobody")


def _own_group(asked: GroupAsked, own: Candidate | None, candidates: Sequence[Candidate]) -> Group:
    members = tuple(Member(each) for each in candidates if each.cbs_code in asked.members)
    there = {member.candidate.cbs_code for member in members}
    missing = tuple(code for code in asked.members if code not in there)
    return Group(asked, own, members, problem=None if members else "nobody", missing=missing)


def _programme_group(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate], taking_part: frozenset[str]) -> Group:
    if own.cbs_code not in taking_part:
        return Group(asked, own, problem="no_programme")
    return Group(asked, own, tuple(Member(each) for each in candidates if each.cbs_code in taking_part))


def _province(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate]) -> Group:
    return Group(asked, own, tuple(Member(each) for each in candidates if each.province_code == own.province_code))


def _country(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate]) -> Group:
    return Group(asked, own, tuple(Member(each) for each in candidates if each.country_code == own.country_code))


def _size(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate]) -> Group:
    if not own.population:
        return Group(asked, own, problem="no_population")
    wanted = size_class_of(own.population)
    alike = tuple(Member(each) for each in candidates if each.population and size_class_of(each.population) == wanted)
    return Group(asked, own, alike, size_class=wanted)


def _start(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate]) -> Group:
    start = own.start_pct
    if start is None:
        return Group(asked, own, problem="no_start")
    alike = (each for each in candidates if each.start_pct is not None
             and abs(each.start_pct - start) <= COMPARABLE_WITHIN_PCT + NO_DIFFERENCE)  # fmt: skip
    return Group(asked, own, tuple(Member(each) for each in alike))


def _nearest(asked: GroupAsked, own: Candidate, candidates: Sequence[Candidate]) -> Group:
    if not is_placed(own):
        return Group(asked, own, problem="no_start" if own.population else "no_population")
    spread = spread_of(candidates)
    others = [Member(each, distance_between(own, each, spread)) for each in candidates if each != own and is_placed(each)]
    nearest = sorted(others, key=lambda member: (member.distance, member.candidate.cbs_code))[:NEAREST_N]
    return Group(asked, own, tuple(nearest))


_RULES: dict[GroupKind, Callable[[GroupAsked, Candidate, Sequence[Candidate]], Group]] = {
    "province": _province, "country": _country, "size": _size, "same_start": _start, "nearest": _nearest,
}  # fmt: skip
