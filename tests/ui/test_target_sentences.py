"""Targets in words: every state, every number, in right Dutch."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.targets.official_rules import OfficialVerdict
from analysis.targets.outlooks import Outlook
from analysis.targets.status import STATUSES, status_of_chance
from tests.outlooks import outlook, standing
from ui.place_page.targets import foremost
from ui.sentences.official_rules import rule_name, verdict_words
from ui.sentences.pathway import outlook_sentences
from ui.sentences.target_numbers import (
    gap_words,
    kept_words,
    needed_words,
    pace_words,
    pathway_words,
    set_words,
    signed_pace,
    usual_words,
)
from ui.sentences.targets import (
    answer_sentence,
    chance_words,
    held_words,
    in_sentence,
    out_of_ten,
    outlook_word,
    status_word,
)

PASSED = {"target_year": 2026, "needed_pace_pct_per_year": None, "chance_pct": None}


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            outlook(),
            "Het doel voor strategisch (65 in 2028) dreigt niet gehaald te worden: "
            "van 10 gemeenten in deze positie haalden er ongeveer 2 zo’n doel.",
        ),
        (
            outlook(status="uncertain", chance_pct=50.0),
            "Of het doel voor strategisch (65 in 2028) wordt gehaald, is onzeker: "
            "van 10 gemeenten in deze positie haalden er ongeveer 5 zo’n doel.",
        ),
        (
            outlook(status="on_track", chance_pct=97.0),
            "Het doel voor strategisch (65 in 2028) ligt op koers: "
            "van 100 gemeenten in deze positie haalden er meer dan 95 zo’n doel.",
        ),
        (
            standing(70, 65, status="achieved", chance_pct=80.0),
            "Het doel voor strategisch (65 in 2028) is nu al behaald: "
            "van 10 gemeenten in deze positie zaten er in dat jaar ongeveer 8 nog op of boven het doel.",
        ),
        (standing(70, 65, status="achieved", chance_pct=None), "Het doel voor strategisch (65 in 2028) is nu al behaald."),
        (standing(70, 65, status="achieved", **PASSED), "Het doel voor strategisch (65 in 2026) is behaald."),
        (
            standing(47, 65, status="missed", **PASSED),
            "Het doel voor strategisch (65 in 2026) is niet behaald: het scheelde 18 punten.",
        ),
        (
            standing(64.6, 65, status="missed", **PASSED),
            "Het doel voor strategisch (65 in 2026) is niet behaald: het scheelde 1 punt.",
        ),
        (
            outlook(status="too_early", reason="one_round", chance_pct=None),
            "Over het doel voor strategisch (65 in 2028) is nog niets te zeggen: "
            "daarvoor zijn twee rondes nodig die te vergelijken zijn.",
        ),
        (
            outlook(status="too_early", reason="coverage_too_low", chance_pct=None),
            "Over het doel voor strategisch (65 in 2028) is nog niets te zeggen: in 2026 zijn te weinig vragen ingevuld.",
        ),
        (
            outlook(status="too_early", reason="last_score_too_old", last_round_year=2023, chance_pct=None),
            "Over het doel voor strategisch (65 in 2028) is nog niets te zeggen: de laatste score is van 2023.",
        ),
        (
            outlook(status="too_early", reason="no_score", chance_pct=None),
            "Over het doel voor strategisch (65 in 2028) is nog niets te zeggen: er is geen score in 2026.",
        ),
        (
            outlook(status="too_early", reason="not_participating", **PASSED | {"target_year": 2025}),
            "Of het doel voor strategisch (65 in 2025) is gehaald, is niet vast te stellen: de gemeente deed in 2025 niet mee.",
        ),
        (
            outlook(status="too_early", reason="no_round", **PASSED | {"target_year": 2025}),
            "Of het doel voor strategisch (65 in 2025) is gehaald, is niet vast te stellen: "
            "in 2025 deed geen enkele gemeente mee.",
        ),
        (
            outlook(status="closed", reason="area_changed"),
            "Het doel voor strategisch (65 in 2028) geldt niet meer: het is van voor een herindeling.",
        ),
    ],
)  # fmt: skip
def test_every_state_has_its_answer(told: Outlook, sentence: str) -> None:
    assert answer_sentence(told, "Strategisch") == sentence


def test_what_follows_the_title_names_the_chance_the_year_and_the_pace() -> None:
    assert outlook_sentences(outlook()) == [
        "Van 10 gemeenten in deze positie haalden er ongeveer 2 zo’n doel.",
        "Sinds 2024 ligt de score onder het pad naar het doel.",
        "Nodig: 9 punten per jaar omhoog, tot 2028.",
    ]


def test_what_is_not_at_risk_has_no_warning() -> None:
    told = outlook_sentences(outlook(status="on_track", chance_pct=70.0))
    assert told == ["Van 10 gemeenten in deze positie haalden er ongeveer 7 zo’n doel."]


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0, "van 100 gemeenten in deze positie haalden er minder dan 5 zo’n doel"),
        (4.99, "van 100 gemeenten in deze positie haalden er minder dan 5 zo’n doel"),
        (5, "van 10 gemeenten in deze positie haalde er ongeveer 1 zo’n doel"),
        (14.9, "van 10 gemeenten in deze positie haalde er ongeveer 1 zo’n doel"),
        (15, "van 10 gemeenten in deze positie haalden er ongeveer 2 zo’n doel"),
        (95, "van 10 gemeenten in deze positie haalden er ongeveer 9 zo’n doel"),
        (95.1, "van 100 gemeenten in deze positie haalden er meer dan 95 zo’n doel"),
    ],
)
def test_a_chance_is_a_frequency(chance: float, words: str) -> None:
    assert chance_words(chance) == words


@given(chance=st.floats(0, 100))
def test_the_frequency_never_contradicts_the_word(chance: float) -> None:
    """At most 3 of 10 is at risk, 4 to 6 uncertain, at least 7 on track: rounding crosses no border."""
    of_ten = out_of_ten(chance)
    assert status_of_chance(chance) == ("at_risk" if of_ten <= 3 else "uncertain" if of_ten <= 6 else "on_track")
    assert 1 <= of_ten <= 9
    for words in (chance_words(chance), held_words(chance)):
        assert ("ongeveer" in words) == (5 <= chance <= 95)
        assert "0" not in words.replace("100", "").replace("10", "")


def test_every_status_has_a_word_of_its_own() -> None:
    assert [status_word(status) for status in STATUSES] == [
        "behaald", "op koers", "onzeker", "dreigt niet gehaald te worden", "nog niet te zeggen", "niet behaald",
        "geldt niet meer",
    ]  # fmt: skip


def test_a_year_that_passed_without_a_score_is_not_too_early_but_untold() -> None:
    assert outlook_word(outlook(status="too_early", reason="no_score", target_year=2025)) == "niet vast te stellen"
    assert outlook_word(outlook(status="too_early", reason="no_score")) == "nog niet te zeggen"


@pytest.mark.parametrize(
    ("told", "gap"),
    [
        (standing(46.5, 65), "Nog 18 punten te gaan."),  # 65 - 47, as shown
        (standing(64.6, 65), "Nog 1 punt te gaan."),
        (standing(65, 65), "Behaald."),
        (standing(65.2, 65), "Behaald."),
        (standing(70, 65), "Behaald, 5 punten erboven."),
        (standing(46.5, 65, **PASSED), "18 punten te weinig."),
        (outlook(last_score_pct=None, gap_pct=None), "Niet bekend: er is nog geen score."),
    ],
)
def test_the_gap_is_what_the_reader_finds(told: Outlook, gap: str) -> None:
    assert gap_words(told) == gap


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (outlook(pace_pct_per_year=2.5), "2,5 punten per jaar omhoog."),
        (outlook(pace_pct_per_year=-1), "1 punt per jaar omlaag."),
        (outlook(pace_pct_per_year=0.04), "Alles bij elkaar geen verandering."),
        (outlook(pace_pct_per_year=None), "Niet bekend: de score is niet te vergelijken met die van 2023."),
        (
            outlook(pace_pct_per_year=None, base_round_year=2026),
            "Nog niet bekend: het doel is gesteld op ronde 2026.",
        ),
        (outlook(pace_pct_per_year=None, last_round_year=None), "Niet bekend: er is nog geen score."),
    ],
)
def test_the_pace_is_in_points_a_year_or_says_why_not(told: Outlook, words: str) -> None:
    assert pace_words(told) == words


@pytest.mark.parametrize(
    ("needed", "words"), [(9.25, "9,3 punten per jaar"), (1.0, "1 punt per jaar"), (0.01, "0,1 punten per jaar")]
)
def test_the_needed_pace_names_the_target_year_and_is_never_nothing(needed: float, words: str) -> None:
    assert needed_words(outlook(needed_pace_pct_per_year=needed)) == f"{words} omhoog, tot 2028."
    assert needed_words(outlook(needed_pace_pct_per_year=None)) == ""


@pytest.mark.parametrize(
    ("kept", "total", "words"),
    [
        (0, 168, "Geen van de 168 gemeenten hield zo’n tempo ooit 2 jaar of langer vol."),
        (1, 168, "Van 168 gemeenten hield er 1 zo’n tempo ooit 2 jaar of langer vol."),
        (2, 168, "Van 168 gemeenten hielden er 2 zo’n tempo ooit 2 jaar of langer vol."),
        (168, 168, "Alle 168 gemeenten hielden zo’n tempo ooit 2 jaar of langer vol."),
        (1, 2, ""),  # too few to tell (GR-4)
    ],
)
def test_how_many_ever_kept_such_a_pace(kept: int, total: int, words: str) -> None:
    assert kept_words(outlook(kept_n=kept, kept_of_n=total)) == words
    assert kept_words(outlook(needed_pace_pct_per_year=None, kept_n=kept, kept_of_n=total)) == ""


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (outlook(), "Sinds 2024 ligt de score onder het pad naar het doel."),
        (outlook(left_pathway_round_year=2026), "In 2026 kwam de score onder het pad naar het doel."),
        (outlook(left_pathway_round_year=None), "De score ligt nog op of boven het pad naar het doel."),
        (outlook(pace_pct_per_year=None, left_pathway_round_year=None), ""),  # nothing links the base round
        (standing(70, 65, left_pathway_round_year=None), ""),
        (outlook(left_pathway_round_year=None, **PASSED), ""),
    ],
)
def test_since_when_the_pathway_was_left(told: Outlook, words: str) -> None:
    assert pathway_words(told) == words


def test_the_usual_pace_has_its_middle_half_when_enough_are_known() -> None:
    middle = "1,8 punten per jaar omhoog. Dat is de middelste van 24 vergelijkbare gemeenten."
    assert usual_words(outlook()) == f"{middle} De helft van die gemeenten zit tussen −0,5 en +3 punten per jaar."
    assert usual_words(outlook(usual_low_pct_per_year=None)) == middle
    assert usual_words(outlook(usual_pct_per_year=None)) == ""


@pytest.mark.parametrize(
    ("pace", "shown"), [(2.54, "+2,5"), (-0.5, "−0,5"), (0.04, "0"), (-0.04, "0"), (9.0, "+9"), (12.96, "+13")]
)
def test_a_pace_has_its_sign(pace: float, shown: str) -> None:
    assert signed_pace(pace) == shown


@pytest.mark.parametrize(
    ("by", "on", "words"),
    [
        ("de gemeenteraad", date(2026, 3, 1), "Gesteld door de gemeenteraad op 1 maart 2026."),
        ("de gemeenteraad", None, "Gesteld door de gemeenteraad."),
        (None, date(2026, 3, 1), ""),
    ],
)
def test_who_set_it(by: str | None, on: date | None, words: str) -> None:
    assert set_words(outlook(set_by=by, set_on=on)) == words


@pytest.mark.parametrize(
    ("name", "inside"), [("Strategisch", "strategisch"), ("ICT", "ICT"), ("Operationeel: Beleid", "operationeel: Beleid")]
)
def test_a_name_inside_a_sentence(name: str, inside: str) -> None:
    assert in_sentence(name) == inside


def test_what_can_still_be_steered_is_told_first() -> None:
    passed = standing(47, 50, status="missed", horizon_years=3, **PASSED)
    met, later = standing(70, 65, status="achieved", target_year=2027), outlook(target_year=2029)
    closed = outlook(status="closed", target_year=2027)
    assert foremost([passed, met, later, closed]) == later
    assert foremost([passed, met]) == met
    assert foremost([passed, closed]) == passed
    assert foremost([closed]) is None


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (OfficialVerdict("eurostat", "moderate", 0.884), "matige vooruitgang (88% van wat nodig is)"),
        (OfficialVerdict("sdsn", "decreasing", -0.4), "dalend"),
        (OfficialVerdict("escap", "share_of_the_way", 3.04), "3 van 10: het deel van de weg dat is afgelegd"),
        (OfficialVerdict("escap", "share_of_the_way", -1.26), "−1,3 van 10: het deel van de weg dat is afgelegd"),
        (
            OfficialVerdict("sdsn", "cannot_be_said"),
            "geen uitkomst: minder dan drie rondes, of het doel ligt te dicht bij het begin",
        ),
    ],
)  # fmt: skip
def test_official_rules_in_words(verdict: OfficialVerdict, words: str) -> None:
    assert verdict_words(verdict) == words
    assert rule_name(verdict.rule)
