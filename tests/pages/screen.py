"""Reads what a visitor sees from AppTest."""

import json
import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import UnknownElement
from streamlit.util import calc_hash

from ui import chart_block

PAGES = {
    "overzicht": "pages/overview.py",
    "gemeente": "pages/municipality.py",
    "provincie": "pages/province.py",
    "nederland": "pages/country.py",
    "doelen": "pages/targets.py",
    "wat-helpt": "pages/what_helps.py",
    "pilots": "pages/pilot_list.py",
    "programmas": "pages/programme_list.py",
    "leren": "pages/learning.py",
    "wie-leert-van-wie": "pages/match_table.py",
    "vragen": "pages/question_list.py",
    "doelen-stellen": "pages/set_targets.py",
    "pilot-melden": "pages/register_pilot.py",
    "voorspellingen": "pages/forecasts.py",
    "rapporten": "pages/reports.py",
    "slotbijeenkomst": "pages/closing_session.py",
    "uploaden": "pages/upload.py",
    "methode": "pages/method.py",
    "vergelijken": "pages/compare.py",
    "toegankelijkheid": "pages/accessibility.py",
}


def open_page(app: AppTest, page: str, **address: str) -> AppTest:
    """Run the app at an address, as a link does: not first the overview."""
    app._page_hash = calc_hash(page)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


BLOCK = re.compile(r'<section id="([\w.-]+)" aria-labelledby="[\w.-]+-kop" class="ci-block">')
HEAD = re.compile(r'<h2 id="[\w.-]+-kop">(.*?)</h2>(?:<p class="ci-sentence">(.*?)</p>)?')
FRAME = ("menu", "footer")  # on every page
MORE = '<div class="ci-more">'
PANEL = re.compile(r'<details data-panel="(\w+)"><summary>.*?</summary>')


def figures(app: AppTest) -> dict[str, str]:
    """Return the HTML of the figures by the key of their block or component; "trend_rows" is the table below "trend"."""
    found = {}
    for key, html in _blocks(app):
        key = key.removesuffix("_panels")
        drawn, more, below = HEAD.sub("", html, 1).partition(MORE)
        if drawn:
            found[key] = drawn
        if more:
            found[f"{key}_rows"] = _panels(below)["table"]
    return {key: html for key, html in found.items() if not html.startswith("</section>") and key not in FRAME}


def below(app: AppTest) -> str:
    """Return the HTML of the blocks of a place with what stands below them."""
    return next(html_of(each) for each in app.get("bidi_component") if each.proto.id.endswith("-blocks"))


def html_of(component: UnknownElement) -> str:
    """Return the HTML a component of ours is given: of a figure with the sign of it."""
    data = json.loads(component.proto.json)
    return str(data["html"] if isinstance(data, dict) else data)


def _blocks(app: AppTest) -> list[tuple[str, str]]:
    """The HTML of every block by its key, and of every other component by its own."""
    found = []
    for element in app.get("bidi_component"):
        own, *blocks = BLOCK.split(html_of(element))
        if own or not blocks:
            found.append((re.sub(r".*-", "", element.proto.id), own))
        found += list(zip(blocks[::2], blocks[1::2], strict=True))
    return found


def _panels(below: str) -> dict[str, str]:
    _before, *parts = PANEL.split(below)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def sentences(app: AppTest) -> list[str]:
    """Return the sentence above each figure, by which a block opens."""
    heads = [HEAD.match(html) for _key, html in _blocks(app)]
    return [unescape(head[2]) for head in heads if head and head[2]]


def explanation(app: AppTest, key: str) -> str:
    """Return the text that "Uitleg" opens below a block."""
    html = next(html for name, html in _blocks(app) if name.removesuffix("_panels") == key and MORE in html)
    return words(_panels(html.partition(MORE)[2])["explanation"])


def words(html: str) -> str:
    """Return the text of a figure."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def told(app: AppTest) -> list[str]:
    """Return the texts on the page, without the label of sample data."""
    return [*(element.value for element in app.markdown if "voorbeelddata" not in element.value), *sentences(app)]


def address(app: AppTest) -> dict[str, str]:
    """Return the address as the visitor sees it."""
    return {key: value[0] if isinstance(value, list) else value for key, value in app.query_params.items()}


def headings(app: AppTest) -> list[str]:
    """Return the headings of the second level, in the order of the page."""
    found = []
    for element in app.main:
        if element.type == "bidi_component":
            found += [unescape(head) for head in re.findall(r'<h2 id="[\w.-]+-kop">(.*?)</h2>', html_of(element))]
        elif element.type == "header":
            found.append(element.value)
    return found


def drawn(app: AppTest) -> set[str]:
    """Return the keys of the figures, without those of the tables below them."""
    return {key for key in figures(app) if not key.endswith("_rows")}


def press_explore(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    """Press the button below a chart in the next run: AppTest cannot press what is inside a component."""
    draw = chart_block.draw_figure
    monkeypatch.setattr(chart_block, "draw_figure", lambda markup, name: draw(markup, name) or key)


def frame(app: AppTest) -> dict[str, str]:
    """Return the HTML of the parts of the frame that are there: menu, footer."""
    return {key: html for key, html in _blocks(app) if key in FRAME}
