"""The words beside steps: gains, scores, chances and shares at their borders."""

from fractions import Fraction

import pytest

from analysis.steps.answer_items import Item, Option
from analysis.steps.step_experience import StepShare
from ui.what_helps.words import answer_words, chance_piece, gain_words, scores_words, share_sentence


@pytest.mark.parametrize(
    ("gain", "words"),
    [
        (0, "telt nog niet mee"),
        (0.04, "minder dan 0,1 punt"),
        (0.05, "+0,1 punten"),
        (2.777, "+2,8 punten"),
        (25, "+25,0 punten"),
    ],
)
def test_a_gain_has_one_decimal(gain: float, words: str) -> None:
    assert gain_words(gain) == words


@pytest.mark.parametrize(
    ("score", "planned", "target", "words"),
    [
        (46.4, 54.8, None, ("46", "55")),
        (46.4, 54.8, 55, ("46,4", "54,8")),  # 55 beside a target of 55 would look achieved
        (46.4, 54.96, 55, ("46,4", "54,9")),
        (46.4, 55.0, 55, ("46", "55")),
        (46.4, 54.4, 55, ("46", "54")),
        (47.6, 48.1, None, ("47,6", "48,1")),  # both 48
        (47.6, 47.6, 48, ("47,6", "47,6")),
        (47.6, 47.62, None, ("48", "48")),
        (33.3, 33.3 + 1e-9, None, ("33", "33")),
    ],
)
def test_scores_are_whole_unless_that_hides_a_difference(
    score: float, planned: float, target: float | None, words: tuple[str, str]
) -> None:
    assert scores_words(score, planned, target) == words


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0, "minder dan 5 van de 100"), (4.99, "minder dan 5 van de 100"), (5, "ongeveer 1 van de 10"),
        (42, "ongeveer 4 van de 10"), (95, "ongeveer 9 van de 10"), (95.1, "meer dan 95 van de 100"),
        (100, "meer dan 95 van de 100"),
    ],
)  # fmt: skip
def test_a_chance_is_a_frequency(chance: float, words: str) -> None:
    assert chance_piece(chance) == words


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        (StepShare(0, 0), "Te weinig gemeenten gaven ooit dit antwoord om te zeggen hoe vaak deze stap lukt."),
        (StepShare(2, 2), "Te weinig gemeenten gaven ooit dit antwoord om te zeggen hoe vaak deze stap lukt."),
        (StepShare(0, 3), "Geen van 3 vergelijkbare gemeenten zette deze stap binnen een ronde."),
        (StepShare(1, 3), "1 van 3 vergelijkbare gemeenten zette deze stap binnen een ronde."),
        (StepShare(4, 39), "4 van 39 vergelijkbare gemeenten zetten deze stap binnen een ronde."),
    ],
)
def test_a_share_of_fewer_than_three_is_not_counted(share: StepShare, sentence: str) -> None:
    assert share_sentence(share) == sentence


def test_a_percentage_is_written_as_one_and_a_choice_by_its_label() -> None:
    item = Item("Q", "l/t", "l", None, "percentage", Fraction(1), 12.5, Fraction(25, 2), False, "Vraag?", "Question?", ())
    assert answer_words(item, Option(12.5, Fraction(25, 2))) == "12,5%"
    assert answer_words(item, Option(40.0, Fraction(40))) == "40%"
    choice = Item("Q", "l/t", "l", None, "choice", Fraction(1), 1, Fraction(25), False, "Vraag?", "Question?", ())
    assert answer_words(choice, Option(3.0, Fraction(50), "Half", "Half")) == "Half"
    assert answer_words(choice, Option(3.0, Fraction(50))) == "3"
