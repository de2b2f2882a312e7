"""The language of a text: chosen for a run, for a part of one, and for what a press calls before a run begins."""

import threading
from dataclasses import dataclass

import pytest
from streamlit.testing.v1 import AppTest

from analysis.places import Place
from data.text import _, current_language, ngettext, speaking
from ui.address import Selection
from ui.place_names import named
from ui.selection import CHOSEN


def test_speaking_lasts_as_long_as_its_block() -> None:
    assert current_language() == "nl"
    with speaking("en"):
        assert _("Municipality") == "Municipality"
        with speaking("nl"):
            assert _("Municipality") == "Gemeente"
        assert current_language() == "en"
    with pytest.raises(KeyError), speaking("en"):
        raise KeyError
    assert current_language() == "nl"


def test_two_visitors_at_once_read_two_languages() -> None:
    told: dict[str, str] = {}
    barrier = threading.Barrier(2)

    def visit(language: str) -> None:
        with speaking(language):
            barrier.wait(timeout=10)
            told[language] = _("Municipality")
            barrier.wait(timeout=10)

    visitors = [threading.Thread(target=visit, args=(language,)) for language in ("nl", "en")]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    assert told == {"nl": "Gemeente", "en": "Municipality"}


@pytest.mark.parametrize(
    ("n", "language", "text"),
    [(1, "nl", "1 antwoord"), (999, "nl", "999 antwoorden"), (10808, "nl", "10.808 antwoorden"), (10808, "en", "10,808 answers")],
)
def test_a_count_is_written_as_the_language_writes_it(n: int, language: str, text: str) -> None:
    with speaking(language):
        assert ngettext("{n} answer", "{n} answers", n) == text


@dataclass(frozen=True)
class Named:
    place: Place
    dutch: str
    english: str


def place(code: str, name: str, level: str) -> Place:
    return Place(code, name, level, None, None, None, None)


@pytest.mark.parametrize(
    "each",
    [
        Named(place("NL", "Nederland", "country"), "Nederland", "the Netherlands"),
        Named(place("BE", "België", "country"), "België", "België"),  # a name the texts do not know
        Named(place("GM0001", "Nederland", "municipality"), "Nederland", "Nederland"),
    ],
    ids=lambda each: each.place.cbs_code,
)
def test_only_the_country_has_a_name_in_english(each: Named) -> None:
    assert named(each.place).name == each.dutch
    with speaking("en"):
        assert named(each.place).name == each.english


def test_what_a_press_calls_speaks_the_language_of_the_page() -> None:
    """Streamlit calls it in a thread of its own, before the script and so before the frame chooses the language."""

    def page() -> None:
        import streamlit as st

        from data.text import _
        from ui.pressed import pressed
        from ui.selection import follow

        @pressed
        def act(key: str) -> None:
            follow(key, _("Municipality"))

        st.button("press", on_click=act, args=("told",))

    app = AppTest.from_function(page)
    app.session_state[CHOSEN] = Selection(None, None, None, None, language="en")
    app.run()
    app.button[0].click().run()
    assert not app.exception
    assert app.session_state["told"] == "Municipality"
