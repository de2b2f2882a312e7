"""The charts of the learning programmes, drawn from records."""

import re

from data import ROOT
from ui.charts.programme_grid_html import SHOWN_ON_PHONE, draw_promise_grid
from ui.charts.programme_html import draw_results, draw_word_bar
from ui.charts.programme_promise_records import EvidenceWords, Fact, PromiseCell, PromiseGrid, PromiseRow, WordCountBar
from ui.charts.programme_records import ResultCard, ResultWords
from ui.charts.records import PlaceLink, Table
from ui.source_links import source_link, web_address

CELL = PromiseCell("open", "open", "Nog niets <b>gemeld</b>.", (Fact("Brug", "https://example.org/a?b=1&c=2", "verzonnen"),))


def grid(n: int, cell: PromiseCell | None = CELL) -> str:
    rows = tuple(PromiseRow(PlaceLink("GM0202", f"Gemeente {at}"), "", "", (cell,)) for at in range(n))
    words = EvidenceWords("Bron", "Niets vastgelegd.")
    return str(
        draw_promise_grid(PromiseGrid("Titel", "Zin", (("Belofte", "uiterlijk"),), rows, words, "Toon alle", Table((), ())))
    )


def test_only_a_long_grid_has_a_switch_for_the_phone() -> None:
    assert "Toon alle" not in grid(SHOWN_ON_PHONE)
    assert "Toon alle" in grid(SHOWN_ON_PHONE + 1)
    style = (ROOT / "ui" / "assets" / "programmes.css").read_text(encoding="utf-8")
    assert re.findall(r"tr:nth-child\(n \+ (\d+)\)", style) == [str(SHOWN_ON_PHONE + 1)]


def test_a_cell_holds_word_reason_and_evidence_and_escapes_them() -> None:
    drawn = grid(1)
    assert "Nog niets &lt;b&gt;gemeld&lt;/b&gt;." in drawn
    assert 'href="https://example.org/a?b=1&amp;c=2"' in drawn
    assert 'data-sort="0"' in drawn  # open comes first when a head is pressed


def test_a_promise_that_is_not_ones_own_is_a_dash_and_sorts_last() -> None:
    drawn = grid(1, None)
    assert "<details" not in drawn
    assert 'data-sort=""' in drawn


def test_without_evidence_that_is_said() -> None:
    assert "Niets vastgelegd." in grid(1, PromiseCell("not_to_say", "niet te zeggen", "", ()))


def test_the_parts_of_a_bar_add_up_to_the_whole() -> None:
    drawn = str(draw_word_bar(WordCountBar((("kept", 1), ("open", 3)))))
    assert [float(width) for width in re.findall(r"width:([\d.]+)%", drawn)] == [25, 75]
    assert "nagekomen" in drawn
    assert "niet te zeggen" not in drawn


def test_published_numbers_have_their_source_and_why() -> None:
    card = ResultCard("Pilots", (Fact("bijna 80 pilots", "https://example.org"),), "11 pilots bekend", ("Daarom.",))
    drawn = str(draw_results([card], ResultWords("Gepubliceerd", "In deze monitor", "Bron")))
    assert "bijna 80 pilots" in drawn
    assert "Daarom." in drawn
    assert drawn.count("Bron</a>") == 1


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    assert web_address("javascript:alert(1)") == ""
    assert web_address(None) == ""
    assert source_link("ftp://example.org") == ""
    assert source_link("https://example.org/a b)") == "[Bron](https://example.org/a%20b%29)"
