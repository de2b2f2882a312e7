"""The sentences over every case a municipality or a group can be in."""

from dataclasses import replace
from datetime import date

import pytest

from ui.charts.records import Bar, Line, Point, TargetMark
from ui.sentences.charts import bars_sentence, trend_sentence
from ui.sentences.group import GroupAnswer, RiskCount, group_sentences, risks_sentence
from ui.sentences.municipality import MunicipalityAnswer, Succeeded, municipality_sentences
from ui.sentences.pieces import Compared, LevelFigures, changes_piece
from ui.sentences.reasons import reason_text


def level(
    name: str, score: float | None, change: float | None = None, reason: str | None = None, why: str | None = None
) -> LevelFigures:
    return LevelFigures(name, score, reason, change, None if change is None else 2025, why, 40.0)


def answer(*levels: LevelFigures, **more: object) -> MunicipalityAnswer:
    values: dict = {
        "name": "Arnhem", "round_year": 2026, "is_participant": True, "levels": levels, "groups": (),
        "last_year": None, "last_levels": (), "ended": None,
    }  # fmt: skip
    return MunicipalityAnswer(**(values | more))


BOTH = (level("Strategisch", 46.6, 2.8), level("Operationeel", 30.5, -2))
GROUPS = (Compared("Gelderland", (44.4, 35)), Compared("Nederland", (46.5, 35)))


def test_the_usual_case_says_scores_change_and_comparison() -> None:
    assert municipality_sentences(answer(*BOTH, groups=GROUPS)) == (
        "Arnhem scoort in 2026 strategisch 47 en operationeel 31 van de 100 punten.",
        "Sinds 2025 ging strategisch 3 punten omhoog en ging operationeel 2 punten omlaag, op dezelfde vragen.",
        "De score is strategisch hoger dan Gelderland (44) en gelijk aan Nederland (47); "
        "operationeel lager dan Gelderland (35) en Nederland (35).",
        "Ingevuld: strategisch 40% en operationeel 40%.",
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ((3, 5), "gingen strategisch 3 punten en operationeel 5 punten omhoog"),
        ((1, 0), "ging strategisch 1 punt omhoog en bleef operationeel gelijk"),
        ((0.4, -0.4), "bleven strategisch en operationeel gelijk"),
        ((-1, -7), "gingen strategisch 1 punt en operationeel 7 punten omlaag"),
        ((None, 2), "ging operationeel 2 punten omhoog"),
        ((None, None), ""),
    ],
)
def test_changes_have_the_right_verb(changes: tuple[float | None, float | None], told: str) -> None:
    assert changes_piece([level("Strategisch", 50, changes[0]), level("Operationeel", 50, changes[1])]) == told


@pytest.mark.parametrize(
    ("why", "told"),
    [
        ("first_round", "Het is de eerste ronde van Arnhem. Er is dus nog geen verandering te zien."),
        ("new_baseline", "Na de herindeling is deze ronde een nieuwe nulmeting. Er is dus nog geen verandering te zien."),
        ("break", "In beide rondes zijn te weinig dezelfde vragen ingevuld om een verandering te tonen."),
    ],
)
def test_without_a_change_the_reason_is_said(why: str, told: str) -> None:
    assert municipality_sentences(answer(level("Strategisch", 46, why=why), level("Operationeel", 31, why=why)))[1] == told


def test_low_coverage_is_said_with_the_share_that_was_answered() -> None:
    told = municipality_sentences(answer(level("Strategisch", 46, 1), level("Operationeel", None, reason="coverage_too_low")))
    assert told[0] == (
        "Arnhem scoort in 2026 strategisch 46 van de 100 punten (geen score voor operationeel: te weinig vragen ingevuld)."
    )


def test_enough_answers_in_all_but_too_few_in_a_theme_is_said_so() -> None:
    low = LevelFigures("Operationeel", None, "coverage_too_low", None, None, None, 79.0)
    told = municipality_sentences(answer(level("Strategisch", 46, 1), low))
    assert told[0].endswith("(geen score voor operationeel: te weinig ingevuld bij een thema).")


def test_nothing_applicable_has_its_own_sentence() -> None:
    told = municipality_sentences(answer(level("Strategisch", 46, 1), level("Operationeel", None, reason="nothing_applicable")))
    assert told[0].endswith("(geen score voor operationeel: geen van de vragen is van toepassing).")


def test_no_score_at_all_is_said_before_the_reasons() -> None:
    told = municipality_sentences(answer(level("Strategisch", None, reason="coverage_too_low")))
    assert told[0] == "Arnhem deed in 2026 mee, maar heeft nog geen score: te weinig vragen ingevuld."


def test_who_did_not_take_part_sees_the_last_time() -> None:
    told = municipality_sentences(answer(is_participant=False, last_year=2024, last_levels=BOTH))
    last = "De laatste keer, in 2024, was de score van Arnhem strategisch 47 en operationeel 31."
    assert told == ("Arnhem deed in 2026 niet mee.", last)
    without_scores = municipality_sentences(
        answer(is_participant=False, last_year=2024, last_levels=(level("Strategisch", None),))
    )
    assert without_scores == ("Arnhem deed in 2026 niet mee.", "De laatste keer was in 2024.")


def test_who_never_took_part_is_told_so() -> None:
    assert municipality_sentences(answer(is_participant=False)) == ("Arnhem heeft nog geen vragenlijst ingevuld.",)


def test_a_dissolved_municipality_is_not_said_to_have_stayed_away() -> None:
    ended = Succeeded(date(2021, 1, 1), ("Boxtel",))
    told = municipality_sentences(answer(is_participant=False, last_year=2020, last_levels=BOTH, ended=ended))
    assert told[1] == "De laatste keer, in 2020, was de score van Arnhem strategisch 47 en operationeel 31."


def test_a_dissolved_municipality_names_its_successors() -> None:
    told = municipality_sentences(
        answer(is_participant=False, ended=Succeeded(date(2021, 1, 1), ("Boxtel", "Oisterwijk", "Vught")))
    )
    assert told == (
        "Arnhem bestaat sinds 1 januari 2021 niet meer: de gemeente ging op in Boxtel, Oisterwijk en Vught.",
        "Arnhem heeft geen vragenlijst ingevuld.",
    )


def group(*levels: LevelFigures, participants: int = 32, compared: tuple[Compared, ...] = ()) -> GroupAnswer:
    return GroupAnswer("Gelderland", 2026, participants, 51, 3, levels, compared)


def test_a_group_says_mean_participation_change_and_comparison() -> None:
    assert group_sentences(group(*BOTH, compared=(Compared("Nederland", (40, 30.5)),))) == (
        "Gemeenten in Gelderland scoren in 2026 gemiddeld strategisch 47 en operationeel 31 van de 100 punten.",
        "Van de 51 gemeenten deden er 32 mee.",
        "Bij de gemeenten die ook in 2025 meededen, ging strategisch 3 punten omhoog en ging operationeel 2 punten omlaag.",
        "De score is strategisch hoger dan Nederland (40); operationeel gelijk aan Nederland (31).",
    )


def test_a_group_with_too_few_says_how_many_it_takes() -> None:
    few = (level("Strategisch", None, reason="too_few"), level("Operationeel", None, reason="too_few"))
    assert group_sentences(group(*few, participants=1)) == (
        "Voor Gelderland is er in 2026 geen gemiddelde: te weinig gemeenten hebben een score.",
        "Van de 51 gemeenten deed er 1 mee. Voor een gemiddelde zijn minstens 3 gemeenten met een score nodig.",
    )


def test_a_group_with_one_level_too_few_says_which() -> None:
    told = group_sentences(group(level("Strategisch", 46, 1), level("Operationeel", None, reason="too_few")))
    assert told[0].endswith("(geen gemiddelde voor operationeel: te weinig gemeenten hebben een score).")


def test_a_weighted_mean_hidden_by_one_large_municipality_says_so() -> None:
    heavy = (level("Strategisch", None, reason="one_weighs_most"), level("Operationeel", 31))
    told = group_sentences(replace(group(*heavy), is_weighted=True))
    assert told[0] == (
        "Gewogen naar inwoners scoren gemeenten in Gelderland in 2026 gemiddeld operationeel 31 van de 100 punten "
        "(geen gemiddelde voor strategisch: één gemeente heeft meer dan de helft van de inwoners)."
    )


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((), ""),
        (((12, 0),), "Het eerstvolgende doel van gemeenten dreigt niet gehaald te worden: voor strategisch bij 12 van de 32."),
        (((12, 9), (7, 0)), "Het eerstvolgende doel van gemeenten dreigt niet gehaald te worden: voor strategisch bij 12 van de "
                            "32 en voor operationeel bij 7 van de 32; het laatste doel is niet behaald bij 9 (strategisch)."),
        (((0, None), (None, 4)), "Het eerstvolgende doel van gemeenten dreigt niet gehaald te worden: voor strategisch bij geen "
                                 "van de 32 en voor operationeel bij een niet getoond aantal van de 32; het laatste doel is niet "
                                 "behaald bij een niet getoond aantal (strategisch) en 4 (operationeel)."),
    ],
)  # fmt: skip
def test_who_is_at_risk_is_counted_without_small_numbers(counts: tuple[tuple[int | None, int | None], ...], told: str) -> None:
    names = ("Strategisch", "Operationeel")
    assert risks_sentence([RiskCount(name, 32, *n) for name, n in zip(names, counts, strict=False)]) == told


def test_a_group_nobody_took_part_in() -> None:
    assert group_sentences(group(*BOTH, participants=0)) == ("In 2026 deed geen enkele gemeente in Gelderland mee.",)


def line(*scores: float | None, role: str = "own", name: str = "Arnhem") -> Line:
    return Line(role, name, tuple(Point(2024 + at, score) for at, score in enumerate(scores)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("own", "told"),
    [
        (line(None, None), "Arnhem heeft hier nog geen score."),
        (line(None, 47), "Arnhem scoorde 47 in 2025; er is geen andere ronde om mee te vergelijken."),
        (line(41, None, 47), "Arnhem ging van 41 in 2024 naar 47 in 2026."),
    ],
)
def test_the_sentence_of_a_trend_fits_what_is_known(own: Line, told: str) -> None:
    assert trend_sentence([own], ()) == told


@pytest.mark.parametrize(
    ("own", "same", "way", "told"),
    [
        (line(41, 44, 46), line(36, 41, 46), 1, "Arnhem ging van 41 in 2024 naar 46 in 2026."),
        (line(41, 44, 41), line(41, 44, 41), 0, "Arnhem had 41 in 2024 en opnieuw in 2026."),
        # As published it goes down, like for like up: only that is told.
        (line(51, 49, 50), line(43, 47, 50), 1, "Op dezelfde vragen ging Arnhem van 43 in 2024 naar 50 in 2026."),
        (line(51, 49, 50), line(50, 47, 50), 0, "Op dezelfde vragen had Arnhem 50 in 2024 en opnieuw in 2026."),
        # The chain of common questions begins later, and goes the other way: the scores before it cannot be held beside it.
        (line(51, 45, 50), line(None, 45, 50), 1, "Op dezelfde vragen ging Arnhem van 45 in 2025 naar 50 in 2026."),
        (line(51, 45, 50), line(None, 45, 50), 0, "Arnhem ging van 51 in 2024 naar 50 in 2026."),
        (line(51, 45, 50), line(None, 51, 50), 1, ""),
    ],
)
def test_the_scores_of_a_trend_never_go_another_way_than_like_for_like(own: Line, same: Line, way: int, told: str) -> None:
    assert trend_sentence([own], (), same, way) == told


def test_the_trend_of_a_group_is_told_of_the_same_participants_where_the_means_go_another_way() -> None:
    lines = [line(51, 50, name="Gelderland"), line(43, 50, role="same", name="zelfde deelnemers")]
    assert trend_sentence(lines, ()) == "Dezelfde deelnemers gingen van 43 in 2024 naar 50 in 2025."


def test_the_sentence_of_a_trend_names_context_and_targets() -> None:
    lines = [line(41, 47), line(40, 44, role="province", name="Gelderland"), line(40, 41, role="country", name="Nederland")]
    assert trend_sentence(lines, (TargetMark(2029, 65), TargetMark(2031, 75))) == (
        "Arnhem ging van 41 in 2024 naar 47 in 2025. Aan het eind van de lijn: Gelderland 44 en Nederland 41. "
        "Eigen doel: 65 in 2029 en 75 in 2031."
    )


def test_bars_without_scores_have_a_sentence() -> None:
    assert bars_sentence([]) == "In deze ronde zijn er geen scores om te tonen."
    assert bars_sentence([Bar("Beleid", 50, "", "", None, None)]) == "Alleen Beleid heeft een score: 50."


def test_every_reason_of_the_analysis_has_words() -> None:
    reasons = (
        "not_participating", "not_asked", "nothing_applicable", "coverage_too_low", "not_existing", "area_changed",
        "too_few", "first_round", "new_baseline", "no_score", "break",
    )  # fmt: skip
    told = [reason_text(reason) for reason in reasons]
    assert len(set(told)) == len(reasons)
    assert reason_text(None) == ""
