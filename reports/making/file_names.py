"""How the files are called: ci-monitor-2026-arnhem.pdf; safe on every computer, and no two the same."""

from collections import Counter
from collections.abc import Mapping

from analysis.places import Place
from data.text import DEFAULT_LANGUAGE, _
from reports.making.records import Format, Group, Order
from ui import cached
from ui.choices import sort_key

START = "ci-monitor"


def file_name(code: str, order: Order, form: Format) -> str:
    """Return the name of the file of a place; the edition is in it, so that two of them do not end as one file."""
    return f"{_stem(place_word(code), order)}.{form}"


def zip_name(group: Group, order: Order) -> str:
    """Return the name of the zip of a group."""
    return f"{_stem(group.key, order)}.zip"


def place_word(code: str) -> str:
    """Return how a place is called in a file name; with its code where another place is called the same."""
    words = _words()
    return words[code]


def word_of(name: str) -> str:
    """Return a name as a part of a file name: small letters, digits and hyphens."""
    return sort_key(name).replace(" ", "-")


def _words() -> Mapping[str, str]:
    return cached.kept_drawing("report_words", (), _make_words)


def _make_words() -> dict[str, str]:
    plain = {code: _plain_word(place) for code, place in cached.all_places().items()}
    times = Counter(plain.values())
    return {code: word if times[word] == 1 else f"{word}-{code.lower()}" for code, word in plain.items()}


def _plain_word(place: Place) -> str:
    word = word_of(place.name)
    return f"{_('province-of')}-{word}" if place.level == "province" else word


def _stem(word: str, order: Order) -> str:
    edition = [_("anonymised")] if order.is_anonymous else []
    language = [order.language] if order.language != DEFAULT_LANGUAGE else []
    return "-".join([START, str(order.round_year), word, *edition, *language])
