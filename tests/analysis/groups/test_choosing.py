"""Who is in a comparison group, by hand and by a slow second implementation (GR-5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.groups.choosing import NEAREST_N, choose_group
from analysis.groups.records import Candidate, GroupAsked, GroupKind
from analysis.groups.size_classes import SIZE_CLASSES, size_class_of
from tests.analysis.groups.made import TOWNS, slow_distance, town


def asked(kind: GroupKind, code: str = "GM0001", members: tuple[str, ...] = ()) -> GroupAsked:
    return GroupAsked(kind, code, 2026, "any", "some" if kind == "programme" else None, members)


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("province", ("GM0001", "GM0002", "GM0005", "GM0006")),
        ("country", ("GM0001", "GM0002", "GM0003", "GM0004", "GM0005", "GM0006")),
        ("size", ("GM0001", "GM0002")),  # 25,000 belongs to the class above
        ("same_start", ("GM0001", "GM0002", "GM0004", "GM0005")),  # 50 is ten points off, 50.1 more
        ("programme", ("GM0001", "GM0004")),
        ("nearest", ("GM0002", "GM0003", "GM0004")),  # without itself, without who is not known
    ],
)
def test_a_group_holds_who_the_rule_says(kind: GroupKind, codes: tuple[str, ...]) -> None:
    group = choose_group(asked(kind), TOWNS, frozenset({"GM0001", "GM0004", "GM9999"}))
    assert (group.problem, group.codes) == (None, codes)


@pytest.mark.parametrize(
    ("kind", "code", "problem"),
    [
        ("province", "GM9999", "not_existing"),
        ("size", "GM0005", "no_population"),
        ("same_start", "GM0006", "no_start"),
        ("nearest", "GM0005", "no_population"),
        ("nearest", "GM0006", "no_start"),
        ("programme", "GM0002", "no_programme"),
        ("own", "GM0001", "nobody"),
    ],
)
def test_why_there_is_no_group(kind: GroupKind, code: str, problem: str) -> None:
    group = choose_group(asked(kind, code), TOWNS, frozenset({"GM0001"}))
    assert (group.problem, group.members) == (problem, ())


def test_a_group_of_ones_own_says_who_did_not_exist() -> None:
    group = choose_group(asked("own", members=("GM0004", "GM7777", "GM0002")), TOWNS, frozenset())
    assert (group.codes, group.missing) == (("GM0002", "GM0004"), ("GM7777",))


def test_a_municipality_alone_has_nobody_near() -> None:
    assert choose_group(asked("nearest"), (TOWNS[0],), frozenset()).problem == "nobody"


def test_the_size_classes_hold_every_number_once() -> None:
    for people in (0, 24_999, 25_000, 49_999, 50_000, 99_999, 100_000, 299_999, 300_000, 900_000):
        holding = [each for each in SIZE_CLASSES if (each.least or 0) <= people < (each.below or 10**9)]
        assert holding == [size_class_of(people)]


people = st.integers(900, 950_000)
scores = st.floats(0, 100).map(lambda score: round(score, 3))


@given(st.lists(st.tuples(people, scores), min_size=2, max_size=25, unique=True))
def test_the_nearest_are_those_of_the_slow_formula(known: list[tuple[int, float]]) -> None:
    towns = tuple(town(f"GM{at:04}", size, start) for at, (size, start) in enumerate(known))
    spread = len({size for size, _start in known}) > 1 and len({start for _size, start in known}) > 1
    group = choose_group(asked("nearest", "GM0000"), towns, frozenset())
    assert len(group.members) == min(NEAREST_N, len(towns) - 1)
    if spread:
        told = {member.candidate.cbs_code: member.distance for member in group.members}
        slow = {each.cbs_code: slow_distance(towns[0], each, towns) for each in towns[1:]}
        assert told == pytest.approx({code: slow[code] for code in told})
        assert max(slow[code] for code in told) <= min((slow[code] for code in slow.keys() - told.keys()), default=99) + 1e-9


def test_all_alike_are_at_no_distance() -> None:
    towns: tuple[Candidate, ...] = tuple(town(f"GM000{at}", 10_000, 50.0) for at in range(4))
    assert [member.distance for member in choose_group(asked("nearest", "GM0000"), towns, frozenset()).members] == [0.0] * 3
