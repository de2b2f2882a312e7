"""The edition without names: no other municipality is in any text, drawing or address."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from data.text import speaking
from reports.contents.nameless import nameless, nameless_text
from reports.contents.report import report_of
from ui import cached
from ui.block import Block
from ui.place_page.context import context_of
from ui.programme_page.about import programmes
from ui.tile_map.block import province_map_block

pytestmark = pytest.mark.usefixtures("sample")
# With merged ones, names of others in its own pilots, who to learn from, and a province that bears the name of a municipality.
PLACES = ("GM0307", "GM0281", "GM1992", "GM0501", "GM1970", "GM0344", "PV26", "PV21", "NL")


def texts_in(value: object) -> Iterator[str]:
    """Every text in a record and in its drawing."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("drawing", "explore"):
                yield from texts_in(getattr(value, field.name))
        if isinstance(value, Block):
            yield str(value.markup or "")


def other_names(code: str) -> list[str]:
    """The names of all other municipalities, but for those that are also a province's."""
    places = cached.all_places()
    shared = {place.name for place in places.values() if place.level != "municipality"}
    names = [place.name for place in places.values() if place.level == "municipality" and place.cbs_code != code]
    return [name for name in names if name not in shared and name != places[code].name]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", PLACES)
def test_no_other_municipality_is_named(code: str, language: str) -> None:
    with speaking(language):
        report = report_of(code, 2026, is_anonymous=True)
        text = "\n".join(texts_in((report.title, report.sentences, report.cards, report.sections)))
        for programme in programmes():  # called after a region: "Metropoolregio Amsterdam"
            text = text.replace(programme.name, "")
    named = [name for name in other_names(code) if name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    assert named == []
    others = {place.cbs_code for place in cached.all_places().values() if place.level == "municipality"} - {code}
    assert others & set(re.findall(r"GM\d{4}", text)) == set()


def test_with_names_they_are_there() -> None:
    """What the test above looks for can be found."""
    text = "\n".join(texts_in(report_of("GM0307", 2026).sections))
    assert {"Apeldoorn", "Woerden"} <= {name for name in other_names("GM0307") if name in text}


def test_figures_stay_the_same_without_names() -> None:
    named, without = report_of("GM0307", 2026), report_of("GM0307", 2026, is_anonymous=True)
    assert [section.key for section in without.sections] == [section.key for section in named.sections]
    for one, other in zip(named.sections, without.sections, strict=True):
        assert list(map(numbers_of, other.blocks)) == list(map(numbers_of, one.blocks))
    dots = next(block.chart for section in without.sections for block in section.blocks if block.key.startswith("spread"))
    assert [dot.place.name for dot in dots.dots if dot.is_own] == ["Amersfoort"]
    assert {dot.place.name for dot in dots.dots if not dot.is_own} == {"een andere gemeente"}


def numbers_of(block: Block) -> list[object]:
    return [value for row in block.table.rows for value in row if isinstance(value, int | float)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Samen met Ede en Tiel.", "Samen met een andere gemeente en Tiel."),
        ("Ede, Arnhem en Apeldoorn deden mee.", "Andere gemeenten deden mee."),
        ("Arnhem deed mee. Ede ook.", "Een andere gemeente deed mee. Een andere gemeente ook."),
        ("Bergen op Zoom, 's-Hertogenbosch en het Bildt", "Andere gemeenten"),
        ("Een brug in Den Haag", "Een brug in een andere gemeente"),
        ("Edele zaken in Nederland", "Edele zaken in Nederland"),
        ("https://www.tiel.nl/brug", "https://www.tiel.nl/brug"),
        ("https://www.arnhem.nl/brug", ""),
        ("https://www.denhaag.nl/brug", ""),
        ("https://nieuws.nl/brug-in-den-haag", ""),
        ("https://nieuws.nl/begeleiden-van-houthandel", "https://nieuws.nl/begeleiden-van-houthandel"),
        ("Zie www.arnhem.nl/brug of www.tiel.nl", "Zie een andere gemeente of www.tiel.nl"),
        ("Vraag inkoop@gemeentearnhem.nl", "Vraag een andere gemeente"),
        ("Ook GM0202 en GM0281", "Ook een andere gemeente en GM0281"),
    ],
)
def test_names_in_delivered_texts_are_replaced(text: str, told: str) -> None:
    assert nameless_text(text, frozenset({"GM0281", "NL"})) == told


def test_a_map_without_names_is_no_map() -> None:
    """A tile tells by its place who it is."""
    level = cached.scopes("level")[0].code
    block = nameless(province_map_block(context_of(cached.all_places()["PV25"], 2026, level)), frozenset({"PV25"}))
    assert block.chart is None
    assert {row[0] for row in block.table.rows} == {"een andere gemeente"}
