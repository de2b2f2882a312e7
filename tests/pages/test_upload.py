"""The upload page: findings, preview, publication, undo, each through its widget."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from data import store as stores
from tests.builders import Filled, make_store
from tests.pages.screen import figures, open_page, told, words

HEADS = "CBS-code;Jaar;Vraag;Antwoord\n"
MIME = "text/csv"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Arnhem answered one question; a test may change this store."""
    return make_store(tmp_path, [Filled("GM0202", 2026, {"S06": 1, "S07": 1, "S08": 1})])


@pytest.fixture
def page(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "uploaden")


def drop(page: AppTest, text: str, name: str = "antwoorden.csv") -> AppTest:
    page.file_uploader[0].set_value((name, (HEADS + text).encode(), MIME)).run()
    assert not page.exception
    return page


def said(page: AppTest) -> str:
    alerts = [alert.value for kind in (page.success, page.info, page.warning, page.error) for alert in kind]
    return " ".join([*told(page), *alerts]).replace("\\", "")


def deliveries_n(path: Path) -> int:
    return stores.read(path).execute("select count(*) from delivery").fetchall()[0][0]


def communication_score(path: Path) -> float:
    query = "select score_pct from score where cbs_code = 'GM0202' and code = 'strategic/communicatie'"
    return stores.read(path).execute(query).fetchall()[0][0]


def press(page: AppTest, label: str) -> AppTest:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page


def test_first_render_shows_templates_and_history(page: AppTest) -> None:
    assert page.title[0].value == "Bestand uploaden"
    assert "lang 1.xlsx" in words(figures(page)["history_table"])
    assert len([button for button in page.get("download_button") if button.proto.label == "Vragenlijst"]) == 1


def test_a_right_file_is_published_only_after_the_button(page: AppTest, path: Path) -> None:
    drop(page, "GM0202;2026;S06;3\n")
    assert "Geen opmerkingen" in said(page)
    assert "1** gewijzigd" in said(page)
    assert "Arnhem" in words(figures(page)["upload_scores"])
    assert (deliveries_n(path), communication_score(path)) == (1, 25.0)
    press(page, "Publiceer")
    assert "Gepubliceerd als aanlevering 2" in said(page)
    assert deliveries_n(path) == 2
    assert communication_score(path) == pytest.approx((75 + 25 + 25) / 3)


def test_undo_takes_back_the_delivery_just_published(page: AppTest, path: Path) -> None:
    press(drop(page, "GM0202;2026;S06;3\n"), "Publiceer")
    press(page, "Ja, maak ongedaan")
    assert "Aanlevering 2 is ongedaan gemaakt" in said(page)
    assert communication_score(path) == 25.0
    assert "ongedaan gemaakt" in words(figures(page)["history_table"])


def test_a_file_with_errors_asks_before_it_publishes_what_is_right(page: AppTest, path: Path) -> None:
    drop(page, "GM0202;2026;S06;3\nGM0202;2026;S07;9\n")
    assert "cel D3" in said(page)
    publish = next(button for button in page.button if button.label == "Publiceer")
    assert publish.disabled
    page.checkbox[0].check().run()
    press(page, "Publiceer")
    answers = stores.read(path).execute("select question_id, value from current_answer order by question_id").fetchall()
    assert answers == [("S06", 3.0), ("S07", 1.0), ("S08", 1.0)]  # the wrong cell left the earlier answer as it was


def test_the_same_file_again_changes_nothing(page: AppTest, path: Path) -> None:
    press(drop(page, "GM0202;2026;S06;3\n"), "Publiceer")
    drop(page, "GM0202;2026;S06;3\n")
    assert "Ditzelfde bestand is al gepubliceerd, als aanlevering 2" in said(page)
    assert not [button for button in page.button if button.label == "Publiceer"]
    assert deliveries_n(path) == 2


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


def test_the_name_stands_in_the_history(page: AppTest) -> None:
    drop(page, "GM0202;2026;S06;3\n")
    page.text_input[0].set_value("Fatma de Vries").run()
    press(page, "Publiceer")
    assert "Fatma de Vries" in words(figures(page)["history_table"])


def test_a_file_that_cannot_be_read_gets_a_sentence(page: AppTest) -> None:
    page.file_uploader[0].set_value(("kapot.xlsx", b"PK\x03\x04 nothing", MIME)).run()
    assert not page.exception
    assert "kan niet worden gelezen" in said(page)


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
    assert stores.read(path).execute("select question_id, value from current_answer").fetchall() == [("S06", 3.0)]
