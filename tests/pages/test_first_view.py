"""The first view: what the server sends along with the shell is what Streamlit draws a second later."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.asking import ask
from tests.pages.conftest import APELDOORN, ARNHEM, BRIELLE, EDE, VOORNE, WAGENINGEN
from tests.pages.screen import open_page
from ui.charts.figure import sign_of
from ui.first_view.shown import shown_of

VIEWS = [
    ("gemeente", {"plaats": ARNHEM}),
    ("gemeente", {"plaats": ARNHEM, "ronde": "2025", "niveau": "operational"}),
    ("gemeente", {"plaats": EDE, "taal": "en"}),
    ("gemeente", {"plaats": APELDOORN}),
    ("gemeente", {"plaats": WAGENINGEN}),
    ("gemeente", {"plaats": BRIELLE}),
    ("gemeente", {"plaats": VOORNE, "ronde": "2022"}),
    ("provincie", {"plaats": "PV25", "wegen": "ja"}),
    ("nederland", {}),
    ("", {}),
    ("overzicht", {"ronde": "2025", "niveau": "operational", "kleur": "verandering", "taal": "en"}),
]
OVERVIEW = {"nl": "Overzicht", "en": "Overview"}  # its tab is not called by its heading


@pytest.fixture(autouse=True)
def at_small_store(small_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(small_store))


def address(page: str, query: dict[str, str]) -> str:
    return f"/{page}?" + "&".join(f"{key}={value}" for key, value in query.items())


def signs(app: AppTest) -> dict[str, str]:
    given = {each.proto.id.rpartition("-")[2]: json.loads(each.proto.json) for each in app.get("bidi_component")}
    return {key: data["sign"] for key, data in given.items() if isinstance(data, dict)}


def spoken(html: str) -> list[str]:
    """The sentences of the answer, which Streamlit draws as texts."""
    html = re.sub(r'<div class="ci-first-choices".*?</div>', "", html)
    answer = re.search(r'<div class="ci-answer">(.*?)</div>', html, re.DOTALL)
    return [unescape(each) for each in re.findall(r"<p[^>]*>(.*?)</p>", answer[1])] if answer else []


@pytest.mark.parametrize(("page", "query"), VIEWS)
def test_it_is_the_page_that_follows(app: AppTest, page: str, query: dict[str, str]) -> None:
    html = ask(address(page, query)).text
    first = html.partition('<div id="ci-first">')[2].partition('<div id="root"')[0]
    open_page(app, page, **query)
    shown = signs(app)
    assert re.findall(r'data-sign="(\w+)"', first) == [shown.get("blocks") or shown["map"]]
    assert ("ci-cards" in first) == ("cards" in shown)
    assert re.findall(r"<h1>(.*?)</h1>", first) == [app.title[0].value]
    assert "\n".join(spoken(first)) == "\n".join(each.value.replace("\\", "") for each in app.markdown[: len(spoken(first))])
    assert spoken(first)
    assert '<div id="root" inert></div>' in html
    tab = app.title[0].value if "blocks" in shown else OVERVIEW[query.get("taal", "nl")]
    assert f"<title>{tab} · " in html


@pytest.mark.parametrize(
    "asked",
    [
        "/methode",
        "/?kleur=status&ronde=1999",
        "/gemeente",
        "/gemeente?plaats=GM9999",
        "/gemeente?plaats=PV25",
        "/gemeente?plaats=GM0202&ronde=1999",
        "/vragen?plaats=GM0202",
    ],
)
def test_there_is_none_where_the_page_itself_has_to_tell(asked: str) -> None:
    html = ask(asked).text
    assert "ci-first" not in html
    assert "De CI Monitor wordt geladen" in html


def test_there_is_none_without_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI_MONITOR_STORE", str(tmp_path / "nothing"))
    assert "De CI Monitor wordt geladen" in ask("/gemeente?plaats=GM0202").text
    assert ask("/figuren/gemeente?naam=Arnhem").status == 404


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("/figuren/gemeente?naam=Arnhem&ronde=2025&niveau=operational", ARNHEM),
        ("/figuren/gemeente?naam=Brielle (tot 1 januari 2023)", BRIELLE),
        ("/figuren/gemeente?naam=Den Bosch ('s-Hertogenbosch)", "GM0796"),
        ("/figuren/gemeente?naam=Utrecht", "GM0344"),
        ("/figuren/provincie?naam=Utrecht", "PV26"),
    ],
)
def test_the_figures_of_a_name_in_a_list_are_those_of_its_place(asked: str, code: str) -> None:
    answer = ask(asked.replace(" ", "%20"))
    told = json.loads(answer.text)
    page, _sep, query = asked.removeprefix("/figuren/").partition("?")
    choices = dict(each.split("=") for each in query.split("&") if not each.startswith("naam"))
    shown = shown_of(page, {"plaats": code, **choices})
    assert shown is not None
    assert told["title"] == shown.place.name
    assert " ".join(told["answer"]) == " ".join(shown.view.sentences)
    assert told["answer"][0] == shown.view.sentences[0]
    assert told["figures"]["blocks"] == {"html": str(shown.blocks), "sign": sign_of(shown.blocks)}
    assert ("cards" in told["figures"]) == (shown.view.cards is not None)
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize(
    "asked", ["/figuren/gemeente?naam=Nergens", "/figuren/gemeente", "/figuren/vragen?naam=Arnhem", "/figuren/provincie?naam=Ede"]
)
def test_an_unknown_name_or_page_has_no_figures(asked: str) -> None:
    answer = ask(asked)
    assert answer.status == 404
    assert answer.body == b""


def test_a_name_is_text_in_the_first_view_too() -> None:
    html = ask("/gemeente?plaats=GM0202&x=<script>alert(1)</script>").text
    assert "<script>alert" not in html


def test_streamlit_waits_until_the_first_view_is_on_the_screen() -> None:
    """What it loads would take the line of a phone from the page that is read."""
    usual, html = ask("/methode").text, ask("/gemeente?plaats=GM0202").text
    before, _sep, rest = html.partition('<template id="ci-late">')
    late, _sep, after = rest.partition("</template>")
    ours = re.findall(r'(?:href|src)="([^"]*/ci/ci\.\w+)"', usual)
    loads = re.findall(r'<(?:script|link)[^>]*(?:href|src)="(\./static/[^"]+)"', usual)
    assert len(loads) > 40
    assert re.findall(r'(?:href|src)="(\./static/[^"]+)"', late) == [each for each in loads if each not in ours]
    assert 'type="module"' in late
    assert re.findall(r'<(?:script|link)[^>]*(?:href|src)="(\./static/[^"]+)"', before + after) == ours
    assert f'<script defer src="{ours[1]}">' in before
