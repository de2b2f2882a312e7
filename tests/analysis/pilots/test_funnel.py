"""How far pilots came: by hand, and against a slow way on random pilots."""

from hypothesis import given, settings
from hypothesis import strategies as some

from analysis.pilots.choice import NOT_REPORTED, Choice, pick_pilots
from analysis.pilots.funnel import make_funnel, make_history
from analysis.pilots.split import SPLITS, split_pilots
from tests.analysis.pilots.made import FLOW, ORDER, STOPPED, pilot


def test_a_later_phase_has_passed_the_earlier_ones_and_stopped_stands_apart() -> None:
    pilots = [
        *map(pilot, ("voorbereiding", "uitvoering", "opgeschaald", "gestopt", None, None)),
        pilot("uitvoering", is_invented=True),
    ]
    funnel = make_funnel(pilots, FLOW)
    assert [step.reached_n for step in funnel.steps] == [4, 3, 3, 3, 1, 1]
    assert [step.now_n for step in funnel.steps] == [1, 0, 0, 2, 0, 1]
    assert [step.invented_n for step in funnel.steps] == [1, 1, 1, 1, 0, 0]
    assert (funnel.stopped_n, funnel.unknown_n, funnel.total_n, funnel.invented_n) == (1, 2, 7, 1)


def test_the_years_count_only_dates_and_say_who_has_none() -> None:
    pilots = [
        pilot("afgerond", {"voorbereiding": 2018, "uitvoering": 2020}),  # completed, but since when is not known
        pilot("gestopt", {"aanbesteding": 2019, "gestopt": 2020}),
        pilot("opgeschaald"),
        pilot("voorbereiding", {"opgeschaald": 2030}),  # a plan
    ]
    history = make_history(pilots, FLOW, 2021)
    assert [(each.year, each.reached_n, each.stopped_n) for each in history.years] == [
        (2018, (1, 0, 0, 0, 0, 0), 0),
        (2019, (2, 1, 1, 0, 0, 0), 0),
        (2020, (2, 2, 2, 1, 0, 0), 1),
        (2021, (2, 2, 2, 1, 0, 0), 1),
    ]
    assert (history.dated_n, history.undated_n) == (2, 2)
    assert make_history([pilot("opgeschaald")], FLOW, 2021).years == ()


DATES = some.dictionaries(some.sampled_from([*ORDER, STOPPED]), some.integers(2015, 2028), max_size=4)
PILOTS = some.lists(
    some.builds(pilot, some.sampled_from([None, STOPPED, *ORDER]), DATES, is_invented=some.booleans()), max_size=8
)


@settings(max_examples=40, deadline=None)
@given(PILOTS, some.integers(2016, 2026))
def test_random_pilots_are_counted_as_the_slow_way_counts_them(pilots, last_year: int) -> None:
    history = make_history(pilots, FLOW, last_year)
    dates = [{each.phase: each.since_year for each in one.phase_dates if each.since_year <= last_year} for one in pilots]
    assert history.dated_n == sum(bool(each) for each in dates)
    assert history.dated_n + history.undated_n == len(pilots)
    known = [year for each in dates for year in each.values()]
    assert [each.year for each in history.years] == (list(range(min(known), last_year + 1)) if known else [])
    for each in history.years:
        for place in range(len(ORDER)):
            later = set(ORDER[place:])
            slow = sum(any(code in later and year <= each.year for code, year in one.items()) for one in dates)
            assert each.reached_n[place] == slow
        assert each.stopped_n == sum(one.get(STOPPED, 9999) <= each.year for one in dates)
    funnel = make_funnel(pilots, FLOW)
    assert sum(step.now_n for step in funnel.steps) + funnel.stopped_n + funnel.unknown_n == funnel.total_n == len(pilots)


@settings(max_examples=20, deadline=None)
@given(PILOTS)
def test_every_way_to_split_counts_every_pilot_once(pilots) -> None:
    for by in SPLITS:
        assert sum(row.funnel.total_n for row in split_pilots(pilots, by, FLOW)) == len(pilots)


def test_groups_come_largest_first_and_not_reported_last() -> None:
    pilots = [pilot(), pilot(category="b"), pilot(), pilot(category="a"), pilot(category="b")]
    assert [(row.code, row.funnel.total_n) for row in split_pilots(pilots, "category", FLOW)] == [("b", 2), ("a", 1), (None, 2)]


def test_a_choice_is_everything_that_was_chosen_together() -> None:
    pilots = (
        pilot("afgerond", category="a", cbs_code="GM0202", province_code="PV25"),
        pilot("afgerond", category="b", province_code="PV25"),
        pilot(None, category="a", programme="x", working_group="w"),
    )
    picked = {
        Choice(): (0, 1, 2),
        Choice("PV25"): (0, 1),
        Choice("GM0202"): (0,),
        Choice(category="a"): (0, 2),
        Choice("PV25", category="a", phase="afgerond"): (0,),
        Choice(programme="x", working_group="w"): (2,),
        Choice(phase=NOT_REPORTED): (2,),
        Choice(programme=NOT_REPORTED): (0, 1),
        Choice("GM0202", programme="x"): (),
    }
    for choice, places in picked.items():
        assert pick_pilots(pilots, choice) == tuple(pilots[place] for place in places), choice
