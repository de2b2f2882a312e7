"""The effect of taking part (PR-2): the figure against a plain implementation, the minimums, programmes that do nothing."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.effect.effect import fetch_effect
from analysis.effect.panel import Panel, Timing, fetch_panels, timing_of
from analysis.effect.records import PartEffect
from analysis.effect.stacks import stack_of
from analysis.places import fetch_rounds_with_answers
from data import store
from tests.analysis.effect_panels import codes_of, drawn, effect_of, helps, rounds_of
from tests.builders import Content, Filled, refill
from tests.programme_builders import Course, Took, add

AT_2 = Timing(2, 2)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def kinds(effect: PartEffect) -> list[str]:
    return [each.what for each in effect.missing]


# ------------------------------------------------------------------ the figure


def test_with_every_score_there_it_is_the_difference_of_mean_changes_with_the_interval_of_welch() -> None:
    level_pct = drawn(np.random.default_rng(1), 50, 4)
    effect = effect_of(level_pct, dict.fromkeys(range(18), AT_2))
    change = level_pct[:, 2:].mean(axis=1) - level_pct[:, :2].mean(axis=1)
    before = level_pct[:, 1] - level_pct[:, 0]
    assert effect.figure is not None
    for found, values in ((effect.figure.difference, change), (effect.figure.placebo, before)):
        welch = stats.ttest_ind(values[:18], values[18:], equal_var=False)
        assert found.points == pytest.approx(values[:18].mean() - values[18:].mean())
        assert (found.low, found.high) == pytest.approx(tuple(welch.confidence_interval(0.95)))
    assert (effect.participants_n, effect.others_n) == (18, 32)
    assert effect.figure.visible == pytest.approx(2.8 * effect.figure.difference.standard_error)
    sd = np.sqrt((level_pct[:18, :2].mean(axis=1).var(ddof=1) * 17 + level_pct[18:, :2].mean(axis=1).var(ddof=1) * 31) / 48)
    gap = level_pct[:18, :2].mean() - level_pct[18:, :2].mean()
    assert effect.figure.gap_sd == pytest.approx(abs(gap) / sd)


def own_rounds(level_pct: np.ndarray, row: int, joined: Mapping[int, Timing], timing: Timing) -> dict[int, float]:
    """The scores of a municipality that count in the comparison of one group, by round."""
    own = joined.get(row)
    ends = 99 if own is None or own == timing else own.before_n  # who joins later counts until then
    hidden = range(timing.before_n, timing.after_from)
    found = {at: float(score) for at, score in enumerate(level_pct[row]) if not np.isnan(score)}
    return {at: score for at, score in found.items() if at not in hidden and at < ends}


def slow_drift(others: list[dict[int, float]], round_n: int) -> np.ndarray:
    """With dummy variables: an own level per municipality, and a development per round."""
    cells = [(row, at, score) for row, own in enumerate(others) for at, score in own.items()]
    design = np.zeros((len(cells), len(others) + round_n))
    for place, (row, at, _score) in enumerate(cells):
        design[place, row] = design[place, len(others) + at] = 1
    return np.linalg.lstsq(design, np.array([score for *_cell, score in cells]), rcond=None)[0][len(others) :]


def slow_change(own: dict[int, float], drift: np.ndarray, timing: Timing) -> float:
    before = [score - drift[at] for at, score in own.items() if at < timing.before_n]
    after = [score - drift[at] for at, score in own.items() if at >= timing.after_from]
    return sum(after) / len(after) - sum(before) / len(before)


def slow_difference(level_pct: np.ndarray, joined: Mapping[int, Timing]) -> float:
    """The same figure, one group that joined together at a time."""
    total, n = 0.0, 0
    for timing in set(joined.values()):
        sides: dict[bool, list[dict[int, float]]] = {True: [], False: []}
        for row in range(len(level_pct)):
            own = own_rounds(level_pct, row, joined, timing)
            if sum(at < timing.before_n for at in own) >= 2 and any(at >= timing.after_from for at in own):
                sides[joined.get(row) == timing].append(own)
        drift = slow_drift(sides[False], level_pct.shape[1])
        means = {side: float(np.mean([slow_change(own, drift, timing) for own in sides[side]])) for side in sides}
        total += len(sides[True]) * (means[True] - means[False])
        n += len(sides[True])
    return total / n


@FEW
@given(seed=st.integers(0, 10_000), missing=st.sampled_from([0.0, 0.1, 0.2]))
def test_groups_that_joined_at_different_moments_against_a_slow_second_implementation(seed: int, missing: float) -> None:
    rng = np.random.default_rng(seed)
    level_pct = drawn(rng, 110, 5, missing)
    joined = {row: (AT_2 if row % 2 else Timing(3, 4)) for row in range(44)}  # the second group joined while a round was open
    effect = effect_of(level_pct, joined)
    if effect.figure is not None:
        assert effect.figure.difference.points == pytest.approx(slow_difference(level_pct, joined))


def test_a_lasting_effect_is_found_and_a_common_rise_is_none() -> None:
    level_pct = drawn(np.random.default_rng(3), 120, 5)
    joined = dict.fromkeys(range(40), AT_2)
    nothing = effect_of(level_pct, joined)
    level_pct[:40, 2:] += 12
    helped = effect_of(level_pct, joined)
    assert nothing.figure is not None
    assert nothing.figure.difference.holds_zero
    assert helped.figure is not None
    assert helped.figure.difference.points == pytest.approx(nothing.figure.difference.points + 12)
    assert helps(helped)
    assert helped.figure.adjusted.low > 0


def test_others_count_until_they_join_and_earlier_participants_never() -> None:
    rng = np.random.default_rng(5)
    level_pct = drawn(rng, 90, 5)
    later = Timing(4, 4)
    joined = {row: AT_2 if row < 20 else later for row in range(40)}
    codes = codes_of(90)
    timings = {codes[row]: timing for row, timing in joined.items()}
    first = stack_of(Panel(codes, level_pct), timings, frozenset(), AT_2)
    last = stack_of(Panel(codes, level_pct), timings, frozenset(), later)
    changed = level_pct.copy()
    changed[20:40, 4:] = rng.uniform(0, 100, (20, 1))  # after the later group joined
    changed[:20, 2:] = rng.uniform(0, 100, (20, 3))  # after the first group joined
    again = stack_of(Panel(codes, changed), timings, frozenset(), AT_2)
    last_again = stack_of(Panel(codes, changed), timings, frozenset(), later)
    assert first is not None
    assert again is not None
    assert first.others.n == 70  # fifty that never joined, twenty that had not joined yet
    assert again.others.change.tolist() == first.others.change.tolist()
    assert last is not None
    assert last_again is not None
    assert last.others.n == 50
    assert last_again.others.change.tolist() == last.others.change.tolist()
    assert effect_of(level_pct, dict.fromkeys(range(20), AT_2), undated=range(20, 40)).others_n == 50  # on no side


def test_a_round_that_was_open_on_the_day_of_joining_is_neither_before_nor_after() -> None:
    rounds = rounds_of(4)  # each open from 1 March to 30 June
    assert timing_of(date(2022, 2, 28), rounds) == Timing(2, 2)
    assert timing_of(date(2022, 3, 1), rounds) == Timing(2, 2)  # opened on the day itself: after
    assert timing_of(date(2022, 3, 2), rounds) == Timing(2, 3)
    assert timing_of(date(2022, 6, 30), rounds) == Timing(2, 3)
    assert timing_of(date(2022, 7, 1), rounds) == Timing(3, 3)


def test_the_lines_are_the_means_of_both_groups_counted_from_joining() -> None:
    level_pct = drawn(np.random.default_rng(8), 60, 4)
    effect = effect_of(level_pct, dict.fromkeys(range(20), AT_2))
    assert [point.place for point in effect.points] == [-2, -1, 0, 1]
    assert [point.years for point in effect.points] == [(2020,), (2021,), (2022,), (2023,)]
    assert [point.participants_pct for point in effect.points] == pytest.approx(level_pct[:20].mean(axis=0).tolist())
    assert [point.others_pct for point in effect.points] == pytest.approx(level_pct[20:].mean(axis=0).tolist())


# ------------------------------------------------------------------ the minimums


@pytest.mark.parametrize(
    ("participant_n", "other_n", "round_n", "timing", "missing"),
    [
        (15, 15, 3, AT_2, []),
        (14, 40, 3, AT_2, ["participants"]),
        (40, 14, 3, AT_2, ["others"]),
        (20, 20, 3, Timing(1, 1), ["rounds_before", "participants", "others"]),
        (20, 20, 2, AT_2, ["rounds_after", "participants", "others"]),
    ],
)
def test_below_the_minimum_there_is_no_figure_but_what_is_missing(participant_n, other_n, round_n, timing, missing) -> None:
    level_pct = drawn(np.random.default_rng(11), participant_n + other_n, round_n)
    effect = effect_of(level_pct, dict.fromkeys(range(participant_n), timing))
    assert kinds(effect) == missing
    assert (effect.figure is None) == bool(missing)
    assert (effect.points == ()) == bool(missing)


def test_municipalities_without_enough_rounds_do_not_count() -> None:
    level_pct = drawn(np.random.default_rng(12), 60, 4)
    level_pct[:6, 0] = np.nan  # one round before is not enough
    assert kinds(effect_of(level_pct, dict.fromkeys(range(20), AT_2))) == ["participants"]
    assert effect_of(level_pct, dict.fromkeys(range(21), AT_2)).participants_n == 15


def test_groups_far_apart_or_going_apart_before_give_no_figure() -> None:
    level_pct = drawn(np.random.default_rng(13), 80, 4)
    joined = dict.fromkeys(range(30), AT_2)
    far = level_pct.copy()
    far[:30] -= 20
    assert kinds(effect_of(far, joined)) == ["gap"]
    apart = level_pct.copy()
    apart[:30, 1:] += 8
    assert kinds(effect_of(apart, joined)) == ["placebo"]


# ------------------------------------------------------------------ programmes that do nothing


def chosen_rows(kind: str, level_pct: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A third of those with the two rounds before: at random, the lowest, the fastest, or more often who scores low."""
    known = np.flatnonzero(~np.isnan(level_pct[:, :2]).any(axis=1))
    last, turn = level_pct[known, 1], level_pct[known, 1] - level_pct[known, 0]
    low = level_pct[known, :2].mean(axis=1).argsort().argsort() / len(known)
    order = {
        "random": rng.random(len(known)), "lowest": last, "fastest": -turn, "often low": low + rng.normal(0, 0.5, len(known)),
    }[kind]  # fmt: skip
    return known[np.argsort(order)[: len(known) // 3]]


@pytest.mark.parametrize(("kind", "most"), [("random", 4), ("lowest", 0), ("fastest", 0), ("often low", 4)])
def test_a_programme_that_does_nothing_is_not_shown_as_helping(kind: str, most: int) -> None:
    """Eighty drawn panels: by chance alone two in eighty would seem to help; who joins low would in forty without the checks."""
    rng = np.random.default_rng(21)
    seen = []
    for _again in range(80):
        level_pct = drawn(rng, 120, 5, missing=0.1)
        seen.append(effect_of(level_pct, {int(row): AT_2 for row in chosen_rows(kind, level_pct, rng)}))
    assert sum(map(helps, seen)) <= most
    if kind == "random":
        assert sum(effect.figure is not None for effect in seen) > 60  # it does not get there by saying nothing
    if kind == "often low":  # what the second way of comparing is for
        assert sum(bool({"turning_back", "placebo"} & set(kinds(effect))) for effect in seen) > 20


def test_a_programme_joined_because_it_goes_well_is_seldom_shown_as_helping() -> None:
    """Sixty panels in which every municipality keeps a pace of its own: without the check 36 programmes seem to help."""
    rng = np.random.default_rng(23)
    seen = []
    for _again in range(60):
        pace, place = rng.normal(0, 1.5, 120), rng.normal(45, 8, 120)
        level_pct = (place[:, None] + pace[:, None] * np.arange(5)) + rng.normal(0, 3, (120, 5))
        joined = np.argsort(-(pace + rng.normal(0, 3, 120)))[:40]
        seen.append(effect_of(level_pct, {int(row): AT_2 for row in joined}))
    assert sum(map(helps, seen)) <= 15
    assert sum(effect.figure is not None for effect in seen) >= 10


@pytest.mark.parametrize(("kind", "most"), [("random", 5), ("lowest", 0), ("fastest", 0), ("often low", 5)])
def test_on_the_sample_data_neither(kind: str, most: int, sample_store: Path) -> None:
    con = store.read(sample_store)
    rounds = fetch_rounds_with_answers(con)
    rng = np.random.default_rng(22)
    seen = [
        effect_of(panel.level_pct, {int(row): AT_2 for row in chosen_rows(kind, panel.level_pct, rng)})
        for panel in fetch_panels(con, rounds).values()
        for _again in range(1 if kind in ("lowest", "fastest") else 12)
    ]
    assert len(seen) >= 9
    assert sum(map(helps, seen)) <= most  # of 108 the expected number is below three


def test_the_interval_holds_the_true_effect_in_about_95_of_100() -> None:
    rng = np.random.default_rng(23)
    held = []
    for _again in range(150):
        level_pct = drawn(rng, 70, 5, missing=0.1)
        joined = {int(row): Timing(2 + place % 2, 2 + place % 2) for place, row in enumerate(rng.permutation(70)[:26])}
        for row, timing in joined.items():
            level_pct[row, timing.after_from :] += 5
        figure = effect_of(level_pct, joined).figure
        if figure is not None:
            held.append(figure.difference.low <= 5 <= figure.difference.high)
    assert len(held) > 110
    assert 0.9 <= np.mean(held) <= 0.99


# ------------------------------------------------------------------ from the store


def filled(code: str, first: int, score: float) -> list[Filled]:
    return [Filled(code, year, {"M1": min(score + 2 * (year - 2020), 100)}) for year in range(first, 2024)]


def test_who_takes_part_and_since_when_comes_from_the_store(other_con) -> None:
    there = "select cbs_code from place where place_level = 'municipality' and valid_to is null and valid_from is null order by 1"
    codes = [code for (code,) in other_con.execute(there).fetchall()][:40]
    responses = [row for at, code in enumerate(codes) for row in filled(code, 2020, 20 + (7 * at) % 50)]
    refill(other_con, Content(responses))
    course = Course("cursus", "Cursus", starts_on=date(2022, 1, 1))
    dated = [Took("cursus", code, code, joined_on=date(2021, 7, 1)) for code in codes[:2]]
    add(other_con, course, *dated, *(Took("cursus", code, code) for code in codes[2:17]), Took("cursus", "Waterschap", None))
    effect = fetch_effect(other_con, "cursus", 2023)
    part = next(each for each in effect.parts if each.code == "mens/moed")
    assert (effect.participants_n, effect.undated_n, effect.invented_n) == (17, 0, 17)
    assert (part.participants_n, part.others_n) == (17, 23)  # joined on different days, before the same round
    assert part.figure is not None
    assert part.figure.difference.points == pytest.approx(0)  # everybody rose alike
    seen_from_2021 = fetch_effect(other_con, "cursus", 2021)
    assert seen_from_2021.participants_n == 0  # nothing after the round counts
    assert fetch_effect(other_con, "bestaat-niet", 2023).participants_n == 0


def test_without_a_day_of_joining_nobody_is_before_or_after(other_con) -> None:
    refill(other_con, Content(filled("GM0202", 2020, 30)))
    add(other_con, Course("cursus", "Cursus"), Took("cursus", "Arnhem", "GM0202"))
    effect = fetch_effect(other_con, "cursus", 2023)
    assert (effect.participants_n, effect.undated_n) == (1, 1)
    assert effect.told == ()
