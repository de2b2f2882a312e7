"""Every text has its Dutch: nothing missing, nothing left over, nothing filled in wrongly."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "data" / "locale" / "nl").glob("*.po"))
PACKAGES = ("data", "ingest", "analysis", "ui", "reports", "pages")
KEYWORDS = {"_": 1, "ngettext": 2}  # name -> how many of its arguments are texts
SAME_WORDS = {
    "CI Monitor", "CO₂", "CODE", "Code", "Menu", "Pilots", "Register", "Score", "Score {year}", "score {score}",
    "{score} in {year}", "{part}: {target} in {year}", "{part} ({target} in {year})", "{remarks} in {cells}; {right}.",
    "Trend", "In {name}: {place}", ("{n} pilot", "{n} pilots"), "▼ was: {word}", "▲ was: {word}", "was: {word}",
}  # fmt: skip
MessageId = str | tuple[str, ...]
# The same in both languages.
SAME = re.compile(r"^[\W\d_]*(\{\w+\}[\W\d_]*)*$")


@cache
def used_messages() -> set[MessageId]:
    """Return every message id in the program, also those inside f-strings, which Babel does not see in Python 3.11."""
    files = [ROOT / "app.py", *(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))]
    return {message for path in files for message in messages_of(path)}


def messages_of(path: Path) -> Iterator[MessageId]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            ids = [argument.value for argument in node.args[: KEYWORDS[node.func.id]] if isinstance(argument, ast.Constant)]
            assert len(ids) == KEYWORDS[node.func.id], f"{path}:{node.lineno}: a text must be a literal"
            yield ids[0] if len(ids) == 1 else tuple(ids)


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as source:
        return read_po(source, locale="nl")


@cache
def entries() -> list[tuple[Path, Message]]:
    """Every text with its Dutch; read by the first test that asks, not by every worker that only collects."""
    return [(path, message) for path in CATALOGUES for message in catalogue(path) if message.id]


@cache
def translated() -> dict[MessageId, Message]:
    return {message.id: message for _path, message in entries()}


def fields_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"\{(\w*)\}", text))


def test_every_text_has_its_dutch() -> None:
    used = used_messages()
    assert used
    assert sorted(used - translated().keys(), key=str) == [], "no Dutch in data/locale/nl"
    assert [message for message in used if not all(text.strip() for text in dutch_of(message))] == [], "the Dutch is empty"


def dutch_of(message: MessageId) -> tuple[str, ...]:
    strings = translated()[message].string
    return (strings,) if isinstance(strings, str) else tuple(strings)


def test_no_dutch_is_left_over() -> None:
    left = [message_id for message_id in translated() if message_id not in used_messages()]
    assert left == []


def test_places_to_fill_in_are_the_same_in_both_languages() -> None:
    wrong = []
    for _path, message in entries():
        ids = (message.id,) if isinstance(message.id, str) else message.id
        strings = (message.string,) if isinstance(message.string, str) else message.string
        allowed = set(fields_of(" ".join(ids)))
        wrong += [text for text in strings if set(fields_of(text)) != allowed]
    assert wrong == []


def test_a_text_in_two_catalogues_has_one_dutch() -> None:
    found: dict[MessageId, set[str]] = {}
    for _path, message in entries():
        found.setdefault(message.id, set()).add(str(message.string))
    assert [key for key, strings in found.items() if len(strings) > 1] == []


def test_nothing_is_left_in_english() -> None:
    """A Dutch text equal to the English one is a text that was forgotten, unless it has no words."""
    equal = [m.id for _path, m in entries() if m.id == m.string and not SAME.match(str(m.id)) and m.id not in SAME_WORDS]
    assert equal == []
