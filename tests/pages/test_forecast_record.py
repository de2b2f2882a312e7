"""The page that scores our own forecasts."""

from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.analysis import slow_record
from tests.analysis.slow_record import Tables
from tests.pages.screen import address, explanation, figures, headings, open_page, told, words


@pytest.fixture
def sample_app(sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app on the sample data, in which target years have come."""
    monkeypatch.setenv("CI_MONITOR_STORE", str(sample_store))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def rows_of(con: duckdb.DuckDBPyConnection, table: str) -> list[dict]:
    return con.execute("select * from query_table($name)", {"name": table}).df().to_dict("records")


@pytest.fixture(scope="module")
def slow_targets(sample_store: Path) -> list[tuple]:
    """What was said against what happened, reckoned row by row."""
    con = store.read(sample_store)
    content = Tables(
        linked=rows_of(con, "linked_score"), kept=rows_of(con, "kept_forecast"), outlooks=rows_of(con, "target_outlook"),
        expected=[], took_part=rows_of(con, "participation_round"), ended={},
    )  # fmt: skip
    return [row for row in slow_record.targets(content) if row[5] == row[5]]  # a chance that was not said is nan


def test_without_a_target_year_the_page_says_so_and_shows_no_figure(app: AppTest) -> None:
    open_page(app, "voorspellingen")
    assert app.title[0].value == "Hoe goed waren onze voorspellingen?"
    assert told(app)[0] == "Er is nog geen doeljaar geweest waarvoor wij een voorspelling hadden."
    assert figures(app) == {}


def test_the_first_sentence_counts_what_the_slow_way_counts(sample_app: AppTest, slow_targets: list[tuple]) -> None:
    open_page(sample_app, "voorspellingen")
    warned = [row for row in slow_targets if row[9] is None and row[5] < 35 and row[7] < row[4]]
    missed = sum(row[8] < row[4] for row in warned)
    assert len(warned) > 30
    assert told(sample_app)[0] == (
        f"Van de {len(warned)} keer dat wij zeiden dat een doel dreigde niet gehaald te worden, werd het {missed} keer inderdaad"
        " niet gehaald."
    )
    assert "achteraf gemaakt met alleen wat toen bekend was" in told(sample_app)[1]


def test_the_picture_holds_the_groups_of_the_slow_way(sample_app: AppTest, slow_targets: list[tuple]) -> None:
    open_page(sample_app, "voorspellingen")
    cases = [(row[5], row[8] >= row[4]) for row in slow_targets if row[9] is None]
    table = words(figures(sample_app)["all_reliability_rows"])
    for low, high, n, met in slow_record.groups_of_ten(cases, 30):
        assert f"{low}% tot {high}% {n} " in table
        assert f" {met} {int(100 * met / n + 0.5)}% " in table
    assert figures(sample_app)["all_reliability"].count("ci-said-count") == 2 * len(slow_record.groups_of_ten(cases, 30))


def test_forecasts_of_2023_to_2025_are_scored_in_2025_and_2026(slow_targets: list[tuple]) -> None:
    assert {row[2] for row in slow_targets} == {2023, 2024, 2025}
    assert {row[3] for row in slow_targets} == {2025, 2026}


def test_the_rivals_and_the_counts_are_on_the_page(sample_app: AppTest, slow_targets: list[tuple]) -> None:
    open_page(sample_app, "voorspellingen")
    judged = sum(row[9] is None for row in slow_targets)
    assert f"Alles samen {judged} 0," in words(figures(sample_app)["all_rivals"])
    counted = words(figures(sample_app)["all_judged"])
    assert f"Voorspellingen waarvan het doeljaar is geweest {len(slow_targets)}" in counted
    assert f"Nagekeken {judged} " in counted
    assert "destijds gepubliceerd 0" in counted


def test_another_part_changes_the_lower_half_and_the_address(sample_app: AppTest) -> None:
    open_page(sample_app, "voorspellingen")
    before, above = figures(sample_app)["part_words"], figures(sample_app)["all_words"]
    sample_app.selectbox(key="choose_part").select("operational").run()
    assert address(sample_app) == {"deel": "operational"}
    assert figures(sample_app)["part_words"] != before
    assert figures(sample_app)["all_words"] == above
    assert "Wat wij zeiden en wat er gebeurde – Operationeel" in headings(sample_app)


def test_a_theme_without_targets_has_its_margin_only(sample_app: AppTest) -> None:
    open_page(sample_app, "voorspellingen", deel="strategic/beleid")
    assert "part_margins" in figures(sample_app)
    assert "part_reliability" not in figures(sample_app)
    assert any(text.startswith("Er is nog geen doeljaar geweest") for text in told(sample_app))


def test_every_picture_has_its_table_and_its_explanation(sample_app: AppTest) -> None:
    open_page(sample_app, "voorspellingen")
    for block in ("all_reliability", "all_words", "all_margins", "all_rivals", "all_judged", "part_margins"):
        assert "<td" in figures(sample_app)[f"{block}_rows"]
        explained = explanation(sample_app, block)
        assert "(TR-5)" in explained
        assert "Kanttekeningen" in explained
