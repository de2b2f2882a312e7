"""What was delivered says its language to a reader of another one, and is never anything but text."""

import pytest

from data.text import speaking
from ui.charts.markup import Delivered, join, tag
from ui.delivered_words import delivered, delivered_in_sentence


def test_a_delivered_text_says_it_is_dutch_on_an_english_page_only() -> None:
    lesson = Delivered("Begin <b>vroeg</b>")
    assert tag("p", lesson, title=lesson) == '<p title="Begin &lt;b&gt;vroeg&lt;/b&gt;">Begin &lt;b&gt;vroeg&lt;/b&gt;</p>'
    with speaking("en"):
        drawn = tag("p", lesson, title=lesson)
        assert drawn == ('<p title="Begin &lt;b&gt;vroeg&lt;/b&gt;"><span lang="nl">Begin &lt;b&gt;vroeg&lt;/b&gt;</span></p>')
        assert join(Delivered(""), "x") == "x"
        assert tag("p", str(lesson)) == "<p>Begin &lt;b&gt;vroeg&lt;/b&gt;</p>"


@pytest.mark.parametrize(
    ("language", "alone", "inside"),
    [("nl", "Gemeenteraad", "de gemeenteraad"), ("en", "Municipal council", "the municipal council")],
)
def test_who_decided_is_known_alone_and_in_a_sentence(language: str, alone: str, inside: str) -> None:
    with speaking(language):
        assert delivered("Gemeenteraad") == alone
        assert delivered_in_sentence("Gemeenteraad") == inside
        assert delivered_in_sentence("De raad van Ede") == "De raad van Ede"
