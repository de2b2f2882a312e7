"""How many comparable municipalities took a step within a round, and who."""

import random
from fractions import Fraction

import pytest

from analysis.steps.step_experience import StepShare, fetch_experience
from tests.analysis.test_answer_sheet import refill_scores
from tests.builders import NVT, Content, Filled

ARNHEM, NIJMEGEN, EDE, APELDOORN = "GM0202", "GM0268", "GM0228", "GM0200"  # all Gelderland
UTRECHT, PURMEREND, BRIELLE = "GM0344", "GM0439", "GM0501"
TO_NEXT, TO_SECOND = Fraction(25), Fraction(50)


def test_each_municipality_counts_once_with_its_first_time(other_con) -> None:
    responses = [
        Filled(ARNHEM, 2025, {"U1": 2}),
        Filled(NIJMEGEN, 2021, {"U1": 2}), Filled(NIJMEGEN, 2022, {"U1": 3}),  # took it
        Filled(EDE, 2021, {"U1": 2}), Filled(EDE, 2022, {"U1": 2}), Filled(EDE, 2023, {"U1": 4}),  # not the first time
        Filled(APELDOORN, 2021, {"U1": 2}), Filled(APELDOORN, 2022, {"U1": 5}),  # took it and more
        Filled(UTRECHT, 2021, {"U1": 2}), Filled(UTRECHT, 2023, {"U1": 3}),  # not in the very next round
        Filled("GM0193", 2021, {"U1": 3}), Filled("GM0193", 2022, {"U1": 4}),  # another answer
        Filled("GM0197", 2021, {"U1": 2}), Filled("GM0197", 2022, {"U1": NVT}),  # no answer to compare
    ]  # fmt: skip
    refill_scores(other_con, Content(responses))
    experience = fetch_experience(other_con, ARNHEM, 2025)
    assert experience.share("U1", TO_NEXT) == StepShare(2, 3)
    assert experience.share("U1", TO_SECOND) == StepShare(1, 3)
    assert experience.share("K1", TO_NEXT) == StepShare(0, 0)


def test_the_own_municipality_is_not_compared_with_itself(other_con) -> None:
    refill_scores(other_con, Content([Filled(ARNHEM, 2023, {"U1": 2}), Filled(ARNHEM, 2024, {"U1": 2})]))
    assert fetch_experience(other_con, ARNHEM, 2024).share("U1", TO_NEXT) == StepShare(0, 0)


def test_percentages_are_compared_within_five_points(other_con) -> None:
    starts = {NIJMEGEN: 35, EDE: 45, APELDOORN: 45.1, UTRECHT: 34.9}
    responses = [Filled(ARNHEM, 2025, {"M1": 40})]
    responses += [Filled(code, 2022, {"M1": start}) for code, start in starts.items()]
    responses += [Filled(code, 2023, {"M1": start + 10}) for code, start in starts.items()]
    refill_scores(other_con, Content(responses))
    assert fetch_experience(other_con, ARNHEM, 2025).share("M1", Fraction(10)) == StepShare(2, 2)
    assert fetch_experience(other_con, ARNHEM, 2025).share("M1", Fraction(20)) == StepShare(0, 2)


def test_nobody_counts_across_a_merger_that_began_a_new_baseline(other_con) -> None:
    responses = [
        Filled(ARNHEM, 2025, {"U1": 2}),
        Filled(PURMEREND, 2021, {"U1": 2}), Filled(PURMEREND, 2022, {"U1": 4}),  # took in Beemster on 1 January 2022
        Filled(BRIELLE, 2021, {"U1": 2}), Filled(BRIELLE, 2022, {"U1": 4}),  # merged later: counts, but cannot be asked
    ]  # fmt: skip
    refill_scores(other_con, Content(responses))
    experience = fetch_experience(other_con, ARNHEM, 2025)
    assert experience.share("U1", TO_NEXT) == StepShare(1, 1)
    assert experience.examples("U1", TO_NEXT, 3) == ()


def test_municipalities_to_learn_from_are_near_then_recent_then_by_name(other_con) -> None:
    moves = {NIJMEGEN: (2021, 3), EDE: (2023, 3), UTRECHT: (2024, 5), APELDOORN: (2023, 4)}
    responses = [Filled(ARNHEM, 2025, {"U1": 2})]
    for code, (year, reached) in moves.items():
        responses += [Filled(code, year, {"U1": 2}), Filled(code, year + 1, {"U1": reached})]
    responses += [Filled(EDE, 2020, {"U1": 2}), Filled(EDE, 2021, {"U1": 4})]  # its older rise, further than the newer one
    refill_scores(other_con, Content(responses))
    experience = fetch_experience(other_con, ARNHEM, 2025)
    found = experience.examples("U1", TO_NEXT, 5)
    assert [(each.name, each.from_round_year) for each in found] == [
        ("Apeldoorn", 2023), ("Ede", 2023), ("Nijmegen", 2021), ("Utrecht", 2024),
    ]  # fmt: skip
    assert [each.name for each in experience.examples("U1", TO_SECOND, 5)] == ["Apeldoorn", "Ede", "Utrecht"]
    assert [each.name for each in experience.examples("U1", TO_NEXT, 1)] == ["Apeldoorn"]


def test_against_a_slow_count(other_con) -> None:
    """Everything once more, with plain loops over what was answered."""
    chance = random.Random(3)
    towns = [ARNHEM, NIJMEGEN, EDE, APELDOORN, UTRECHT, "GM0193", "GM0197", "GM0222", "GM0226", "GM0230"]
    given = {
        (town, year): {"U1": chance.choice([1, 2, 3, NVT]), "G11": chance.choice([1, 2, 3, 4, 5]), "M1": 50}
        for town in towns for year in range(2020, 2026) if town == ARNHEM or chance.random() < 0.8
    }  # fmt: skip
    given[ARNHEM, 2025] = {"U1": 2, "G11": 3, "M1": 50}
    refill_scores(other_con, Content([Filled(town, year, answers) for (town, year), answers in given.items()]))
    experience = fetch_experience(other_con, ARNHEM, 2025)
    for question, own in (("U1", 2), ("G11", 3)):
        for steps in (1, 2):
            n = k = 0
            for town in towns[1:]:
                for year in range(2020, 2025):
                    now, later = given.get((town, year), {}).get(question), given.get((town, year + 1), {}).get(question)
                    if now == own and isinstance(later, int):
                        n, k = n + 1, k + (later >= own + steps)
                        break
            assert n > 1
            assert experience.share(question, Fraction(25 * steps)) == StepShare(k, n)


@pytest.mark.parametrize("code", ["GM0000", ARNHEM])
def test_without_answers_there_is_no_experience(other_con, code: str) -> None:
    refill_scores(other_con, Content([]))
    assert fetch_experience(other_con, code, 2025).pairs_of("U1") == ()
