"""The choices of one page stand in its address: a link opens them, and choosing writes them."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.conftest import ARNHEM, EDE
from tests.pages.screen import address, figures, headings, open_page, words


def warnings(app: AppTest) -> list[str]:
    return [warning.value.replace("\\", "") for warning in app.warning]


def go_to(app: AppTest, **choices: str) -> None:
    """Bring the address that the browser has."""
    app.query_params.clear()
    app.query_params.update(choices)


def test_a_link_opens_the_filters_of_the_questions(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM, eerder="2022", thema="strategic/communicatie", veranderd="ja")
    assert app.selectbox(key="earlier_round").value == "2022"
    assert app.selectbox(key="theme").value == "strategic/communicatie"
    assert app.toggle(key="changed_only").value is True
    assert address(app) == {"plaats": ARNHEM, "eerder": "2022", "thema": "strategic/communicatie", "veranderd": "ja"}
    assert warnings(app) == []


def test_choosing_among_the_questions_writes_the_address(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM)
    app.selectbox(key="theme").select("strategic/beleid").run()
    app.toggle(key="changed_only").set_value(True).run()
    app.selectbox(key="earlier_round").select("2022").run()
    assert address(app) == {"plaats": ARNHEM, "eerder": "2022", "thema": "strategic/beleid", "veranderd": "ja"}
    app.selectbox(key="earlier_round").select("2025").run()  # the usual one again
    app.toggle(key="changed_only").set_value(False).run()
    app.selectbox(key="theme").set_value(None).run()
    assert address(app) == {"plaats": ARNHEM}


def test_two_choices_in_a_row_both_count(app: AppTest) -> None:
    """The second comes with the address of before the first, which the browser has not heard of yet."""
    open_page(app, "gemeente", plaats=ARNHEM, ronde="2025")
    app.selectbox(key="choose_municipality").select(EDE).run()
    go_to(app, plaats=ARNHEM, ronde="2025")
    app.segmented_control(key="choose_level").set_value("operational").run()
    assert address(app) == {"plaats": EDE, "ronde": "2025", "niveau": "operational"}
    assert app.title[0].value == "Ede"
    go_to(app, plaats=ARNHEM, ronde="2025")  # and an address alone is the back button
    app.run()
    assert app.title[0].value == "Arnhem"
    assert address(app) == {"plaats": ARNHEM, "ronde": "2025"}


def test_an_earlier_round_that_becomes_a_later_one_is_left_without_a_word(app: AppTest) -> None:
    open_page(app, "vragen", plaats=ARNHEM, eerder="2022")
    app.selectbox(key="choose_round_year").select(2025).run()
    app.selectbox(key="choose_round_year").select(2022).run()
    assert address(app) == {"plaats": ARNHEM, "ronde": "2022"}
    assert warnings(app) == []


@pytest.mark.parametrize(
    ("key", "word", "sentence"),
    [
        ("eerder", "1999", "Vergelijk met: “1999” bestaat niet. U ziet 2025."),
        ("thema", "x*y*", "Thema: “x*y*” bestaat niet. U ziet alles."),
    ],
)
def test_a_word_that_does_not_exist_gets_a_sentence(app: AppTest, key: str, word: str, sentence: str) -> None:
    open_page(app, "vragen", plaats=ARNHEM, **{key: word})
    assert warnings(app) == [sentence]


def test_a_link_opens_pilots_as_they_were_searched_split_and_laid_beside_rounds(app: AppTest) -> None:
    open_page(app, "pilots", zoek="pilot", verdeling="province", van="2022", tot="2025")
    assert app.text_input(key="pilot_search").value == "pilot"
    assert app.segmented_control(key="pilot_split").value == "province"
    assert "Gelderland" in words(figures(app)["pilot_split_grid"])
    assert "Nederland, 2022 tot 2025" in headings(app)
    assert address(app) == {"zoek": "pilot", "verdeling": "province", "van": "2022", "tot": "2025"}
    assert warnings(app) == []


def test_choosing_among_pilots_writes_the_address(app: AppTest) -> None:
    open_page(app, "pilots")
    app.text_input(key="pilot_search").set_value("  pilot ").run()
    app.segmented_control(key="pilot_split").set_value("province").run()
    app.selectbox(key="pilot_round_from").select("2022").run()
    found = address(app)
    assert (found["zoek"], found["verdeling"]) == ("pilot", "province")
    assert "tot" not in found
    app.selectbox(key="pilot_round_to_2022").select("2025").run()
    assert address(app)["tot"] == "2025"
    app.selectbox(key="pilot_round_from").select("2025").run()  # the later round begins anew
    assert "tot" not in address(app)
    assert warnings(app) == []


def test_any_piece_of_the_list_that_is_asked_for_is_one_there_is(app: AppTest) -> None:
    for asked in ("99", "0", "-1", "x", "٣" * 300):
        open_page(app, "pilots", blad=asked)
        assert figures(app)


def test_showing_everything_stands_in_the_address(app: AppTest) -> None:
    open_page(app, "wat-helpt", plaats=ARNHEM, alles="ja")
    assert app.toggle(key="all_steps").value is True
    app.toggle(key="all_steps").set_value(False).run()
    assert address(app) == {"plaats": ARNHEM}
