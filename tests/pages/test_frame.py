"""The frame around a page: links that hold the choices, the title of the tab, the label of sample data, the foot."""

import re
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.pages.screen import frame, open_page, words

ROUND = {"plaats": "GM0202", "ronde": "2025"}


def links(app: AppTest, part: str = "menu") -> dict[str, str]:
    """The addresses in a part of the frame by what stands on the link."""
    found = re.findall(r'<a href="([^"]+)"[^>]*>([^<]+)</a>', unescape(frame(app)[part]))
    return {label: href for href, label in found}


def test_links_of_the_menu_hold_the_choices(app: AppTest) -> None:
    """A link opened in a new tab shows the same place and round; the first page is at the root."""
    found = links(open_page(app, "gemeente", **ROUND))
    assert found["Gemeente"] == "./gemeente?plaats=GM0202&ronde=2025"
    assert found["Provincie"] == "./provincie?plaats=PV25&ronde=2025"
    assert found["Overzicht"] == "./?ronde=2025"
    assert found["Methode"] == "./methode"


def test_the_menu_is_english_where_the_page_is(app: AppTest) -> None:
    found = links(open_page(app, "gemeente", taal="en", **ROUND))
    assert found["Municipality"] == "./gemeente?plaats=GM0202&ronde=2025&taal=en"
    assert found["Method"] == "./methode?taal=en"


def test_the_page_that_is_shown_is_marked(app: AppTest) -> None:
    """Also when it stands behind "Meer", which is then marked too."""
    menu = frame(open_page(app, "methode"))["menu"]
    assert re.findall(r'<a [^>]*aria-current="page">([^<]+)<', menu) == ["Methode"]
    assert '<summary aria-current="true">Meer</summary>' in menu


def test_the_label_of_sample_data_says_what_is_real(app: AppTest) -> None:
    told = words(frame(open_page(app, "methode"))["menu"])
    assert "Verzonnen voorbeelddata Dit zijn geen cijfers van echte gemeenten; pilots en deelnemers met een bron" in told


def test_the_foot_has_the_day_of_the_figures_and_the_ways_out(app: AppTest) -> None:
    foot = frame(open_page(app, "gemeente", **ROUND))["footer"]
    assert re.search(r"Cijfers van \d{1,2} \w+ 20\d\d", words(foot))
    assert {"Methode", "Toegankelijkheid", "English", "Naar boven"} <= set(re.findall(r">([^<>]+)</a>", foot))


@pytest.mark.parametrize(
    ("page", "address", "title"),
    [
        ("gemeente", ROUND, "Arnhem · Gemeente · CI Monitor"),
        ("provincie", {"plaats": "PV25"}, "Gelderland · Provincie · CI Monitor"),
        ("overzicht", {}, "Overzicht · CI Monitor"),
        ("doelen", {"plaats": "GM0202", "taal": "en"}, "Arnhem · Targets · CI Monitor"),
    ],
)
def test_the_tab_is_called_after_the_view(
    app: AppTest, monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str], title: str
) -> None:
    """What a bookmark and a list of tabs show."""
    titles: list[str] = []
    monkeypatch.setattr(st, "set_page_config", lambda page_title, layout: titles.append(page_title))
    open_page(app, page, **address)
    assert titles[-1] == title
