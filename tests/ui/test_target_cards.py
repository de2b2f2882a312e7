"""The card of a target as it is drawn, and the mark of its word."""

from dataclasses import replace

import pytest

from analysis.targets.status import STATUSES
from tests.ui.drawn import parse, with_class
from ui.charts.cards_html import draw_cards
from ui.charts.records import LevelCard, TargetMark
from ui.charts.status_html import SIGNS, status_mark
from ui.charts.target_cards_html import draw_target_cards
from ui.charts.target_records import TargetCard, TargetFigure
from ui.sentences.targets import status_word

CARD = TargetCard(
    part="Strategisch", year=2028, target_pct=55.0, score_pct=46.4, score_label="Score 2026",
    figures=(
        TargetFigure("9", "punten te gaan"),
        TargetFigure("+3,4", "punten per jaar tot nu toe", "vergelijkbare gemeenten +1,5"),
        TargetFigure("+4,3", "punten per jaar nodig"),
    ),
    status="at_risk", word="dreigt niet gehaald te worden", chance="Van 10 ongeveer 2.", warning="Sinds 2024 eronder.",
    explained=(("Kans", "24%"),), official=(("Eurostat", "matig"),), note="Gesteld door <b>de raad</b> & college.",
)  # fmt: skip


def test_numbers_word_chance_warning_explanation_in_this_order() -> None:
    told = " ".join("".join(parse(draw_target_cards([CARD])).itertext()).split())
    parts = [
        "Strategisch: 55 in 2028", "46", "punten te gaan", "+3,4", "vergelijkbare gemeenten +1,5", "+4,3",
        "dreigt niet gehaald te worden", "Van 10 ongeveer 2.", "Sinds 2024 eronder.", "Waarom dit woord?", "24%",
        "Officiële regels", "Voor wie ze kent.", "Eurostat", "Gesteld door <b>de raad</b> & college.",
    ]  # fmt: skip
    spots = [told.index(part) for part in parts]
    assert spots == sorted(spots)


def test_score_and_target_stand_on_one_track() -> None:
    drawn = parse(draw_target_cards([CARD]))
    assert with_class(drawn, "ci-fill")[0].get("style") == "width:46.4%"
    assert with_class(drawn, "ci-mark-target")[0].get("style") == "left:55%"


def test_what_is_not_known_is_not_drawn() -> None:
    bare = replace(CARD, score_pct=None, figures=(), chance="", warning="", explained=(), official=(), note="")
    drawn = parse(draw_target_cards([bare]))
    for name in ("ci-fill", "ci-numbers", "ci-chance", "ci-warning", "ci-explained", "ci-note"):
        assert with_class(drawn, name) == []
    assert len(with_class(drawn, "ci-verdict")) == 1


def test_every_status_has_a_sign_of_its_own_beside_its_word() -> None:
    assert len(set(SIGNS.values())) == len(STATUSES) == len(SIGNS)
    for status in STATUSES:
        drawn = next(iter(parse(status_mark(status))))
        assert drawn.get("class") == f"ci-status ci-status-{status}"
        assert "".join(drawn.itertext()) == SIGNS[status] + status_word(status)


@pytest.mark.parametrize("status", STATUSES)
def test_the_sign_is_not_read_aloud_but_the_word_is(status) -> None:
    sign, word = next(iter(parse(status_mark(status, "een <woord>"))))
    assert sign.get("aria-hidden") == "true"
    assert word.text == "een <woord>"


def test_the_card_of_a_level_has_the_word_beside_each_target() -> None:
    marks = (TargetMark(2026, 60.0, "missed", "niet behaald"), TargetMark(2028, 70.0))
    drawn = parse(draw_cards([LevelCard("Strategisch", 53, "", "", (), marks, ())]))
    assert ["".join(each.itertext()) for each in with_class(drawn, "ci-status")] == ["✕niet behaald"]
    assert "Doel 2026 60✕niet behaald" in "".join(drawn.itertext())
