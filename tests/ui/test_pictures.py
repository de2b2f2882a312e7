"""Pictures that leave the monitor: each stands on its own, holds all its texts, and shows its colours as dots too."""

import dataclasses
import importlib
import io
import pkgutil
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

import ui.charts
from tests.ui.pictured import SAID, TITLE, charts
from ui.charts.records import ItemChart
from ui.files.origin import Origin
from ui.palette import BACKGROUND, BAD, COUNTRY, OWN, PROVINCE, STEPS, TARGET
from ui.picture.charts import can_draw, draw_chart
from ui.picture.lettering import text_width, wrap_text
from ui.picture.marks import Area, draw_hatching
from ui.picture.png import write_png
from ui.picture.sheet import draw_picture
from ui.picture.style_sheet import read_style

SVG = "{http://www.w3.org/2000/svg}"
ORIGIN = Origin(
    "Verzonnen voorbeelddata.",
    "Arnhem, ronde 2026",
    "Antwoorden van 1 maart.",
    "versie 1",
    "https://voorbeeld.nl/gemeente?plaats=GM0202",
)
KINDS = {type(chart): chart for chart in charts()}
PAINTS = re.compile(r"#[0-9a-fA-F]{3,8}|none|url\(#[\w-]+\)")


@dataclasses.dataclass(frozen=True)
class Spot:
    """A text with its left and right edge and its base line, in pixels of the picture."""

    text: str
    left: float
    right: float
    y: float


@pytest.fixture(scope="module")
def drawn() -> dict[type, str]:
    return {kind: draw_picture(chart, ORIGIN) for kind, chart in KINDS.items()}


def test_every_record_of_a_chart_has_a_picture() -> None:
    """A new record of a chart fails here until it is drawn; the answers to questions are a text."""
    found = set()
    for module in pkgutil.iter_modules(ui.charts.__path__):
        if module.name.endswith("records"):
            for each in vars(importlib.import_module(f"ui.charts.{module.name}")).values():
                if dataclasses.is_dataclass(each) and {"title", "sentence", "table"} <= {
                    field.name for field in dataclasses.fields(each)
                }:
                    found.add(each)
    assert found - {ItemChart} == set(KINDS)
    assert all(can_draw(chart) for chart in KINDS.values())
    assert not can_draw(object())
    with pytest.raises(TypeError, match="object"):
        draw_chart(object())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_picture_needs_no_style_sheet_and_holds_its_texts(kind: type, drawn: dict[type, str]) -> None:
    root = ElementTree.fromstring(drawn[kind])
    for element in root.iter():
        assert not {"class", "style", "href", "tabindex", "onclick"} & set(element.attrib), element.attrib
        assert all("var(" not in value and "rem" not in value for value in element.attrib.values()), element.attrib
        for paint in ("fill", "stroke"):
            assert PAINTS.fullmatch(element.get(paint, "none")), element.attrib
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "g", "title", "desc", "rect", "path", "circle", "polygon", "text", "tspan", "defs", "pattern",
    }  # fmt: skip
    told = [spot.text for spot in spots(root)]
    everything = " ".join(told)
    assert TITLE in everything
    assert SAID in everything
    for line in ORIGIN.lines:
        assert line in everything
    assert root.findtext(f"{SVG}title") == TITLE
    assert not any(sign in everything for sign in "★✓✕"), "a sign the letters of the picture do not have"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_text_stands_outside_a_picture(kind: type, drawn: dict[type, str]) -> None:
    root = ElementTree.fromstring(drawn[kind])
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    for spot in spots(root):
        assert -0.5 <= spot.left <= spot.right <= width + 0.5, spot
        assert 0 < spot.y < height, spot


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_two_texts_of_a_picture_cover_each_other(kind: type, drawn: dict[type, str]) -> None:
    placed = list(dict.fromkeys(spots(ElementTree.fromstring(drawn[kind]))))  # the edge of a text is a text under it
    for at, one in enumerate(placed):
        for other in placed[at + 1 :]:
            is_beside = one.right <= other.left + 1 or other.right <= one.left + 1
            assert is_beside or abs(one.y - other.y) > 8, (one, other)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TrendChart", (OWN, PROVINCE, TARGET)),
        ("TileMap", (STEPS[3], OWN, BAD)),
        ("BarChart", (OWN, PROVINCE, COUNTRY)),
        ("GridChart", (STEPS[0], STEPS[2], STEPS[4])),
    ],
)
def test_the_dots_of_a_picture_have_the_colours_of_its_marks(
    name: str, expected: tuple[object, ...], drawn: dict[type, str]
) -> None:
    svg = next(text for kind, text in drawn.items() if kind.__name__ == name)
    picture = Image.open(io.BytesIO(write_png(svg))).convert("RGB")
    root = ElementTree.fromstring(svg)
    assert abs(picture.width - 2 * float(root.get("width", ""))) <= 2
    assert abs(picture.height - 2 * float(root.get("height", ""))) <= 2
    found = {colour: n for n, colour in picture.getcolors(1_000_000)}
    for tone in (BACKGROUND, *expected):
        value = tone.light.lstrip("#")  # type: ignore[attr-defined]
        assert found.get(tuple(bytes.fromhex(value)), 0) > 20, tone


def test_a_mark_keeps_what_the_style_sheet_says(drawn: dict[type, str]) -> None:
    """The own line is bold and whole, that of the province dashed; a hidden layout stays hidden."""
    svg = next(text for kind, text in drawn.items() if kind.__name__ == "TrendChart")
    widths = set(re.findall(rf'stroke="{OWN.light}"[^>]*><path d="[^"]+" stroke-width="([\d.]+)"', svg))
    lines = [element for element in ElementTree.fromstring(svg).iter(f"{SVG}path") if element.get("stroke-dasharray")]
    assert any(line.get("stroke-dasharray") == "7 5" for line in lines)
    assert "3.5" in svg
    assert svg.count("doel 65") == 2  # once as the edge under the text, and only of the wide layout
    assert widths <= {"3.5"}


def test_the_style_sheets_are_understood() -> None:
    """Rules that only apply on some screens are left out; those of the drawings are there."""
    plain = {(rule.compounds[-1].classes, name, value) for rule in read_style() for name, value in rule.declarations}
    assert (frozenset({"ci-band"}), "fill", "var(--own)") in plain
    assert all(not any("@" in name for name, _value in rule.declarations) for rule in read_style())
    weights = [rule.weight for rule in read_style()]
    assert weights == sorted(weights)


@given(st.text(alphabet="abcdef éß–'&<", min_size=1, max_size=120), st.floats(min_value=40, max_value=400))
def test_wrapped_lines_fit_and_hold_every_word(text: str, room: float) -> None:
    lines = wrap_text(text, 14, room)
    assert "".join(lines).replace(" ", "") == "".join(text.split())
    assert all(text_width(line, 14) <= room or len(line) == 1 for line in lines)


@given(st.floats(1, 300), st.floats(1, 300), st.floats(2, 20))
def test_hatching_stays_inside_its_area(width: float, height: float, gap: float) -> None:
    numbers = [
        float(each)
        for each in re.findall(r"-?[\d.]+", re.search(r'd="([^"]*)"', draw_hatching(Area(10, 20, width, height), "#000", gap))[1])
    ]
    assert all(9.9 <= x <= 10.1 + width for x in numbers[::2])
    assert all(19.9 <= y <= 20.1 + height for y in numbers[1::2])


def spots(root: ElementTree.Element) -> list[Spot]:
    return list(_spots(root, (1.0, 0.0, 0.0), 16.0, "start", "normal"))


def _spots(node: ElementTree.Element, at: tuple[float, float, float], size: float, anchor: str, weight: str) -> Iterator[Spot]:
    """Yield every line of text with its place; at: the scale and the shift that hold here."""
    scale, left, top = at
    for name, numbers in re.findall(r"(translate|scale)\(([^)]*)\)", node.get("transform", "")):
        values = [float(each) for each in numbers.split()]
        if name == "scale":
            scale *= values[0]
        else:
            left, top = left + scale * values[0], top + scale * values[1]
    size, anchor, weight = float(node.get("font-size", size)), node.get("text-anchor", anchor), node.get("font-weight", weight)
    text = (node.text or "").strip()
    if node.tag in (f"{SVG}text", f"{SVG}tspan") and text:
        wide = text_width(text, size, is_bold=weight == "bold")
        start = float(node.get("x", 0)) - wide * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
        yield Spot(text, left + scale * start, left + scale * (start + wide), top + scale * float(node.get("y", 0)))
    for child in node:
        yield from _spots(child, (scale, left, top), size, anchor, weight)
