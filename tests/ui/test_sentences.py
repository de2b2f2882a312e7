"""The sentences over every case a municipality or a group can be in."""

from datetime import date

import pytest

from ui.charts.records import Bar, Line, Point, TargetMark
from ui.sentences.charts import bars_sentence, map_sentence, trend_sentence
from ui.sentences.group import GroupAnswer, group_sentences
from ui.sentences.municipality import Merged, MunicipalityAnswer, Succeeded, municipality_sentences
from ui.sentences.pieces import Compared, LevelFigures, changes_piece
from ui.sentences.reasons import reason_text


def level(
    name: str, score: float | None, change: float | None = None, reason: str | None = None, why: str | None = None
) -> LevelFigures:
    return LevelFigures(name, score, reason, change, None if change is None else 2025, why, 40.0)


def answer(*levels: LevelFigures, **more: object) -> MunicipalityAnswer:
    values: dict = {
        "name": "Arnhem", "round_year": 2026, "is_participant": True, "levels": levels, "groups": (),
        "last_year": None, "last_levels": (), "ended": None, "merged": None,
    }  # fmt: skip
    return MunicipalityAnswer(**(values | more))


BOTH = (level("Strategisch", 46.6, 2.8), level("Operationeel", 30.5, -2))
GROUPS = (Compared("Gelderland", (44.4, 35)), Compared("Nederland", (46.5, 35)))


def test_the_usual_case_says_scores_change_and_comparison() -> None:
    assert municipality_sentences(answer(*BOTH, groups=GROUPS)) == (
        "Arnhem scoort in 2026 strategisch 47 en operationeel 31, op een schaal van 0 tot 100.",
        "Sinds 2025 ging strategisch 3 punten omhoog en ging operationeel 2 punten omlaag, "
        "gemeten op de vragen die beide keren zijn ingevuld.",
        "De score is strategisch hoger dan Gelderland (44) en gelijk aan Nederland (47); "
        "operationeel lager dan Gelderland (35) en Nederland (35).",
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
    assert told[0] == "Arnhem scoort in 2026 strategisch 46, op een schaal van 0 tot 100."
    assert told[1] == "Voor operationeel is er geen score: er zijn te weinig vragen ingevuld (40%)."


def test_nothing_applicable_has_its_own_sentence() -> None:
    told = municipality_sentences(answer(level("Strategisch", 46, 1), level("Operationeel", None, reason="nothing_applicable")))
    assert told[1] == "Voor operationeel is er geen score: geen van de vragen is van toepassing."


def test_no_score_at_all_is_said_before_the_reasons() -> None:
    told = municipality_sentences(answer(level("Strategisch", None, reason="coverage_too_low")))
    assert told[0] == "Arnhem deed in 2026 mee, maar heeft nog geen score."


def test_who_did_not_take_part_sees_the_last_time() -> None:
    told = municipality_sentences(answer(is_participant=False, last_year=2024, last_levels=BOTH))
    assert told == ("Arnhem deed in 2026 niet mee. De laatste keer, in 2024, was de score strategisch 47 en operationeel 31.",)
    without_scores = municipality_sentences(
        answer(is_participant=False, last_year=2024, last_levels=(level("Strategisch", None),))
    )
    assert without_scores == ("Arnhem deed in 2026 niet mee. De laatste keer was in 2024.",)


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


def test_a_municipality_after_a_merger_explains_its_dotted_line() -> None:
    merged = Merged(date(2023, 1, 1), ("Brielle", "Hellevoetsluis"), is_new=True, is_reconstructed=True)
    assert municipality_sentences(answer(*BOTH, merged=merged))[-1] == (
        "Arnhem ontstond op 1 januari 2023 uit Brielle en Hellevoetsluis. "
        "De stippellijn in de grafiek is nagerekend uit de gemeenten van daarvoor."
    )
    grown = Merged(date(2022, 1, 1), ("Beemster",), is_new=False, is_reconstructed=False)
    assert (
        municipality_sentences(answer(*BOTH, merged=grown))[-1]
        == "Op 1 januari 2022 kwam hier nieuw gebied bij: Beemster ging op in Arnhem."
    )


def group(*levels: LevelFigures, participants: int = 32, compared: tuple[Compared, ...] = ()) -> GroupAnswer:
    return GroupAnswer("Gelderland", 2026, participants, 51, 3, levels, compared)


def test_a_group_says_mean_participation_change_and_comparison() -> None:
    assert group_sentences(group(*BOTH, compared=(Compared("Nederland", (40, 30.5)),))) == (
        "Gemeenten in Gelderland scoren in 2026 gemiddeld strategisch 47 en operationeel 31, op een schaal van 0 tot 100.",
        "32 van de 51 gemeenten deden mee.",
        "Bij de gemeenten die ook in 2025 meededen, ging strategisch 3 punten omhoog en ging operationeel 2 punten omlaag.",
        "De score is strategisch hoger dan Nederland (40); operationeel gelijk aan Nederland (31).",
    )


def test_a_group_with_too_few_says_how_many_it_takes() -> None:
    few = (level("Strategisch", None, reason="too_few"), level("Operationeel", None, reason="too_few"))
    assert group_sentences(group(*few, participants=1)) == (
        "Voor Gelderland is er in 2026 geen gemiddelde: te weinig gemeenten hebben een score.",
        "1 van de 51 gemeenten deed mee. Voor een gemiddelde zijn minstens 3 gemeenten met een score nodig.",
    )


def test_a_group_with_one_level_too_few_says_which() -> None:
    told = group_sentences(group(level("Strategisch", 46, 1), level("Operationeel", None, reason="too_few")))
    assert told[0].endswith("Voor operationeel hebben te weinig gemeenten een score voor een gemiddelde.")


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


def test_the_sentence_of_a_trend_names_context_and_targets() -> None:
    lines = [line(41, 47), line(40, 44, role="province", name="Gelderland"), line(40, 41, role="country", name="Nederland")]
    assert trend_sentence(lines, (TargetMark(2029, 65), TargetMark(2031, 75))) == (
        "Arnhem ging van 41 in 2024 naar 47 in 2025. Aan het eind van de lijn: Gelderland 44 en Nederland 41. "
        "Eigen doel: 65 in 2029 en 75 in 2031."
    )


def test_bars_and_maps_without_scores_have_a_sentence() -> None:
    assert bars_sentence([]) == "In deze ronde zijn er geen scores om te tonen."
    assert bars_sentence([Bar("Beleid", 50, "", "", None, None)]) == "Alleen Beleid heeft een score: 50."
    assert map_sentence((), 2026) == "In 2026 deed niemand mee."


def test_every_reason_of_the_analysis_has_words() -> None:
    reasons = (
        "not_participating", "not_asked", "nothing_applicable", "coverage_too_low", "not_existing", "area_changed",
        "too_few", "first_round", "new_baseline", "no_score", "break",
    )  # fmt: skip
    told = [reason_text(reason) for reason in reasons]
    assert len(set(told)) == len(reasons)
    assert reason_text(None) == ""
