"""The texts of a drawing, taken out of it: where they stood, as they looked, and none lost."""

import pytest

from reports.pdf.apart import Apart
from ui.picture.lettering import text_width

MOVED = '<g transform="translate(100.0 10.0)"><g transform="scale(2.0000)">{}</g></g>'
HALO = '<text x="30" y="20" fill="#ffffff" stroke="#ffffff" stroke-width="4">50 Ede</text>'


def apart(markup: str, scale: float = 0.5) -> Apart:
    return Apart(markup, scale, 15)


def test_a_text_stands_where_it_stood_however_its_group_is_moved() -> None:
    found = apart(MOVED.format('<text x="5" y="7" font-size="12" fill="#112233">A &amp; B</text>'))
    (look,) = found.texts
    assert (look.size, look.weight, look.colour) == (12, "regular", "#112233")
    assert look.texts == ((55, 12, "A & B"),)
    assert "".join(found.marks) == MOVED.format("")


@pytest.mark.parametrize(("anchor", "share"), [("middle", 0.5), ("end", 1.0)])
def test_a_text_begins_so_far_before_its_place_as_it_is_wide(anchor: str, share: float) -> None:
    found = apart(f'<text x="300" y="7" font-weight="bold" text-anchor="{anchor}">Arnhem</text>', 1)
    (look,) = found.texts
    assert look.weight == "bold"
    assert look.texts[0].x == pytest.approx(300 - share * text_width("Arnhem", 15, is_bold=True), abs=0.01)


def test_texts_that_look_the_same_are_together_and_each_line_has_its_own_place() -> None:
    lines = '<text fill="#000000"><tspan x="1" y="2">een</tspan><tspan x="1" y="22">twee</tspan></text>'
    (look,) = apart(f'{lines}<text x="9" y="2" fill="#000000">drie</text>', 1).texts
    assert look.texts == ((1, 2, "een"), (1, 22, "twee"), (9, 2, "drie"))


def test_the_edge_of_a_text_becomes_a_ground_under_it() -> None:
    found = apart(f'{HALO}<text x="30" y="20" fill="#005a9c" stroke="none">50 Ede</text>')
    assert [text.text for look in found.texts for text in look.texts] == ["50 Ede"]
    assert "<rect" in "".join(found.marks)
    assert "<text" not in "".join(found.marks)


@pytest.mark.parametrize(
    "markup",
    [
        '<g transform="rotate(45)"><text x="1" y="2">scheef</text></g>',
        '<text x="1" y="2" opacity="0.5">bleek</text>',
        '<text x="1" y="2">een <tspan font-weight="bold">vet</tspan><b>woord</b></text>',
    ],
)
def test_a_text_that_is_not_plain_stays_in_the_drawing(markup: str) -> None:
    found = apart(markup)
    assert found.texts == ()
    assert "".join(found.marks) == markup


def test_a_title_that_only_a_pointer_shows_is_left_out_and_marks_stay() -> None:
    found = apart('<g><title>Ede: 50</title><circle cx="1" cy="2" r="3"></circle></g>')
    assert "".join(found.marks) == '<g><circle cx="1" cy="2" r="3"></circle></g>'
