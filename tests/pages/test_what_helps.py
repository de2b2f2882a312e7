"""The page "wat helpt het meest": rank, try, keep, drop, and look back after the next round."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.steps.prospects import Prospect
from data import ROOT, store
from tests.analysis.alternative_scores import Alternative, read_book
from tests.builders import Aim, Content, Filled, Piloted, fill, make_store
from tests.pages.conftest import APELDOORN, ARNHEM, EDE, NIJMEGEN, WAGENINGEN, filled
from tests.pages.screen import address, explanation, figures, headings, open_page, told, words
from ui import cached
from ui.format import whole
from ui.parts import part_of
from ui.what_helps.answer import answer_sentences
from ui.what_helps.scene import scene_of
from ui.what_helps.trial import try_steps

LOW, HIGH = filled(1, 20), filled(2, 40)
FIRST = "Hoe hoort de eigen organisatie over doelen en resultaten van circulair inkopen?"  # S06


def responses() -> list[Filled]:
    """Arnhem grew from low to middle; six others once gave its answers, and two of them took the step of S06 at once."""
    found = [Filled(ARNHEM, 2025, LOW), Filled(ARNHEM, 2026, HIGH)]
    for place, code in enumerate(("GM0344", EDE, NIJMEGEN, "GM0193", "GM0197", "GM0222")):
        found += [Filled(code, 2023, HIGH), Filled(code, 2024, HIGH | ({"S06": 3} if place < 2 else {}))]
    found += [Filled(APELDOORN, 2024, LOW), Filled(APELDOORN, 2025, LOW), Filled(WAGENINGEN, 2026, {"S01": 1})]
    return found


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    targets = [Aim(ARNHEM, "strategic", 2025, 3, 60.0), Aim(ARNHEM, "strategic", 2025, 5, 90.0)]
    targets.append(Aim(NIJMEGEN, "strategic", 2024, 3, 60.0))  # for the very next round
    pilot = {"category": "gebouwen", "lessons": "Begin vroeg.", "source_url": "https://example.org/school"}
    pilots = [Piloted("a", "School [oud]", "Gemeente Ede", EDE, more=pilot)]
    return make_store(tmp_path_factory.mktemp("helps"), responses(), targets, pilots)


@pytest.fixture
def path(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy, for the tests that keep plans in it."""
    path = tmp_path / "store"
    shutil.copytree(built, path)
    monkeypatch.setenv("CI_MONITOR_STORE", str(path))
    return path


@pytest.fixture
def page(request: pytest.FixtureRequest, built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    """The app on a copy for a test that asks for its path, else on the store of the module, to which nothing is written."""
    if "path" in request.fixturenames:
        request.getfixturevalue("path")
    else:
        monkeypatch.setenv("CI_MONITOR_STORE", str(built))
    before = store.newest_version(built)
    yield AppTest.from_file(str(ROOT / "app.py"), default_timeout=30)
    assert store.newest_version(built) == before


def score_with(path: Path, changed: dict[str, float], code: str = "strategic") -> float:
    """The score by the slow second implementation, with these answers instead."""
    alternative = Alternative(read_book(store.read(path)), Content([Filled(ARNHEM, 2026, HIGH | changed)]))
    score = alternative.scores[ARNHEM, 2026, "theme" if "/" in code else "level", code].score
    assert score is not None
    return float(score)


def summary(app: AppTest) -> str:
    return words(figures(app)["summary"])


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception


def test_without_a_municipality_the_page_asks_for_one(page: AppTest) -> None:
    open_page(page, "wat-helpt")
    assert page.title[0].value == "Wat helpt het meest?"
    assert told(page) == ["Kies een gemeente. U ziet dan welke stappen daar het meest helpen."]


def test_the_steps_stand_in_order_with_what_they_add_and_who_took_them(page: AppTest) -> None:
    """A theme of three questions (S06-S08) weighs a quarter: 25 / 3 / 4 = 2.1 points; beleid: S03 (yes or no) adds more."""
    open_page(page, "wat-helpt", plaats=ARNHEM)
    assert page.title[0].value == "Wat helpt het meest in Arnhem?"
    labels = [box.label for box in page.checkbox]
    assert len(labels) == 8
    place = next(at for at, label in enumerate(labels) if FIRST in label)
    texts = [text for text in told(page) if "vergelijkbare gemeenten" in text]
    assert "2 van 6 vergelijkbare gemeenten zetten deze stap binnen een ronde." in texts[place]
    learn_from = "[Ede](./gemeente?plaats=GM0228) (2024) en [Utrecht](./gemeente?plaats=GM0344) (2024)"
    assert f"Leer van wie deze stap zette: {learn_from}" in texts[place]
    assert any(
        "**+2,1 punten** · Af en toe een bericht → **Vast onderdeel van interne communicatie**" in text for text in told(page)
    )
    assert all("Geen van 6 vergelijkbare gemeenten zette" in text for at, text in enumerate(texts) if at != place)


def test_the_first_answer_says_what_adds_most(page: AppTest, built: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, deel="strategic/communicatie")
    assert told(page)[0] == "3 stappen leveren het meest op voor strategisch: Communicatie: elk +8,3 punten."
    assert "Er is geen doel voor een komend jaar" in told(page)[1]
    assert [link.proto.label for link in page.get("page_link")][-1] == "Stel een doel"


def test_a_step_changes_score_chance_and_address_at_once(page: AppTest, built: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM)
    before = summary(page)
    page.checkbox(key="take_S06").check().run()
    assert address(page) == {"plaats": ARNHEM, "stappen": "S06.3"}
    now, planned = whole(score_with(built, {})), whole(score_with(built, {"S06": 3}))
    assert told(page)[0].startswith(f"1 stap brengt strategisch van {now} naar {planned}; ")
    assert f"{now} → {planned}" in summary(page)
    assert summary(page) != before
    page.checkbox(key="take_S07").check().run()
    assert address(page)["stappen"] == "S06.3_S07.3"
    page.checkbox(key="take_S06").uncheck().run()
    assert address(page)["stappen"] == "S07.3"


def test_a_step_can_go_further(page: AppTest, built: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="S06.3")
    page.selectbox(key="reach_S06").select(4.0).run()
    assert address(page)["stappen"] == "S06.4"
    assert f"naar {whole(score_with(built, {'S06': 4}))}; " in told(page)[0]
    assert any("**+4,2 punten** · Af en toe een bericht → **" in text for text in told(page))


def test_many_steps_meet_the_target_and_the_table_holds_them(page: AppTest, built: Path) -> None:
    steps = {f"S{at:02}": 4.0 for at in range(6, 19)}
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="_".join(f"{question}.4" for question in steps))
    planned = score_with(built, steps)
    assert planned > 60
    assert f"13 stappen brengen strategisch van {whole(score_with(built, {}))} naar {whole(planned)}; " in told(page)[0]
    assert "daarmee is het doel van 60 behaald" in told(page)[0]
    assert "Met deze stappen: behaald." in told(page)[1]
    assert sum(box.value for box in page.checkbox) == 13  # what is chosen is never hidden
    table = words(figures(page)["what_if_rows"])
    assert f"Met deze stappen in 2027 {whole(planned)} " in table
    assert FIRST in words(figures(page)["steps_rows"])


def test_a_target_of_the_next_round_is_met_by_the_steps_or_not(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=NIJMEGEN, stappen="S06.3")
    assert told(page)[0].endswith(" punten te weinig voor het doel van 60 in 2027.")
    assert "niet behaald" in summary(page)
    enough = "_".join(f"S{at:02}.4" for at in range(6, 19))
    open_page(page, "wat-helpt", plaats=NIJMEGEN, stappen=enough)
    assert told(page)[0].endswith("; dat is genoeg voor het doel van 60 in 2027.")
    assert summary(page).endswith("behaald")


def test_a_chance_that_does_not_rise_with_steps_is_explained(path: Path) -> None:
    scene = scene_of(cached.all_places()[ARNHEM], part_of("strategic"), None)
    assert scene is not None
    trial = try_steps(scene, {"S06": 3.0})
    less = Prospect(2027, 44.0, 12.0, "at_risk", 31.0, "at_risk")
    sentences = answer_sentences(replace(trial, prospect=less))
    assert "dan is de kans op het doel van 60 in 2028 ongeveer 3 van de 10 in plaats van ongeveer 4 van de 10." in sentences[0]
    assert sentences[1] == "Met deze stappen: dreigt niet gehaald te worden."
    assert "zonder groei zou de kans ongeveer 1 van de 10 zijn." in sentences[2]
    assert len(answer_sentences(replace(trial, prospect=replace(less, planned_chance_pct=60.0)))) == 2
    same = answer_sentences(replace(trial, prospect=replace(less, planned_chance_pct=44.1)))
    assert "de kans op het doel van 60 in 2028 blijft ongeveer 4 van de 10." in same[0]


def test_the_other_target_year_is_another_chance(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM)
    assert "doel voor 2028: 60" in words(figures(page)["what_if"])
    page.get_by_key("choose_horizon_years").set_value(5).run()
    assert address(page) == {"plaats": ARNHEM, "termijn": "5"}
    assert "doel voor 2030: 90" in words(figures(page)["what_if"])


def test_clearing_takes_every_step_away(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="S06.3_S07.4")
    press(page, "Wis alle stappen")
    assert address(page) == {"plaats": ARNHEM}
    assert not any(box.value for box in page.checkbox)


@pytest.mark.parametrize(
    ("steps", "sentence"),
    [
        ("S06.2", "Een stap in de link is al gezet: het antwoord is nu even hoog of hoger."),
        ("X1.3", "Een stap in de link staat niet in de vragenlijst van deze gemeente. Die is weggelaten."),
        ("S06.9", "Een stap in de link staat niet in de vragenlijst van deze gemeente. Die is weggelaten."),
        ("OG1.4", "Stappen in de link die bij een ander onderdeel horen, zijn weggelaten."),
        ("geen stap", "De stappen in de link zijn niet te lezen. U ziet de pagina zonder stappen."),
    ],
)
def test_a_step_that_is_none_is_told_and_not_counted(page: AppTest, steps: str, sentence: str) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen=steps)
    assert [warning.value for warning in page.warning] == [sentence]
    assert "→" not in summary(page)


def test_another_part_or_municipality_starts_without_steps(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="S06.3")
    page.selectbox(key="choose_part").select("operational").run()
    assert address(page) == {"plaats": ARNHEM, "deel": "operational"}
    page.checkbox(key=next(box.key for box in page.checkbox)).check().run()
    page.selectbox(key="choose_municipality").select(APELDOORN).run()
    assert address(page) == {"plaats": APELDOORN, "deel": "operational"}
    assert not any(box.value for box in page.checkbox)


def test_all_steps_are_one_switch_away(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, deel="operational")
    page.toggle(key="all_steps").set_value(True).run()
    assert len(page.checkbox) == 38  # 40 questions count; two of them are yes or no, and at yes already
    beside = [text for text in told(page) if "School" in text]
    assert beside
    assert all("[School \\[oud\\] (Gemeente Ede)](./pilots?pilot=a)" in text for text in beside)
    assert len(beside) == 6  # the questions about buildings


def test_answers_of_an_older_round_are_named(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=APELDOORN)
    assert "De antwoorden zijn die van 2025: de nieuwste ronde met een score voor dit onderdeel." in told(page)[1]


def test_who_never_had_a_score_sees_why_there_is_nothing(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=WAGENINGEN)
    assert told(page) == [
        "Wageningen heeft nog geen score voor dit onderdeel. Daarom zijn er geen stappen om mee te rekenen. Kies een ander"
        " onderdeel, of vul eerst meer vragen in."
    ]
    assert "Bekijk welke antwoorden ontbreken" in [link.proto.label for link in page.get("page_link")]
    assert not page.checkbox


def test_a_dissolved_municipality_names_and_links_its_successor(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats="GM0501")
    assert told(page) == ["Brielle bestaat sinds 1 januari 2023 niet meer: de gemeente ging op in Voorne aan Zee."]
    assert "Naar Voorne aan Zee" in [button.label for button in page.button]


def test_unanswered_questions_are_no_steps_and_shown_apart(page: AppTest, path: Path) -> None:
    publish(path, Filled(ARNHEM, 2026, {"S06": None}))
    open_page(page, "wat-helpt", plaats=ARNHEM, deel="strategic/communicatie")
    assert FIRST not in " ".join(box.label for box in page.checkbox)
    assert [panel.label for panel in page.expander] == ["1 vraag zonder antwoord"]
    low, high = (whole(score_with(path, {"S06": value}, "strategic/communicatie")) for value in (0, 4))
    assert f"- {FIRST} ({low} tot {high})" in told(page)


def test_the_explanation_names_its_rules(page: AppTest) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM)
    assert all(f"({rule})" in explanation(page, "steps") for rule in ("TR-6", "SR-2"))


def test_a_plan_is_kept_shown_opened_again_and_dropped(page: AppTest, path: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="S06.3_S09.4")
    page.text_input[0].set_value("Aanpak 2027")
    page.text_input[1].set_value("Fatma de Vries")
    press(page, "Bewaar het plan")
    assert [note.value for note in page.success] == ["Het plan “Aanpak 2027” is bewaard. Het staat onderaan, bij Plannen."]
    rows = (
        store.read(path)
        .execute("select cbs_code, scope, code, name, made_by, base_round_year, horizon_years from plan")
        .fetchall()
    )
    assert rows == [(ARNHEM, "level", "strategic", "Aanpak 2027", "Fatma de Vries", 2026, 3)]
    kept = store.read(path).execute("select score_pct, planned_score_pct, chance_pct, planned_chance_pct from plan").fetchall()[0]
    assert kept[:2] == pytest.approx((score_with(path, {}), score_with(path, {"S06": 3, "S09": 4})))
    assert kept[2] < kept[3]
    assert any("Bewaard door Fatma de Vries op " in text and ": 2 stappen, die strategisch van " in text for text in told(page))
    assert "wacht op de volgende ronde" in words(figures(page)["plan_1_steps"])
    press(page, "Wis alle stappen")
    press(page, "Open deze stappen")
    assert address(page)["stappen"] == "S06.3_S09.4"
    press(page, "Laat dit plan vervallen")
    assert [note.value for note in page.success] == ["Het plan “Aanpak 2027” is vervallen."]
    assert "Plannen" not in headings(page)


def test_a_plan_without_a_name_is_refused_with_a_sentence(page: AppTest, path: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, stappen="S06.3")
    page.text_input[0].set_value("  ")
    press(page, "Bewaar het plan")
    assert [error.value for error in page.error] == ["Een plan heeft een naam nodig en minstens één stap."]
    assert store.read(path).execute("select count(*) from plan").fetchall() == [(0,)]


def test_the_next_round_shows_step_by_step_what_happened(page: AppTest, path: Path) -> None:
    open_page(page, "wat-helpt", plaats=ARNHEM, deel="strategic/communicatie", stappen="S06.3_S07.4_S08.3")
    press(page, "Bewaar het plan")
    with store.write(path) as con:  # a round to come
        con.execute(
            "insert into round select 2027, edition, date '2027-03-01', date '2027-06-30' from round where round_year = 2026"
        )
    publish(path, Filled(ARNHEM, 2027, HIGH | {"S06": 3, "S07": 3, "S08": 1}))
    open_page(page, "wat-helpt", plaats=ARNHEM, deel="strategic/communicatie")
    shown = words(figures(page)["plan_1_steps"])
    assert "✓ gezet" in shown
    assert "◐ deels gezet" in shown
    assert "✕ niet gezet" in shown
    sentence = next(text for text in told(page) if text.startswith("Bewaard door"))
    assert "In de ronde van 2027: 1 stap gezet, 1 deels gezet en 1 niet gezet." in sentence
    assert f"De score werd {whole((75 + 75 + 25) / 3)}; gepland was {whole((75 + 100 + 75) / 3)}." in sentence
    assert "Open deze stappen" not in [button.label for button in page.button]


def test_a_step_without_an_answer_then_is_counted_apart(page: AppTest, path: Path) -> None:
    open_page(page, "wat-helpt", plaats=APELDOORN, stappen="S06.2_S07.2")
    press(page, "Bewaar het plan")
    publish(path, Filled(APELDOORN, 2026, HIGH | {"S07": None}))
    open_page(page, "wat-helpt", plaats=APELDOORN)
    sentence = next(text for text in told(page) if text.startswith("Bewaard door"))
    assert "In de ronde van 2026: 1 stap gezet en 1 zonder antwoord om te vergelijken." in sentence
    assert "niet ingevuld" in words(figures(page)["plan_1_steps"])


def test_names_of_others_are_not_shown_outside_the_demonstration(page: AppTest, tmp_path: Path, monkeypatch) -> None:
    real = tmp_path / "real"
    store.create_store(real, is_sample=False)
    with store.write(real) as con:
        fill(con, Content(responses()))
    monkeypatch.setenv("CI_MONITOR_STORE", str(real))
    open_page(page, "wat-helpt", plaats=ARNHEM)
    shown = " ".join(told(page))
    assert "2 van 6 vergelijkbare gemeenten zetten deze stap binnen een ronde." in shown
    assert "Leer van" not in shown


def publish(path: Path, *filled_in: Filled) -> None:
    with store.write(path) as con:
        fill(con, Content(filled_in))
