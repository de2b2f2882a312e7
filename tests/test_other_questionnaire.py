"""The whole product on a questionnaire it has never seen: template, file, findings, scores and pages."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from analysis.places import fetch_place
from analysis.scores import fetch_score_per_scope
from data import ROOT, store
from ingest.checking import check_file
from ingest.publishing import PublishRequest, publish
from ingest.writing.templates import write_template
from tests.analysis.other_questionnaire import write_other_questionnaire
from tests.pages.screen import figures, open_page, told, words

YEARS = (2024, 2025)
QUESTIONS = ("K1", "K2", "T1", "T2", "U1", "M1", "G11", "G12", "G21", "G22", "R1", "R2")
ANSWERS: dict[str, tuple[object, ...]] = {
    "GM0202": ("Half", 5, "Groen", 0, 1, "40 %", 5, 3, 1, 1, None, "12,5"),
    "GM0268": ("Alles", "n.v.t.", 2, 2, 4, 80, 2, 2, 2, 2, 2, None),
    "GM0200": (1, 2, 0, 0, 3, 30, 4, 4, 4, 4, 0, 30),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("other")
    path = folder / "store"
    store.create_store(path, write_other_questionnaire(folder / "questionnaire"), is_sample=True)
    for year in YEARS:
        checked = check_file(store.read(path), f"register {year}.xlsx", filled_register(path, year))
        assert [finding for finding in checked.findings if finding.severity != "notice"] == []
        publish(path, checked, PublishRequest("test", "script"))
    return path


def filled_register(path: Path, year: int) -> bytes:
    """The product's own template, filled in by hand."""
    book = openpyxl.load_workbook(BytesIO(write_template(store.read(path), "register", year)))
    sheet = book.worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    for row, (code, answers) in enumerate(ANSWERS.items(), start=2):
        for head, content in {"CBS-code": code, "Jaar": year, **dict(zip(QUESTIONS, answers, strict=True))}.items():
            sheet.cell(row, heads.index(head) + 1, content)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_scores_follow_the_other_levels_and_themes(path: Path) -> None:
    con = store.read(path)
    scores = fetch_score_per_scope(con, fetch_place(con, "GM0202"), 2025)
    found = dict(zip(scores["code"], scores["score_pct"], strict=True))
    assert found["mens/kennis"] == pytest.approx((2 * 50 + 1 * 100) / 3)  # "Half" of five is 50, weight 2
    assert found["mens/tijd"] == 50
    assert found["mens"] == pytest.approx((200 / 3 + 50 + 0 + 40) / 4)
    assert found["systeem/markt"] == 37.5
    assert found["zorg/samen"] == 100
    assert found["groen"] == 0


@pytest.mark.parametrize(
    ("page", "expected", "address"),
    [
        ("overzicht", "Mens", {}),
        ("gemeente", "Systeem", {"plaats": "GM0202"}),
        ("provincie", "Systeem", {"plaats": "PV25"}),
        ("nederland", "Mens", {}),
        ("vragen", "Blijft er tijd?", {"plaats": "GM0202"}),
        ("wat-helpt", "het meest op voor mens", {"plaats": "GM0202"}),
        ("uploaden", "register 2025.xlsx", {}),
        ("methode", "Lange lijst", {}),
    ],
)
def test_pages_show_the_other_questionnaire(
    path: Path, monkeypatch: pytest.MonkeyPatch, page: str, expected: str, address: dict[str, str]
) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    app = open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), page, **address)
    shown = " ".join([*told(app), *map(words, figures(app).values()), *(button.label for button in app.button)])
    assert expected in shown
