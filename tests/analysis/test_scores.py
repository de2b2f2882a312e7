"""Scores on data that can be checked by hand; the other questionnaire, see other_questionnaire.py."""

import duckdb
import pandas as pd
import pytest

from analysis.places import Place, fetch_place
from analysis.scores import SCORE_COLUMNS, fetch_score_per_municipality, fetch_score_per_scope, fetch_score_table
from tests.builders import EMPTY, NVT, Content, Filled, refill

ARNHEM, EDE, APELDOORN, HAGUE = "GM0202", "GM0228", "GM0200", "GM0518"


def scores_of(con: duckdb.DuckDBPyConnection, code: str, year: int = 2024) -> pd.DataFrame:
    return fetch_score_per_scope(con, fetch_place(con, code), year).set_index(["scope", "code"])


def filled_in(con: duckdb.DuckDBPyConnection, answers: dict, edition: str | None = None) -> pd.DataFrame:
    """Scores of Arnhem in 2024 with only these answers delivered."""
    refill(con, Content([Filled(ARNHEM, 2024, answers, edition)]))
    return scores_of(con, ARNHEM)


def test_a_theme_is_the_weighted_mean_of_its_questions(other_con) -> None:
    scores = filled_in(other_con, {"K1": 5, "K2": 2, "R1": 1, "R2": 60})
    assert scores.loc[("theme", "mens/kennis"), "score_pct"] == pytest.approx((2 * 100 + 1 * 25) / 3)
    assert scores.loc[("theme", "systeem/regels"), "score_pct"] == pytest.approx((0.5 * 33.3333 + 1.5 * 60) / 2, rel=1e-15)


def test_two_thirds_of_the_weight_is_enough_and_less_is_not(other_con) -> None:
    enough = filled_in(other_con, {"K1": 3, "K2": EMPTY}).loc[("theme", "mens/kennis")]  # weight 2 of 3
    too_little = filled_in(other_con, {"K1": EMPTY, "K2": 3}).loc[("theme", "mens/kennis")]  # weight 1 of 3
    assert (enough["score_pct"], enough["reason"]) == (50, None)
    assert enough["coverage_pct"] == pytest.approx(200 / 3)
    assert pd.isna(too_little["score_pct"])
    assert too_little["reason"] == "coverage_too_low"


def test_unanswered_question_lowers_coverage_not_score(other_con) -> None:
    theme = filled_in(other_con, {"G11": 5, "G12": 5, "G21": 5}).loc[("theme", "systeem/markt")]
    assert (theme["score_pct"], theme["coverage_pct"]) == (100, 75)
    assert (theme["low_pct"], theme["high_pct"]) == (75, 100)
    assert (theme["answered_n"], theme["applicable_n"], theme["asked_n"]) == (3, 4, 4)


def test_a_question_that_does_not_apply_leaves_numerator_and_denominator(other_con) -> None:
    theme = filled_in(other_con, {"G11": 5, "G12": 1, "G21": NVT, "G22": NVT}).loc[("theme", "systeem/markt")]
    assert (theme["score_pct"], theme["coverage_pct"]) == (50, 100)
    assert (theme["answered_n"], theme["applicable_n"], theme["asked_n"]) == (2, 2, 4)


def test_a_theme_in_which_nothing_applies_says_so(other_con) -> None:
    theme = filled_in(other_con, {"T1": NVT, "T2": NVT}).loc[("theme", "mens/tijd")]
    assert theme["reason"] == "nothing_applicable"
    assert theme[["score_pct", "coverage_pct", "low_pct", "high_pct"]].isna().all()


def test_rows_columns_and_cells_of_the_grid(other_con) -> None:
    scores = filled_in(other_con, {"G11": 5, "G12": 1, "G21": 3, "G22": 4, "R1": 2})["score_pct"]
    assert scores["category", "zorg"] == 50
    assert scores["category", "groen"] == 62.5
    assert scores["focal_point", "samen"] == 75
    assert scores["focal_point", "sober"] == 37.5  # R1 has the focal point but stands outside the grid (SR-3)
    assert scores["cell", "groen/sober"] == 75


def test_a_level_is_the_plain_mean_of_its_themes(other_con) -> None:
    scores = filled_in(other_con, {"K1": 5, "K2": 5, "T1": 0, "T2": 0, "U1": 3, "M1": 30})
    assert scores.loc[("level", "mens"), "score_pct"] == 45  # (100 + 0 + 50 + 30) / 4, though kennis has more questions


def test_a_level_needs_three_quarters_of_its_themes(other_con) -> None:
    three = filled_in(other_con, {"K1": 5, "K2": 5, "T1": 0, "T2": 0, "U1": 3}).loc[("level", "mens")]
    two = filled_in(other_con, {"K1": 5, "K2": 5, "T1": 0, "T2": 0}).loc[("level", "mens")]
    assert (three["score_pct"], three["coverage_pct"]) == (50, pytest.approx(100 * 6 / 7, rel=1e-15))
    assert (three["low_pct"], three["high_pct"]) == (37.5, 62.5)  # themes 100, 0, 50 and 0 to 100
    assert (pd.isna(two["score_pct"]), two["reason"]) == (True, "coverage_too_low")


def test_a_theme_in_which_nothing_applies_is_no_theme_of_the_level(other_con) -> None:
    level = filled_in(other_con, {"K1": 5, "K2": 5, "T1": NVT, "T2": NVT, "U1": NVT, "M1": 20}).loc[("level", "mens")]
    assert (level["score_pct"], level["applicable_n"], level["asked_n"]) == (60, 3, 6)


def test_a_question_of_weight_zero_never_scores(other_con) -> None:
    answers = {"G11": 3, "G12": 3, "G21": 3, "G22": 3}
    with_target = filled_in(other_con, answers | {"Z1": 100}).loc[("theme", "systeem/markt")]
    without = filled_in(other_con, answers).loc[("theme", "systeem/markt")]
    assert with_target["score_pct"] == without["score_pct"] == 50
    assert with_target["asked_n"] == 4


def test_an_answer_to_weight_zero_alone_is_taking_part(other_con) -> None:
    scores = filled_in(other_con, {"Z1": 10})
    assert set(scores["reason"]) == {"coverage_too_low"}
    assert (scores["participant_n"] == 1).all()


def test_only_empty_cells_is_not_taking_part(other_con) -> None:
    scores = filled_in(other_con, {"K1": EMPTY, "K2": EMPTY})
    assert set(scores["reason"]) == {"not_participating"}
    assert scores["asked_n"].isna().all()


def test_only_not_applicable_is_taking_part(other_con) -> None:
    assert filled_in(other_con, {"U1": NVT}).loc[("theme", "mens/steun"), "reason"] == "nothing_applicable"


def test_a_light_edition_is_measured_against_its_own_questions(other_con) -> None:
    scores = filled_in(other_con, {"K1": 5, "T1": 2, "U1": 5, "M1": 100, "G11": 5, "K2": 1}, "kort")
    assert scores.loc[("theme", "mens/kennis"), "score_pct"] == 100  # K2 is not asked in this edition
    assert scores.loc[("theme", "mens/kennis"), "asked_n"] == 1
    assert scores.loc[("theme", "systeem/regels"), "reason"] == "not_asked"
    assert scores.loc[("theme", "systeem/regels"), "asked_n"] == 0


def test_a_later_empty_cell_takes_an_answer_back(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"U1": 5, "M1": 10}), Filled(ARNHEM, 2024, {"U1": EMPTY})]))
    scores = scores_of(other_con, ARNHEM)
    assert scores.loc[("theme", "mens/steun"), "reason"] == "coverage_too_low"
    assert scores.loc[("theme", "mens/moed"), "score_pct"] == 10  # not in the second delivery, so unchanged


def test_a_withdrawn_delivery_uncovers_the_one_before(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"U1": 5}), Filled(ARNHEM, 2024, {"U1": 1}, is_withdrawn=True)]))
    assert scores_of(other_con, ARNHEM).loc[("theme", "mens/steun"), "score_pct"] == 100


def test_the_newest_edition_said_counts_and_silence_keeps_it(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"U1": 5}, "kort"), Filled(ARNHEM, 2024, {"K1": 5})]))
    assert scores_of(other_con, ARNHEM).loc[("theme", "mens/kennis"), "asked_n"] == 1


GROUP = [
    Filled(ARNHEM, 2024, {"M1": 10, "U1": 5}),
    Filled(EDE, 2024, {"M1": 20, "U1": 1}),
    Filled(APELDOORN, 2024, {"M1": 60, "U1": EMPTY}),
    Filled(HAGUE, 2024, {"M1": 100}),  # another province
]


def test_a_group_is_the_unweighted_mean_with_n_of_n(other_con) -> None:
    refill(other_con, Content(GROUP))
    moed = scores_of(other_con, "PV25").loc[("theme", "mens/moed")]
    assert moed["score_pct"] == 30
    assert (moed["score_n"], moed["participant_n"], moed["place_n"]) == (3, 3, 51)
    assert moed["weighted_mean_pct"] == pytest.approx((171822 * 10 + 125331 * 20 + 169212 * 60) / (171822 + 125331 + 169212))
    assert pd.isna(moed["coverage_pct"])
    assert scores_of(other_con, "NL").loc[("theme", "mens/moed"), "score_pct"] == 47.5


def test_no_group_figure_below_three_municipalities(other_con) -> None:
    refill(other_con, Content(GROUP))
    steun = scores_of(other_con, "PV25").loc[("theme", "mens/steun")]
    assert (steun["score_n"], steun["participant_n"], steun["reason"]) == (2, 3, "too_few")
    assert steun[["score_pct", "interval_low_pct", "interval_high_pct", "weighted_mean_pct"]].isna().all()


def test_no_weighted_mean_when_one_municipality_has_more_than_half_the_inhabitants(other_con) -> None:
    refill(other_con, Content([Filled(code, 2024, {"M1": 50}) for code in ("GM0363", "GM0370", "GM0358")]))  # Amsterdam
    assert pd.isna(scores_of(other_con, "PV27").loc[("theme", "mens/moed"), "weighted_mean_pct"])


def test_a_round_nobody_answered_gives_rows_without_figures(other_con) -> None:
    refill(other_con, Content(GROUP))
    for code in (ARNHEM, "PV25"):
        scores = scores_of(other_con, code, 2020)
        assert scores["score_pct"].isna().all()
        assert len(scores) == 2 + 6 + 2 + 2 + 4


def test_a_province_counts_the_municipalities_of_that_day(other_con) -> None:
    # Brielle ended on 1 January 2023; its late answer for 2024 stays readable but is nobody's province (SR-8)
    refill(
        other_con,
        Content([Filled(code, year, {"M1": 50}) for code in ("GM0501", HAGUE, "GM0599", "GM0546") for year in (2022, 2024)]),
    )
    assert scores_of(other_con, "PV28", 2022).loc[("theme", "mens/moed"), "score_n"] == 4
    assert scores_of(other_con, "PV28", 2024).loc[("theme", "mens/moed"), "score_n"] == 3
    assert scores_of(other_con, "GM0501", 2024).loc[("theme", "mens/moed"), ["score_pct", "place_n"]].tolist() == [50, 0]


@pytest.mark.parametrize("code", [ARNHEM, "PV25", "NL"])
def test_every_level_of_place_has_the_same_columns(other_con, code: str) -> None:
    refill(other_con, Content(GROUP))
    place: Place = fetch_place(other_con, code)
    assert list(fetch_score_per_scope(other_con, place, 2024).columns) == SCORE_COLUMNS


def test_the_map_has_every_municipality_of_the_round(other_con) -> None:
    refill(other_con, Content(GROUP))
    tiles = fetch_score_per_municipality(other_con, 2024, "theme", "mens/steun").set_index("cbs_code")
    assert len(tiles) == 342
    assert tiles.loc[ARNHEM, ["score_pct", "reason", "province_code"]].tolist() == [100, None, "PV25"]
    assert tiles.loc[APELDOORN, "reason"] == "coverage_too_low"
    assert tiles.loc["GM0599", "reason"] == "not_participating"
    assert tiles[["column_no", "row_no"]].notna().all(axis=None)
    assert len(fetch_score_per_municipality(other_con, 2022, "theme", "mens/steun")) == 344


def test_the_table_for_machines_has_participants_times_scopes(other_con) -> None:
    refill(other_con, Content([Filled(ARNHEM, 2024, {"U1": 4}, "kort"), Filled(EDE, 2024, {"U1": 2})]))
    table = fetch_score_table(other_con, 2024)
    assert len(table) == 2 * (2 + 6 + 2 + 2)
    assert table.iloc[0][["cbs_code", "scope", "code"]].tolist() == [ARNHEM, "level", "mens"]
    regels = table[(table.cbs_code == ARNHEM) & (table.code == "systeem/regels")].iloc[0]
    assert regels[["answered_n", "applicable_n", "asked_n"]].tolist() == [0, 0, 0]  # not in the light edition
