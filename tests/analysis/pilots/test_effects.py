"""What came of pilots, per case and never added up; and what was reported of them at all."""

from dataclasses import replace

from analysis.pilots.effects import Effect, effect_cases, effects_of, has_effect, has_promise, has_result
from analysis.pilots.pilot import EffectNumbers
from analysis.pilots.reported import FIELDS, count_reported
from tests.analysis.pilots.made import EMPTY, pilot


def test_promised_and_realised_stand_apart_and_zero_is_a_result() -> None:
    made = pilot(effect=EffectNumbers(promised_co2_tonne=100.0, realised_co2_tonne=0.0, realised_reuse_kg=5.0))
    assert effects_of(made) == (Effect("co2_tonne", 100.0, 0.0), Effect("reuse_kg", None, 5.0))
    assert has_promise(made)
    assert has_result(made)
    assert effects_of(EMPTY) == ()
    assert not has_effect(EMPTY)


def test_cases_of_which_most_is_known_come_first() -> None:
    words, promised = pilot(title="words", co2_reduction="30%"), pilot(title="p", effect=EffectNumbers(promised_mki_pct=30.0))
    realised = pilot(title="r", effect=EffectNumbers(realised_mki_pct=20.0))
    both = pilot(title="both", effect=EffectNumbers(promised_mki_pct=30.0, realised_mki_pct=20.0))
    found = effect_cases([EMPTY, words, promised, realised, both])
    assert [case.pilot.title for case in found] == ["both", "r", "p", "words"]


def test_words_that_may_be_either_are_neither_promise_nor_result() -> None:
    made = pilot(co2_reduction="30%", material_reuse="veel")
    assert (has_effect(made), has_promise(made), has_result(made)) == (True, False, False)


def test_reported_counts_each_field_by_itself() -> None:
    full = replace(pilot("afgerond", {"afgerond": 2020}), promised_effect="x", newcomers_involved=False, lessons="y")
    counts = {each.field: (each.reported_n, each.pilot_n) for each in count_reported([EMPTY, full])}
    reported = {"phase", "phase_dates", "promised", "newcomers_involved", "lessons"}
    assert counts == {field: (int(field in reported), 2) for field in FIELDS}
    assert all(each.reported_n == each.pilot_n == 0 for each in count_reported([]))
