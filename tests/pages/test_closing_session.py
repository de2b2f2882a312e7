"""The page slotbijeenkomst: choose a group, move slides, leave them out, write notes and agreements, take it all back."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data import ROOT
from data.stories import read_story
from tests.pages.screen import address, figures, open_page, told

GROUP, YEAR = "PV25", 2026


def opened(**address: str) -> AppTest:
    return open_page(AppTest.from_file(ROOT / "app.py", default_timeout=30), "slotbijeenkomst", **address)


@pytest.fixture
def page(own_store: Path) -> AppTest:
    """The story of a province in which four took part, two of them for the second time."""
    return opened(verhaal=GROUP)


def said(page: AppTest) -> str:
    return " ".join(told(page)).replace("\\", "")


def press(page: AppTest, label: str) -> None:
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception


def is_off(page: AppTest, label: str) -> bool:
    return bool(next(button for button in page.button if button.label == label).disabled)


def choose(page: AppTest, key: str) -> None:
    page.radio(key="closing_slide").set_value(key).run()
    assert not page.exception


def order(page: AppTest) -> list[str]:
    return [label.replace("\\", "") for label in page.radio(key="closing_slide").options]


def write(page: AppTest, label: str, text: str) -> None:
    next(area for area in page.text_area if area.label == label).set_value(text).run()
    assert not page.exception


def warnings(page: AppTest) -> list[str]:
    return [each.value for each in (*page.warning, *page.error)]


def test_without_a_group_the_page_says_what_it_is_for(own_store: Path) -> None:
    page = opened()
    assert "Kies een groep om de slotbijeenkomst voor te bereiden." in said(page)
    assert not page.radio
    options = page.selectbox(key="choose_story").options
    assert {"Gelderland", "Nederland", "Community of practice Metropoolregio Amsterdam"} <= set(options)
    page.selectbox(key="choose_story").set_value(GROUP).run()
    assert (address(page), order(page)[0]) == ({"verhaal": GROUP}, "1. Gelderland")


def test_a_group_there_is_not_is_said(own_store: Path) -> None:
    page = opened(verhaal="<b>weg")
    assert any("Er is geen leertraject of provincie" in text for text in warnings(page))
    assert not page.radio


def test_the_ways_lead_to_the_presentation_and_its_files_with_and_without_names(page: AppTest) -> None:
    ways = figures(page)["closing_ways"]
    assert 'href="./presentatie/PV25?ronde=2026"' in ways
    for ending in ("html", "pptx"):
        assert f"slotbijeenkomst.{ending}?ronde=2026" in ways
        assert f"zonder-namen.{ending}?ronde=2026&amp;namen=geen" in ways


def test_a_slide_moves_and_the_new_order_is_there_for_the_next_visitor(page: AppTest) -> None:
    before = order(page)
    assert is_off(page, "Eerder")
    press(page, "Later")
    press(page, "Later")
    moved = [label.partition(". ")[2] for label in order(page)]
    assert moved[2] == before[0].partition(". ")[2]
    assert [label.partition(". ")[2] for label in order(opened(verhaal=GROUP))] == moved
    press(page, "Ongedaan maken")
    press(page, "Ongedaan maken")
    assert order(page) == before
    assert is_off(page, "Ongedaan maken")


def test_a_slide_is_left_out_and_put_back(page: AppTest, own_store: Path) -> None:
    n = len(order(page))
    choose(page, "response")
    press(page, "Laat weg")
    assert f"heeft {n - 1} dia’s" in said(page)
    assert "1 dia is weggelaten." in said(page)
    assert [label for label in order(page) if label.startswith("~~")] == ["~~Wie de vragen invulde~~ (weggelaten)"]
    assert read_story(own_store, GROUP, YEAR).kept.hidden == ("response",)
    press(page, "Zet terug")
    assert read_story(own_store, GROUP, YEAR).kept.hidden == ()


def test_a_note_is_kept_with_who_wrote_it_and_stays_with_its_slide(page: AppTest, own_store: Path) -> None:
    next(field for field in page.text_input if field.label == "Uw naam").set_value("Fatma").run()
    choose(page, "pilots")
    write(page, "Wat wilt u bij deze dia onthouden?", "Vraag *Ede* naar de brug")
    choose(page, "closing")
    choose(page, "pilots")  # what is typed and not saved is still there
    press(page, "Bewaar de notitie")
    assert [each.value for each in page.success] == ["De notitie is bewaard."]
    saved = read_story(own_store, GROUP, YEAR)
    assert (saved.kept.notes, saved.versions[0].saved_by) == ((("pilots", "Vraag *Ede* naar de brug"),), "Fatma")
    assert "Het laatst gewijzigd door Fatma" in said(page)
    assert "1 notitie" in figures(page)["story_history"]
    assert not opened(verhaal=GROUP, ronde="2025").radio(key="closing_slide").options[0].startswith("~~")


def test_agreements_are_kept_a_line_each_and_too_many_are_refused(page: AppTest, own_store: Path) -> None:
    label = "Wat spreekt u af?"
    write(page, label, "\n".join(f"Afspraak {n}" for n in range(9)))
    press(page, "Bewaar de afspraken")
    assert [each.value for each in page.error] == ["Er kunnen hooguit 8 afspraken zijn."]
    write(page, label, " Wij meten opnieuw. \n\n Wij delen lessen.")
    press(page, "Bewaar de afspraken")
    assert read_story(own_store, GROUP, YEAR).kept.agreements == ("Wij meten opnieuw.", "Wij delen lessen.")
    assert "We spraken 2 dingen af." in page.radio(key="closing_slide").proto.captions


def test_a_broken_version_is_said_and_the_one_before_counts(page: AppTest, own_store: Path) -> None:
    press(page, "Later")
    version = next((own_store / "stories").glob("*/*.json"))
    version.with_name("00000002.json").write_text("{", encoding="utf-8")
    again = opened(verhaal=GROUP)
    assert [label.partition(". ")[2] for label in order(again)][1] == "Gelderland"
    assert any("niet te lezen" in text for text in warnings(again))


def test_who_may_not_change_a_story_can_still_present_it(own_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORIES", "nobody")
    page = opened(verhaal=GROUP)
    assert "presentatie/PV25" in figures(page)["closing_ways"]
    assert not [button for button in page.button if button.label in ("Later", "Bewaar de afspraken")]
    assert any("kan niemand" in each.value for each in page.info)


def test_small_groups_stay_hidden(page: AppTest) -> None:
    """Two of four moved: too few to tell; three have a score, so there is a mean but no place."""
    captions = page.radio(key="closing_slide").proto.captions
    assert "Minder dan 5 gemeenten hebben een score. Dan is er geen volgorde te noemen." in captions
    assert not [label for label in order(page) if "vooruitging" in label]


def test_a_group_in_which_nobody_took_part_has_an_honest_story(own_store: Path) -> None:
    page = opened(verhaal="PV29")
    captions = page.radio(key="closing_slide").proto.captions
    assert any(text.startswith("0 van 13 gemeenten vulden") for text in captions)
    assert any(text.startswith("Er is geen gemiddelde:") for text in captions)
    assert not [label for label in order(page) if "uit elkaar" in label or "vooruitging" in label or "Pilots" in label]


def test_in_english(own_store: Path) -> None:
    page = opened(verhaal="NL", taal="en")
    assert "The story of the Netherlands has" in said(page)
    assert order(page)[1] == "2. Who filled in the questions"
