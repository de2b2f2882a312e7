"""The page leren: the answer in words, the cards, who may be named, and every state without an answer."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.builders import Aim, Piloted, make_store
from tests.builders import Filled as Answers
from tests.pages.conftest import APELDOORN, ARNHEM, BRIELLE, EDE, NIJMEGEN, filled
from tests.pages.screen import figures, told, words
from tests.programme_builders import Took, add
from ui.format import whole

ZWOLLE, ENSCHEDE, ALMERE = "GM0193", "GM0153", "GM0034"
LOW, HIGH = filled(1, 20), filled(3, 70)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everybody went from low to high; Arnhem is low and wants 60. Nijmegen may be named, four others may not."""
    responses = [Answers(ARNHEM, 2025, LOW), Answers(ARNHEM, 2026, LOW), Answers(BRIELLE, 2022, LOW)]
    for code in (NIJMEGEN, EDE, APELDOORN, ZWOLLE, ENSCHEDE):
        responses += [Answers(code, 2023, LOW), Answers(code, 2025, HIGH)]
    pilot = {"category": "gebouwen", "lessons": "Begin <vroeg>.", "is_invented": True}
    path = make_store(
        tmp_path_factory.mktemp("leren"), responses, [Aim(ARNHEM, "strategic", 2025, 3, 60.0)],
        [Piloted("school", "School [oud]", "Gemeente Nijmegen", NIJMEGEN, more=pilot)],
    )  # fmt: skip
    with store.write(path) as con:
        add(con, Took("mra", "Nijmegen", NIJMEGEN, may_be_named=True), Took("mra", "Ede", EDE, may_be_named=False))
    return path


@pytest.fixture
def page(path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def open_learning(page: AppTest, **address: str) -> AppTest:
    page.run()
    page.switch_page("pages/learning.py")
    for key, value in address.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def score_of(path: Path, code: str, year: int) -> float:
    query = "select score_pct from score where cbs_code = $code and round_year = $year and scope = 'level' and code = 'strategic'"
    return store.read(path).execute(query, {"code": code, "year": year}).fetchall()[0][0]


def test_the_answer_names_who_agreed_and_counts_the_others(page: AppTest, path: Path) -> None:
    open_learning(page, plaats=ARNHEM)
    answer = " ".join(told(page)[:3])
    assert "1 gemeente die genoemd mag worden, maakte op strategisch de stap die Arnhem nog moet maken" in answer
    assert "nog 4 via de begeleider" in answer
    own = whole(score_of(path, ARNHEM, 2026))
    assert f"Arnhem scoort {own} in 2026 en wil 60 in 2028: een stap van {60 - own} punten." in answer
    shown = words(figures(page)["step_makers"])
    assert f"Nijmegen van {whole(score_of(path, NIJMEGEN, 2023))} naar {whole(score_of(path, NIJMEGEN, 2025))} in 2 jaar" in shown
    assert "Les: Begin &lt;vroeg&gt;." in shown
    assert "(verzonnen voorbeeld)" in shown
    assert "4 gemeenten verspreid over meer provincies" in shown  # two in Gelderland would be found otherwise


def test_nobody_is_named_without_consent_on_any_part(page: AppTest) -> None:
    for part in ("strategic", "operational", "operational/inkoopcategorie"):
        open_learning(page, plaats=ARNHEM, deel=part)
        shown = " ".join([*told(page), *figures(page).values()])
        assert "Nijmegen" in shown
        assert not [name for name in ("Apeldoorn", "Zwolle", "Enschede", "Ede ", "GM0228") if name in shown]


def test_the_table_has_the_rows_of_the_chart(page: AppTest) -> None:
    open_learning(page, plaats=ARNHEM)
    table = words(figures(page)["step_makers_rows"])
    assert re.search(r"Nijmegen \d+ \d+ 2023 2025", table)
    assert "4 gemeenten verspreid over meer provincies (via de begeleider)" in table


@pytest.mark.parametrize(
    ("place", "part", "sentence"),
    [
        ("", "", "Kies een gemeente en zie wie de stap maakte die zij nog moet maken."),
        (
            ALMERE,
            "strategic",
            "Almere heeft tot en met 2026 geen score voor dit onderdeel, dus er is geen stap",
        ),
        (NIJMEGEN, "strategic", "Geen gemeente met zo’n begin steeg op strategisch meer dan de ruis en bleef daar."),
    ],
)
def test_every_state_has_its_sentence(page: AppTest, place: str, part: str, sentence: str) -> None:
    open_learning(page, **({"plaats": place, "deel": part} if place else {}))
    assert sentence in " ".join(told(page))


def test_a_dissolved_municipality_leads_to_its_successor(page: AppTest) -> None:
    open_learning(page, plaats=BRIELLE)
    assert "bestaat sinds 1 januari 2023 niet meer" in told(page)[0]
    assert "Naar Voorne aan Zee" in [button.label for button in page.button]
