"""Reads what a visitor sees from AppTest."""

import json
import re

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

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
    "uploaden": "pages/upload.py",
    "methode": "pages/method.py",
}


def open_page(app: AppTest, page: str, **address: str) -> AppTest:
    """Run the app at an address, as a link does: not first the overview."""
    app._page_hash = calc_hash(page)
    for key, value in address.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception
    return app


def figures(app: AppTest) -> dict[str, str]:
    """Return the HTML of the figures by the key of their component."""
    found = {}
    for element in app.get("bidi_component"):
        proto = element.proto
        found[re.sub(r".*-", "", proto.id)] = json.loads(proto.json)
    return found


def words(html: str) -> str:
    """Return the text of a figure."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def told(app: AppTest) -> list[str]:
    """Return the texts on the page, without the label of sample data."""
    return [element.value for element in app.markdown if "voorbeelddata" not in element.value]


def address(app: AppTest) -> dict[str, str]:
    """Return the address as the visitor sees it."""
    return {key: value[0] if isinstance(value, list) else value for key, value in app.query_params.items()}
