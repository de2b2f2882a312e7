"""The page programmas, through the door a visitor takes: all programmes, one, a cohort, and every designed state."""

import csv
import html
import re
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT, store
from tests.builders import Aim, Filled, make_store
from tests.pages.conftest import APELDOORN, ARNHEM, EDE, NIJMEGEN, WAGENINGEN, filled
from tests.pages.screen import address, figures, open_page, told, words
from tests.programme_builders import Course, PilotDone, Said, Seen, Took, add

TIEL = "GM0281"
TOWNS = {ARNHEM: "Arnhem", NIJMEGEN: "Nijmegen", EDE: "Ede", APELDOORN: "Apeldoorn", TIEL: "Tiel"}
FUTURE, PAST = date(2099, 12, 31), date(2025, 6, 30)
COURSE = Course(
    "kring", "Kring Gelderland", date(2024, 1, 1),
    sessions=[
        {"position": 1, "name_nl": "Start", "name_en": "Start", "held_on": date(2024, 3, 1)},
        {"position": 2, "name_nl": "Slot", "name_en": "End", "held_on": date(2024, 6, 1)},
    ],
    promises=[
        {"promise": "pilots", "position": 1, "text_nl": "Twee pilots", "measured_by": "pilots", "required_n": 2,
         "counts_from_phase": "uitvoering", "scale_up_n": 1, "due_on": FUTURE},
        {"promise": "lessen", "position": 2, "text_nl": "Lessen gedeeld", "due_on": PAST},
    ],
    groups=[{"working_group": "bouw", "position": 1, "name_nl": "Bouwen", "name_en": "Building"}],
)  # fmt: skip


def records() -> list[Course | Took | Seen | Said | PilotDone]:
    """Five municipalities in cohort 2024, one and a company in 2025; a scaled-up pilot, one on its way, a lesson not shared."""
    took = [Took("kring", f"Gemeente {name}", code, "2024", people={"inkoop": 2}) for code, name in TOWNS.items()]
    return [
        COURSE,
        *took,
        Took("kring", "Gemeente Wageningen", WAGENINGEN, "2025", groups=["bouw"]),
        Took("kring", "Bank <b>&</b> Zoon", None, "2025", "bedrijf", is_invented=False, source_url="https://example.org/deelnemers"),
        Took("masterclasses", "Gemeente Arnhem", ARNHEM),
        Seen("kring", 1, ARNHEM, 2, "2024", "inkoop"),
        Seen("kring", 1, EDE, 0, "2024"),
        PilotDone("brug", "Gemeente Arnhem", ARNHEM, "kring", "opgeschaald", {"opgeschaald": date(2025, 2, 1)},
                  more={"title": "Brug *mooi*", "lessons": "Begin vroeg.", "source_url": "https://example.org/brug"}),
        PilotDone("weg", "Gemeente Ede", EDE, "kring", "aanbesteding", {"aanbesteding": 2025}, more={"is_invented": True}),
        Said("kring", "lessen", ARNHEM, "kept", date(2025, 5, 1), "2024", "Verslag <aan> de raad"),
        Said("kring", "lessen", EDE, "open", date(2025, 5, 1), "2024"),
    ]  # fmt: skip


@pytest.fixture(scope="module")
def programme_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    steps = dict(zip((*TOWNS, WAGENINGEN), (1, 2, 3, 2, 1, 3), strict=True))
    responses = [Filled(code, year, filled(step, 20 * step)) for code, step in steps.items() for year in (2025, 2026)]
    aims = [Aim(code, "strategic", 2025, 3, 60.0) for code in TOWNS]
    path = make_store(tmp_path_factory.mktemp("programmes"), responses, aims)
    with store.write(path) as con:
        add(con, *records())
    return path


@pytest.fixture
def page(programme_store: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("CI_MONITOR_STORE", str(programme_store))
    return AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)


def grid_of(app: AppTest) -> str:
    return figures(app)["promise_grid"]


def grid_rows(app: AppTest) -> dict[str, list[str]]:
    """The words of the grid per participant, in the order of the rows."""
    rows = re.findall(r"<tr role=\"row\">(<td.*?)</tr>", grid_of(app))
    found = {}
    for row in rows:
        name = words(re.findall(r"<td.*?data-sort=\"(.*?)\"", row)[0])
        found[name] = [words(mark) for mark in re.findall(r"<summary>.*?<b>(.*?)</b>", row)]
    return found


def links(app: AppTest) -> dict[str, str]:
    return {link.proto.label: link.proto.query_string for link in app.get("page_link")}


def test_all_programmes_stand_side_by_side_with_what_became_of_their_promises(page: AppTest) -> None:
    open_page(page, "programmas")
    assert page.title[0].value == "Leertrajecten"
    assert told(page)[0].startswith("Er zijn 7 leertrajecten. Alle deelnemers samen deden 16 toezeggingen: ")
    card = words(figures(page)["card_kring"])
    assert card.startswith("Kring Gelderland vanaf 1 januari 2024 Deelnemers 7 in 2 lichtingen; 6 van 7 zijn gemeenten")
    assert "2 van 14 toezeggingen nagekomen" in card
    assert "Verzonnen voorbeeld: dit leertraject bestaat niet." in card
    assert "Er is geen deelnemer bekend, dus geen toezegging te volgen." in words(figures(page)["card_mra"])


def test_a_card_opens_its_programme_and_the_address_follows(page: AppTest) -> None:
    open_page(page, "programmas")
    next(button for button in page.button if button.label == "Naar Kring Gelderland").click().run()
    assert page.title[0].value == "Kring Gelderland"
    assert address(page) == {"leertraject": "kring"}


def test_a_programme_answers_what_became_of_its_promises(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    assert page.title[0].value == "Kring Gelderland"
    assert told(page)[0] == "7 deelnemers deden 14 toezeggingen: 2 nagekomen, 1 onderweg en 6 open; van 5 is het niet te zeggen."
    assert told(page)[1].startswith("Het verst achter: Gemeente Ede. 6 gemeenten en 1 andere organisatie doen mee.")


def test_every_participant_has_its_words_and_who_is_behind_comes_first(page: AppTest) -> None:
    """Arnhem: one scaled-up pilot replaces two. Ede: a tender is on its way until the last day of 2099, no lessons shared."""
    open_page(page, "programmas", leertraject="kring")
    rows = grid_rows(page)
    assert next(iter(rows)) == "Gemeente Ede"
    assert rows["Gemeente Ede"] == ["onderweg", "open"]
    assert rows["Gemeente Arnhem"] == ["nagekomen", "nagekomen"]
    assert rows["Bank &lt;b&gt;&amp;&lt;/b&gt; Zoon"] == ["open", "niet te zeggen"]
    assert len(rows) == 7
    assert "uiterlijk 31 december 2099" in words(figures(page)["promise_grid"])


def test_evidence_is_in_the_cell_with_its_source_and_harmless(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    grid = figures(page)["promise_grid"]
    assert 'href="https://example.org/brug"' in grid
    assert 'href="https://example.org/deelnemers"' in grid  # the source that names a participant
    assert "Verslag &lt;aan&gt; de raad" in grid
    assert "<b>&</b>" not in grid
    assert "verzonnen voorbeeld" in grid


def test_the_table_of_the_grid_holds_word_why_and_evidence(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    table = words(figures(page)["promise_grid_rows"])
    assert table.startswith(
        "Toezeggingen per deelnemer Deelnemer Lichting Toezegging Uiterlijk Het woord Gedaan Nodig Waarom Bewijs"
    )
    assert "Gemeente Ede 2024 Twee pilots" in table


def test_sessions_tell_who_was_there_and_of_which_nobody_knows(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    shown = words(figures(page)["sessions"])
    assert "Start 1 maart 2024 1 van 5 2 mensen: 2 inkoop · geen lijst van lichting 2025" in shown
    assert "Waren er Gemeente Arnhem (2024): 2 inkoop Waren er niet Gemeente Ede (2024)" in shown
    assert "Slot 1 juni 2024 geen lijst" in shown
    assert any("Van 1 van 2 bijeenkomsten is bekend wie er waren." in text for text in told(page))


def test_a_cohort_narrows_everything_and_stands_in_the_address(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    page.selectbox(key="choose_cohort").select("2025").run()
    assert address(page) == {"leertraject": "kring", "lichting": "2025"}
    assert told(page)[0].startswith("2 deelnemers deden 4 toezeggingen: ")
    assert list(grid_rows(page)) == ["Bank &lt;b&gt;&amp;&lt;/b&gt; Zoon", "Gemeente Wageningen"]
    assert any("geen gemiddelde van de groep" in text for text in told(page))  # one municipality
    assert links(page)["Wie leert van wie"] == "leertraject=kring&lichting=2025"
    page.selectbox(key="choose_programme").select("masterclasses").run()
    assert address(page) == {"leertraject": "masterclasses"}  # a cohort belongs to its programme


def test_the_group_has_its_mean_with_how_many_of_how_many(page: AppTest, programme_store: Path) -> None:
    open_page(page, "programmas", leertraject="kring")
    wanted = "select score_pct from score where scope = 'level' and code = $code and round_year = 2026"
    scores = [row[0] for row in store.read(programme_store).execute(wanted, {"code": "strategic"}).fetchall()]
    assert len(scores) == 6
    mean = f"strategisch {sum(scores) / 6:.0f} (gemiddelde van 6 van 6 gemeenten)"
    assert any(text.startswith(f"In 2026 scoren de deelnemende gemeenten {mean}") for text in told(page))
    cards = words(figures(page)["group_scores"])
    assert "Ongewogen gemiddelde van 6 van 6 deelnemende gemeenten" in cards
    page.selectbox(key="choose_cohort").select("2024").run()
    assert any("de score van een of twee gemeenten af te leiden" in text for text in told(page))  # 2025 is one municipality


def test_the_targets_of_the_group_are_counted(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    assert "Strategisch na 3 jaar 5" in words(figures(page)["programme_targets"])


def test_pilots_and_lessons_of_the_programme_have_their_source(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="kring")
    assert words(figures(page)["programme_pilots"]) == "Aanbesteding 1 pilot Opgeschaald 1 pilot"
    lesson = next(text for text in told(page) if "Begin vroeg." in text)
    assert "Brug \\*mooi\\*" in lesson
    assert "(https://example.org/brug)" in lesson
    assert links(page)["De pilots van dit leertraject"].startswith("leertraject=kring")


def test_a_programme_nobody_is_known_of_says_so(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="mra")
    assert told(page)[0].startswith("Van Community of practice Metropoolregio Amsterdam is nog geen deelnemer bekend")
    described = words(figures(page)["described"])  # whoever loaded it must be able to check it
    assert "Toezegging Twee tot drie circulaire inkooptrajecten zijn gestart 31 december 2018" in described
    assert "promise_grid" not in figures(page)
    assert "10 organisaties" in words(figures(page)["results"])  # what was published stands there all the same


def test_published_numbers_stand_beside_ours_with_why_they_differ(page: AppTest) -> None:
    open_page(page, "programmas", leertraject="green_deal_2")
    shown = figures(page)["results"]
    assert "45 organisaties Bron" in words(shown)
    assert "32 organisaties: 20 bedrijven en 12 overheden" in words(shown)
    assert "Twee bronnen tellen anders" in words(shown)
    assert "https://mraduurzaam.nl/" in shown


@pytest.mark.parametrize(
    ("code", "cohort", "sentence"),
    [
        ("bestaat<niet>", None, "Er is geen leertraject “bestaat\\<niet\\>”. U ziet ze allemaal."),
        ("kring", "1999", "Kring Gelderland heeft geen lichting “1999”. U ziet alle lichtingen."),
    ],
)
def test_what_does_not_exist_is_said(page: AppTest, code: str, cohort: str | None, sentence: str) -> None:
    chosen = {"leertraject": code} | ({"lichting": cohort} if cohort else {})
    open_page(page, "programmas", **chosen)
    assert [warning.value for warning in page.warning] == [sentence]


def test_a_municipality_shows_its_programmes_and_promises(page: AppTest) -> None:
    open_page(page, "gemeente", plaats=ARNHEM)
    own = figures(page)["programmes"]
    assert "Kring Gelderland, lichting 2024" in words(own)
    assert own.count("nagekomen") >= 2
    assert '<a href="./programmas?leertraject=kring&amp;lichting=2024" data-page>Naar Kring Gelderland, lichting 2024</a>' in own
    assert '<a href="./programmas?leertraject=masterclasses" data-page>Naar Masterclasses' in own


def test_a_municipality_in_no_programme_says_so(page: AppTest) -> None:
    open_page(page, "gemeente", plaats="GM0034")
    assert "Almere doet voor zover hier bekend aan geen leertraject mee." in words(figures(page)["programmes"])


def test_a_store_without_rounds_still_shows_programmes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_store(tmp_path)
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    open_page(app, "programmas")
    assert told(app)[0].startswith("Er zijn 6 leertrajecten.")
    open_page(app, "programmas", leertraject="academy")
    assert told(app)[0].startswith("Van Circulair Inkopen Academy 2016-2017 is nog geen deelnemer bekend")


def promised() -> dict[str, list[str]]:
    """The promises of the six programmes as the reference file has them."""
    with (ROOT / "data" / "reference" / "programme_promises.csv").open(encoding="utf-8", newline="") as source:
        found: dict[str, list[str]] = {}
        for row in csv.DictReader(source):
            found.setdefault(row["programme"], []).append(row["text_nl"])
    return found


@pytest.mark.parametrize("code", sorted(promised()))
def test_each_of_the_six_programmes_opens_with_its_own(code: str, sample_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(sample_store))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    open_page(app, "programmas", leertraject=code)
    con = store.read(sample_store)
    taking_part = con.execute(
        "select distinct organisation_key from current_participation where programme = $code", {"code": code}
    )
    participant_n = len(taking_part.fetchall())
    promises = promised()[code]
    assert told(app)[0].startswith(f"{participant_n} deelnemers deden {participant_n * len(promises)} toezeggingen: ")
    heads = re.findall(r'<th scope="col" role="columnheader" class="ci-word"><button type="button">(.*?)</button>', grid_of(app))
    assert [html.unescape(head) for head in heads] == promises
    assert len(grid_rows(app)) == participant_n
    known = con.execute("select name_nl from known_session where programme = $code order by position", {"code": code}).fetchall()
    sessions = words(figures(app)["sessions"]) if known else ""
    assert all(name in sessions for (name,) in known)
    assert any("geen bijeenkomsten bekend" in text for text in told(app)) == (not known)
