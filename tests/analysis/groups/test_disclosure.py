"""No figures shown together may leave one or two municipalities (GR-4): against exact arithmetic over random groups."""

import random
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest

from analysis.groups.scored_members import ScoredMembers
from analysis.groups.telling import Telling

PART = ("level", "any")
NOW, BEFORE = 2026, 2025
Sum = dict[tuple[str, int], int]  # municipality and round -> how often its score counts


def rank(rows: list[list[int]]) -> int:
    """The rank of a matrix in exact fractions."""
    left = [[Fraction(value) for value in row] for row in rows]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((at for at in range(found, len(left)) if left[at][column]), None)
        if pivot is None:
            continue
        left[found], left[pivot] = left[pivot], left[found]
        for at in range(found + 1, len(left)):
            factor = left[at][column] / left[found][column]
            if factor:
                left[at] = [value - factor * above for value, above in zip(left[at], left[found], strict=True)]
        found += 1
    return found


def told_alone(sums: list[Sum], towns: tuple[str, ...], everybody: list[str]) -> bool:
    """Whether some sum of these sums holds scores of these municipalities only."""
    spots = [(code, year) for code in everybody for year in (NOW, BEFORE)]
    whole = [[each.get(spot, 0) for spot in spots] for each in sums]
    others = [[each.get(spot, 0) for spot in spots if spot[0] not in towns] for each in sums]
    return rank(others) < rank(whole)


def given_away(shown: list[Sum], added: list[Sum], everybody: list[str]) -> bool:
    """Whether the added sums tell of one or two municipalities what the shown ones did not."""
    few = [(code,) for code in everybody] + list(combinations(everybody, 2))
    return any(told_alone(shown + added, towns, everybody) and not told_alone(shown, towns, everybody) for towns in few)


def leaves_few(own: set[str], shown: list[set[str]], known: str | None) -> bool:
    """Whether the group, or what lies between it and one shown group, is one or two besides who is known."""
    if own in shown:
        return False
    between = [own ^ each for each in shown if own <= each or each <= own]
    return any(0 < len(each - {known}) < 3 for each in between) or len(own - {known}) < 3


class World:
    """Random municipalities in three provinces, who of them has a score in two rounds, and whose change counts."""

    def __init__(self, seed: int) -> None:
        chance = random.Random(seed)
        self.codes = [f"GM{at:04}" for at in range(chance.randint(6, 11))]
        self.province = {code: chance.randint(0, 2) for code in self.codes}
        self.now = {code for code in self.codes if chance.random() < 0.8}
        self.before = {code for code in self.codes if chance.random() < 0.8}
        self.linked = {code for code in self.now & self.before if chance.random() < 0.8}
        self.members = frozenset(code for code in self.codes if chance.random() < 0.6)
        self.own = chance.choice([None, *self.codes])
        self.others = [code for code in self.codes if code != self.own]

    def telling(self) -> Telling:
        def marked(codes: set[str]) -> np.ndarray:
            return np.array([code in codes for code in self.codes])

        scored = {(*PART, NOW): marked(self.now), (*PART, BEFORE): marked(self.before)}
        provinces = np.array([self.province[code] for code in self.codes])
        linked = {(*PART, NOW): marked(self.linked)}
        found = ScoredMembers(np.array(self.codes), provinces, scored, linked, {NOW: BEFORE, BEFORE: None})
        return Telling(found, self.members, self.own, 3)

    def figure(self, codes: set[str] | frozenset[str], weights: dict[int, int]) -> Sum:
        return {(code, year): weight for code in codes if code != self.own for year, weight in weights.items()}

    def shown_groups(self, who: set[str]) -> list[set[str]]:
        groups = [who, *({code for code in who if self.province[code] == number} for number in range(3))]
        return [codes for codes in groups if len(codes) >= 3]

    def everywhere(self, who: set[str], weights: dict[int, int]) -> list[Sum]:
        """The figures every page shows: of the country and the provinces, over at least three."""
        return [self.figure(codes, weights) for codes in self.shown_groups(who)]


@pytest.mark.parametrize("seed", range(60))
def test_a_mean_is_hidden_exactly_when_it_gives_away(seed: int) -> None:
    world = World(seed)
    own = world.figure(world.members & world.now, {NOW: 1})
    members = set(world.members & world.now)
    hidden = leaves_few(members, world.shown_groups(world.now), world.own) or given_away(
        world.everywhere(world.now, {NOW: 1}), [own], world.others
    )
    expected = len(members) >= 3 and not hidden
    assert world.telling().may_tell_mean(PART, NOW) == expected


@pytest.mark.parametrize("seed", range(25))
def test_a_change_is_hidden_exactly_when_it_gives_away(seed: int) -> None:
    world, weights = World(seed), ({NOW: 1}, {BEFORE: 1}, {NOW: 1, BEFORE: -1})
    telling, among = world.telling(), (world.now, world.before, world.linked)
    shown = [each for who, weight in zip(among, weights, strict=True) for each in world.everywhere(who, weight)]
    is_told = (telling.may_tell_mean(PART, NOW), telling.may_tell_mean(PART, BEFORE), True)
    added = [world.figure(world.members & who, weight)
             for who, weight, told in zip(among, weights, is_told, strict=True) if told]  # fmt: skip
    near = [leaves_few(set(world.members & who), world.shown_groups(who), world.own)
            for who, told in zip(among, is_told, strict=True) if told]  # fmt: skip
    expected = len(world.members & world.linked) >= 3 and not any(near) and not given_away(shown, added, world.others)
    assert telling.may_tell_change(PART, NOW) == expected


def test_both_answers_occur() -> None:
    """The random worlds hold means that are shown and means that are hidden because of the rest."""
    told = [world.telling() for world in map(World, range(60))]
    enough = [each.may_tell_mean(PART, NOW) for each in told if each.has_mean(PART, NOW)]
    assert {True, False} == set(enough)


def test_no_pair_of_shown_means_leaves_one_or_two() -> None:
    shown_n = 0
    for world in map(World, range(300)):
        members = set(world.members & world.now)
        if not world.telling().may_tell_mean(PART, NOW) or members in world.shown_groups(world.now):
            continue  # hidden, or the very figure every page shows
        shown_n += 1
        assert len(members - {world.own}) >= 3
        for codes in world.shown_groups(world.now):
            if members < codes or codes < members:
                assert len((members ^ codes) - {world.own}) not in (1, 2)
    assert shown_n > 30
