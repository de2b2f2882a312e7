"""The word about a promise as a mark, and the sentences about promises."""

from dataclasses import replace
from datetime import date

import pytest

from analysis.promises.records import PROMISE_WORDS, PromiseStatus
from analysis.promises.results import PublishedResult
from ui.charts.promise_html import promise_mark
from ui.sentences.promises import due_words, full_word, known_words, promise_word

STATUS = PromiseStatus(
    "p",
    "",
    "a",
    "A",
    None,
    None,
    False,
    None,
    "q",
    1,
    "pilots",
    "",
    "",
    date(2020, 12, 31),
    "passed",
    "kept",
    False,
    2,
    2,
    "",
    (),
)


def test_each_word_has_its_own_sign_and_its_word_besides_the_colour() -> None:
    assert [promise_word(word) for word in PROMISE_WORDS] == ["nagekomen", "onderweg", "open", "niet te zeggen"]
    for word in PROMISE_WORDS:
        drawn = promise_mark(word)
        assert f"<b>{promise_word(word)}</b>" in drawn
        assert f"ci-promise-{word}" in drawn
        assert 'aria-hidden="true"' in drawn


def test_the_word_of_a_mark_is_escaped() -> None:
    assert "<script>" not in promise_mark("kept", "<script>")


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({}, "nagekomen"), ({"is_late": True}, "nagekomen, te laat"), ({"is_late": None}, "nagekomen"),
        ({"status": "open"}, "open, de uiterste datum is voorbij"), ({"status": "open", "due": "to_come"}, "open"),
        ({"status": "not_to_say"}, "niet te zeggen"),
    ],
)  # fmt: skip
def test_the_word_with_what_belongs_to_it(changes: dict, word: str) -> None:
    assert full_word(replace(STATUS, **changes)) == word


def test_when_it_is_due() -> None:
    assert due_words(None, "none") == "geen uiterste datum"
    assert due_words(date(2020, 12, 31), "passed") == "uiterlijk 31 december 2020 (voorbij)"
    assert due_words(date(2027, 12, 31), "to_come") == "uiterlijk 31 december 2027"


def test_what_is_known_beside_a_published_number() -> None:
    result = PublishedResult("organisations", 45, "45 organisaties", "", "", "", "", 1, 2, None)
    assert known_words(result) == "1 deelnemer bekend in deze monitor + 2 verzonnen voorbeelden"
    assert known_words(replace(result, what="pilots", known_n=2, invented_n=0)) == "2 pilots bekend in deze monitor"
    assert known_words(replace(result, what="value_eur", known_n=0, invented_n=0, of_n=8)) == (
        "bedrag gemeld bij 0 van 8 pilots in deze monitor"
    )
