"""Counts per word and who moved, in HTML; words in tables; the sentences about a group."""

import csv
import io

import pytest

from analysis.targets.group_outlooks import GroupOutlook
from analysis.targets.status import STATUSES, Status
from analysis.targets.word_counts import count_words
from tests.ui.drawn import parse, texts, with_class
from ui.charts.pathway_records import Move, MoveChart, MoveList, WordChart, WordRow
from ui.charts.records import Column, PlaceLink, Table, Worded
from ui.charts.table_html import draw_table, write_csv
from ui.charts.words_html import draw_moves, draw_words
from ui.format import format_chance, format_rate
from ui.sentences.group_targets import GroupTargets, earlier_words, group_sentences, moved_sentence

EDE, ARNHEM = PlaceLink("GM0228", "Ede", "./doelen?plaats=GM0228"), PlaceLink("GM0202", "Arnhem")
TABLE = Table(
    (Column("Gemeente"), Column("Woord", "word"), Column("Kans", "chance"), Column("Tempo", "pace")),
    ((EDE, Worded("op koers", 2, "on_track"), 99.6, -1.25), (ARNHEM, Worded("geen doel", 7), None, None)),
)


def member(status: Status | None = "at_risk", before: Status | None = None, **values: object) -> GroupOutlook:
    record = {
        "cbs_code": "GM0202", "name": "Arnhem", "base_round_year": 2023, "target_year": 2026, "target_pct": 60.0,
        "last_round_year": 2025, "last_score_pct": 50.0, "gap_pct": 10.0, "pace_pct_per_year": 1.0,
        "needed_pace_pct_per_year": 10.0,
        "chance_pct": 20.0, "status": status, "reason": None, "left_pathway_round_year": None, "earlier_round_year": 2024,
        "is_same_target": before is not None, "earlier_status": before, "earlier_chance_pct": None,
    }  # fmt: skip
    return GroupOutlook(**(record | values))  # type: ignore[arg-type]


def group(*members: GroupOutlook) -> GroupTargets:
    return GroupTargets("Gelderland", "Strategisch", 3, 2025, members, count_words(each.status for each in members))


def test_a_word_in_a_table_has_its_mark_and_sorts_by_its_order() -> None:
    drawn = parse(draw_table(TABLE, "Doelen"))
    assert texts(drawn, "td") == ["Ede", "✓op koers", ">99%", "−1,3", "Arnhem", "geen doel", "–", "–"]
    assert [cell.get("data-sort") for cell in drawn.iter("td")] == ["Ede", "2", "99.6", "-1.25", "Arnhem", "7", "", ""]
    assert len(with_class(drawn, "ci-status-on_track")) == 1
    assert [link.get("href") for link in drawn.iter("a")] == ["./doelen?plaats=GM0228", "./gemeente?plaats=GM0202"]


def test_the_file_holds_words_and_unrounded_numbers() -> None:
    rows = list(csv.reader(io.StringIO(write_csv(TABLE).decode("utf-8-sig")), delimiter=";"))
    assert rows[1:] == [["Ede", "op koers", "99,6", "-1,25"], ["Arnhem", "geen doel", "", ""]]


@pytest.mark.parametrize(
    ("chance", "shown"), [(None, "–"), (0.0, "<1%"), (0.99, "<1%"), (1.0, "1%"), (49.5, "50%"), (99.0, "99%"), (99.01, ">99%")]
)
def test_a_chance_is_never_nothing_and_never_certain(chance: float | None, shown: str) -> None:
    assert format_chance(chance) == shown


@pytest.mark.parametrize(("rate", "shown"), [(None, "–"), (2.35, "+2,4"), (-0.25, "−0,3"), (0.04, "0,0"), (-0.04, "0,0")])
def test_a_rate_has_its_sign_and_one_decimal(rate: float | None, shown: str) -> None:
    assert format_rate(rate) == shown


def test_counts_have_a_mark_a_bar_and_a_number_and_a_small_one_no_bar() -> None:
    rows = (WordRow("on_track", None, None), WordRow("at_risk", 7, 100.0), WordRow("uncertain", 4, 57.14))
    drawn = parse(draw_words(WordChart("Doelen", "", rows, "minder dan 3", Table((), ()))))
    assert [texts(row, "b")[-1] for row in with_class(drawn, "ci-word-row")] == ["minder dan 3", "7", "4"]
    assert [bar.get("style") for bar in with_class(drawn, "ci-word-bar")] == ["width:100%", "width:57.1%"]
    assert len(with_class(drawn, "ci-hidden")) == 1


def test_a_move_shows_both_words_and_a_list_without_moves_says_so() -> None:
    moved = MoveList(
        "Werd slechter", (Move(EDE, "on_track", "at_risk", "kans van 70% naar 20%"),), "Niemand.", "Nog 3 in de tabel."
    )
    same = MoveList("Werd beter", (Move(ARNHEM, "at_risk", "at_risk", ""),), "Niemand.")
    drawn = parse(draw_moves(MoveChart("Wat veranderde", "", (moved, same, MoveList("Niets", (), "Niemand.")), Table((), ()))))
    assert [texts(row, "b") for row in with_class(drawn, "ci-move-words")] == [
        ["op koers", "dreigt niet gehaald te worden"], ["dreigt niet gehaald te worden"],
    ]  # fmt: skip
    assert texts(drawn, "p") == ["Nog 3 in de tabel.", "Niemand."]
    assert [link.get("data-go") for link in drawn.iter("a")] == ["GM0228", "GM0202"]


def test_the_answer_of_a_group_counts_what_may_be_told() -> None:
    members = [*[member()] * 7, *[member("on_track")] * 4, *[member("achieved")] * 3, *[member(None)] * 5]
    assert group_sentences(group(*members)) == (
        "Van de 14 gemeenten in Gelderland met een doel voor strategisch na 3 jaar dreigen 7 het niet te halen en zijn 7 op "
        "koers of hebben het al behaald.",
        "5 gemeenten hebben zo’n doel niet.",
    )


def test_a_small_number_is_nowhere_in_the_answer() -> None:
    sentences = group_sentences(group(member(), member(), *[member("uncertain")] * 4, member(None)))
    assert sentences == (
        "Van de 6 gemeenten in Gelderland met een doel voor strategisch na 3 jaar "
        "dreigt een niet getoond aantal het niet te halen.",
        "Minder dan 3 gemeenten hebben zo’n doel niet.",
    )
    assert group_sentences(group(member(), member())) == (
        "In Gelderland hebben minder dan 3 gemeenten een doel voor strategisch na 3 jaar.",
    )
    assert group_sentences(group(member(None)))[0] == "In Gelderland heeft geen gemeente een doel voor strategisch na 3 jaar."


@pytest.mark.parametrize("only", STATUSES)
def test_a_group_in_which_all_have_one_word_still_makes_a_sentence(only: Status) -> None:
    title = group_sentences(group(*[member(only)] * 4))[0]
    assert title.startswith("Van de 4 gemeenten in Gelderland met een doel voor strategisch na 3 jaar ")
    assert "4" in title.removeprefix("Van de 4 ")


def test_how_the_words_moved_is_told_without_small_numbers() -> None:
    members = [*[member("at_risk", "uncertain")] * 4, *[member("on_track", "uncertain")] * 2, *[member("at_risk", "at_risk")] * 9]
    assert moved_sentence(group(*members)) == (
        "Sinds 2024 werd het woord slechter bij 4 gemeenten en beter bij minder dan 3 gemeenten."
    )
    assert moved_sentence(group(*[member("at_risk", "at_risk")] * 3)) == (
        "Sinds 2024 werd het woord slechter bij geen gemeente en beter bij geen gemeente."
    )
    assert moved_sentence(group(*[member()] * 5)) == "Te weinig gemeenten hadden in 2024 hetzelfde doel om te vergelijken."
    assert moved_sentence(group(member(earlier_round_year=None))) == "Er is geen eerdere ronde om mee te vergelijken."


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("at_risk", "uncertain", "▼ was onzeker"), ("achieved", "at_risk", "▲ was dreigt niet gehaald te worden"),
        ("at_risk", "at_risk", "= gelijk"), ("at_risk", "too_early", "was nog niet te zeggen"), ("at_risk", None, "nieuw doel"),
        (None, None, ""),
    ],
)  # fmt: skip
def test_what_became_of_the_word_is_told_with_a_shape(now: Status | None, before: Status | None, expected: str) -> None:
    assert earlier_words(member(now, before)) == expected
