"""The upload page: findings, effect, publication, undo and history, each through its widget."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from data import store as stores
from data.errors import StoreBusy
from ingest.confinement.confined import run_confined
from ingest.confinement.progress import OnProgress, Progress
from tests.builders import Aim, Filled, make_store
from tests.pages.screen import figures, open_page, told, words
from tests.pages.upload_screen import (
    answers_of,
    buttons,
    communication_score,
    deliveries_n,
    drop,
    drop_bytes,
    open_box,
    open_on,
    press,
    said,
    tables,
)

CONTENT = (
    [Filled("GM0202", 2026, {"S06": 1.0, "S07": 1.0, "S08": 1.0})],
    [Aim("GM0202", "strategic/communicatie", 2026, 3, 60, "theme")],
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Arnhem answered three questions and has a target; a test may change this store."""
    return make_store(tmp_path, *CONTENT)


@pytest.fixture(scope="module")
def read_only(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, for the tests that publish nothing."""
    return make_store(tmp_path_factory.mktemp("read"), *CONTENT)


@pytest.fixture
def page(request: pytest.FixtureRequest, read_only: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    yield from open_on(request, read_only, monkeypatch)


def test_first_render_shows_templates_and_history(page: AppTest) -> None:
    assert page.title[0].value == "Bestand uploaden"
    assert "lang 1.xlsx" in words(figures(page)["history_table"])
    assert len([button for button in page.get("download_button") if button.proto.label == "Vragenlijst"]) == 1


def test_every_format_may_be_dropped(page: AppTest) -> None:
    assert set(page.file_uploader[0].proto.type) == {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt"}


def test_a_right_file_is_published_only_after_the_button(page: AppTest, path: Path) -> None:
    drop(page, "GM0202;2026;S06;3\n")
    assert "Geen opmerkingen" in said(page)
    assert "1** gewijzigd" in said(page)
    assert "Arnhem 2026 Communicatie 25 42 +17" in words(figures(page)["upload_scores"])  # as shown: 42 - 25
    assert (deliveries_n(path), communication_score(path)) == (2, 25.0)
    press(page, "Publiceer")
    assert "Gepubliceerd als aanlevering 3" in said(page)
    assert deliveries_n(path) == 3
    assert communication_score(path) == pytest.approx((75 + 25 + 25) / 3)


def test_the_effect_on_the_targets_is_told(page: AppTest) -> None:
    """From 25 to (75 + 25 + 25) / 3 = 42 points, with a target of 60."""
    drop(page, "GM0202;2026;S06;3\n")
    assert "Doelen die veranderen:** 1 van 1 doel" in said(page)
    shown = words(figures(page)["upload_targets"])
    assert "2029" in shown
    assert "35 punten" in shown  # 60 - 25
    assert "18 punten" in shown  # 60 - 42


@pytest.fixture
def two_rounds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """Three municipalities over two rounds, so that a chance can be told."""
    answers = {"S06": 1.0, "S07": 1.0, "S08": 1.0}
    filled = [Filled(code, year, answers) for code in ("GM0202", "GM0228", "GM0268") for year in (2025, 2026)]
    made = make_store(tmp_path, filled, [Aim("GM0202", "strategic/communicatie", 2025, 3, 60, "theme")])
    monkeypatch.setenv("CI_MONITOR_STORE", str(made))
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden")


def test_the_word_and_the_chance_before_and_after_are_told(two_rounds: AppTest) -> None:
    drop(two_rounds, "GM0202;2026;S06;4\nGM0202;2026;S07;4\nGM0202;2026;S08;4\n")
    html = figures(two_rounds)["upload_targets"]
    shown = words(html)
    assert "Woord nu" in shown
    assert "Kans straks" in shown
    assert "60 Nog 35 punten te gaan. Behaald, 40 punten erboven." in shown  # 60 - 25, and 100
    assert shown.index("! dreigt niet gehaald te worden") < shown.index("★ behaald")
    before, after = re.findall(r'data-head="Kans [^"]*" data-sort="([^"]+)"', html)
    assert float(before) < 35 < float(after)


def test_a_file_with_a_target_says_how_it_would_stand(two_rounds: AppTest) -> None:
    text = "CBS-code;Gemeente;Niveau;Thema;Nulmeting;Doel 3 jaar;Doel 5 jaar\nGM0228;Ede;Strategisch;Communicatie;2025;90;95\n"
    drop_bytes(two_rounds, text.encode(), "doelen.csv")
    shown = words(figures(two_rounds)["upload_targets"])
    assert "Ede Communicatie 2028 90 – Nog 65 punten te gaan. – ! dreigt niet gehaald te worden" in shown


def test_targets_that_stay_are_counted(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;1\nGM0202;2026;S01;2\n")
    assert "hebben 1 doel. Daaraan verandert niets" in said(page)
    assert "upload_targets" not in figures(page)


def test_undo_takes_back_the_delivery_just_published(page: AppTest, path: Path) -> None:
    press(drop(page, "GM0202;2026;S06;3\n"), "Publiceer")
    press(page, "Ja, maak ongedaan")
    assert "Aanlevering 3 is ongedaan gemaakt" in said(page)
    assert communication_score(path) == 25.0
    assert "ongedaan gemaakt" in words(figures(page)["history_table"])


def test_a_file_with_errors_asks_before_it_publishes_what_is_right(page: AppTest, path: Path) -> None:
    drop(page, "GM0202;2026;S06;3\nGM0202;2026;S07;9\n")
    assert "cel D3" in said(page)
    publish = next(button for button in page.button if button.label == "Publiceer")
    assert publish.disabled
    next(box for box in page.checkbox if box.label.startswith("Publiceer alleen")).check().run()
    press(page, "Publiceer")
    assert answers_of(path) == [("S06", 3.0), ("S07", 1.0), ("S08", 1.0)]  # the wrong cell left the earlier answer as it was


def test_the_same_file_again_changes_nothing(page: AppTest, path: Path) -> None:
    press(drop(page, "GM0202;2026;S06;3\n"), "Publiceer")
    drop(page, "GM0202;2026;S06;3\n")
    assert "Ditzelfde bestand is al gepubliceerd, als aanlevering 3" in said(page)
    assert "Publiceer" not in buttons(page)
    assert deliveries_n(path) == 3


def test_the_filter_hides_a_kind_of_remark(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;3\nGM0202;2026;S07;9\nGM0202;2026;S08;?\n")
    assert "cel D3" in said(page)
    assert "cel D4" in said(page)
    page.pills[0].set_value(["notice"]).run()
    assert "cel D3" not in said(page)
    assert "cel D4" in said(page)


def test_no_name_no_publication(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;3\n")
    page.text_input[0].set_value("  ").run()
    assert next(button for button in page.button if button.label == "Publiceer").disabled


@pytest.mark.usefixtures("path")
def test_the_name_stands_in_the_history(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;3\n")
    page.text_input[0].set_value("Fatma de Vries").run()
    press(page, "Publiceer")
    assert "Fatma de Vries" in words(figures(page)["history_table"])


@pytest.mark.parametrize("content", [b"PK\x03\x04 nothing", b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), b"%PDF-1.7 x"])
def test_a_file_that_cannot_be_read_gets_a_sentence_and_changes_nothing(page: AppTest, path: Path, content: bytes) -> None:
    drop_bytes(page, content, "kapot.xlsx")
    assert "kan niet worden gelezen" in said(page)
    assert "Publiceer" not in buttons(page)
    assert deliveries_n(path) == 2


@pytest.mark.usefixtures("path")
def test_a_file_that_stops_its_reader_gets_a_sentence(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The real child process, ended from within as a reader of hostile files sometimes ends."""
    monkeypatch.setattr("ingest.checking.run_confined", lambda *_task, **_more: run_confined(os.abort))
    drop(page, "GM0202;2026;S06;3\n")
    assert "kan niet worden gelezen" in said(page)
    assert "Publiceer" not in buttons(page)


def test_a_workbook_without_anything_known_says_what_was_expected(page: AppTest) -> None:
    drop_bytes(page, b"kleur;smaak\nrood;zoet\n", "fruit.csv")
    assert "niet herkend" in said(page)
    assert "Publiceer" not in buttons(page)


def test_the_text_of_a_file_is_shown_as_it_stands(page: AppTest) -> None:
    """Markdown in a cell is text, not formatting."""
    drop(page, "GM0202;2026;S06;**vet** [x](y)\n")
    assert "**vet** [x](y)" in said(page)
    assert r"\*\*vet\*\* \[x\]\(y\)" in " ".join(told(page))


def test_the_choice_in_the_history_is_what_undo_means(page: AppTest, path: Path) -> None:
    press(drop(page, "GM0202;2026;S06;3\n"), "Publiceer")
    page.selectbox(key="upload_choice").select(1).run()
    press(page, "Ja, maak ongedaan")
    assert "Aanlevering 1 is ongedaan gemaakt" in said(page)
    query = "select question_id, value from current_answer"
    assert stores.read(path).execute(query).fetchall() == [("S06", 3.0)]


@pytest.mark.usefixtures("path")
def test_the_history_tells_what_was_remarked(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;3\nGM0202;2026;S07;9\n")
    next(box for box in page.checkbox if box.label.startswith("Publiceer alleen")).check().run()
    press(page, "Publiceer")
    open_box(page, "history_details_3")
    assert "zonder correcties of keuzes" in said(page)
    assert "D3" in words(figures(page)["history_findings"])
    assert "Controlegetal" in said(page)
    assert "D3" in tables(page)


def test_how_far_the_reading_is_is_told_only_when_it_takes_long(page: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reading stops halfway here, so that what the page said meanwhile stays on it."""

    def stopped(*_what: object, on_progress: OnProgress) -> object:
        on_progress(Progress(0.4, "reading"))
        raise StoreBusy("Even geduld.")

    monkeypatch.setattr("ui.upload.cached.check_apart", stopped)
    drop(page, "GM0202;2026;S06;3\n")
    assert not page.get("progress")
    monkeypatch.setattr("ui.upload.progress.SHOWN_AFTER_SECONDS", 0.0)
    drop(page, "GM0202;2026;S06;4\n")
    bar = page.get("progress")[0].proto
    assert (bar.value, bar.text) == (40, "De tabbladen worden gelezen.")


def test_a_workbook_of_targets_sets_and_drops_them_and_names_a_base_round_without_a_score(page: AppTest, path: Path) -> None:
    """Arnhem has a score on one theme in 2026 only: the target on the level has no base to count from."""
    heads = "CBS-code;Niveau;Nulmeting;Doel over 3 jaar;Doel over 5 jaar\n"
    rows = "GM0202;strategic/communicatie;2026;vervalt;70\nGM0202;strategic;2026;60;\n"
    drop_bytes(page, (heads + rows).encode(), "doelen.csv")
    assert "Doelen: **2** nieuw, **0** gewijzigd, **1** vervallen" in said(page)
    assert "1 doel heeft een nulmeting zonder score." in said(page)
    assert "Arnhem, Strategisch: nulmeting 2026, te weinig vragen ingevuld" in said(page)
    press(page, "Publiceer")
    query = "select code, horizon_years, target_pct from current_target order by all"
    assert stores.read(path).execute(query).fetchall() == [("strategic", 3, 60.0), ("strategic/communicatie", 5, 70.0)]
    assert "Dan tellen niet meer mee: 3 doelen, van 1 gemeente." in said(page)
    press(page, "Ja, maak ongedaan")
    assert stores.read(path).execute(query).fetchall() == [("strategic/communicatie", 3, 60.0)]
