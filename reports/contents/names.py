"""The names of municipalities as they may stand in a text, and the same text without them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from data.text import _
from ui import cached
from ui.format import join_names
from ui.programme_page.about import programmes

CAPITAL = r"['’]?[A-ZÀ-Þ]\w*"
WORD = re.compile(r"['’]?\w+")
LETTER = re.compile(r"\w")
NO_LETTER = re.compile(r"[^a-zà-þ]+")
LONG = 6  # letters; a shorter name is within many words
ADDRESS_SIGNS = ("://", "www.", "@", ".nl")
SERVER_END = re.compile(r"[/?#]")
PIECE = re.compile(r"[^\s<>\"()]+")
CODE = re.compile(r"(?<!\w)GM\d{4}(?!\w)", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?:^|[.!?:]\s+|\n)$")


@dataclass(frozen=True)
class Name:
    """A name as it is written, and the places that bear it: a municipality, and perhaps a province."""

    text: str
    codes: frozenset[str]


@dataclass(frozen=True)
class Names:
    """Every name by the word it begins with, the longest first; beginning: where in a text one may stand.

    programmes: names of learning programmes, which may be called after a region ("Metropoolregio Amsterdam").
    """

    by_word: Mapping[str, tuple[Name, ...]]
    beginning: re.Pattern[str]
    programmes: tuple[str, ...]


def without_names(text: str, keep: frozenset[str]) -> str:
    """Return the text with "another municipality" for every municipality that may not be named; keep: codes of places."""
    found = list(_found(text, keep))
    if not found:
        return text
    pieces, end = [], 0
    for start, stop in found:
        pieces.append(text[end:start])
        pieces.append(_someone(is_first=SENTENCE_END.search(text[:start]) is not None))
        end = stop
    return _together("".join([*pieces, text[end:]]))


def without_addresses(text: str, keep: frozenset[str]) -> str:
    """Return the text without addresses of the web or of mail that name a municipality, and without codes of municipalities."""
    if any(sign in text for sign in ADDRESS_SIGNS):
        text = PIECE.sub(lambda found: another() if _is_address_of_other(found[0], keep) else found[0], text)
    return CODE.sub(lambda found: found[0] if found[0].upper() in keep else another(), text)


def _is_address_of_other(piece: str, keep: frozenset[str]) -> bool:
    return any(sign in piece for sign in ADDRESS_SIGNS) and holds_name(piece, keep)


def holds_name(address: str, keep: frozenset[str]) -> bool:
    """Return whether an address names a municipality that may not be named: as its words, or as a part of the server's name.

    A short name is part of many words, so that one must be a word by itself.
    """
    words = f"-{'-'.join(_words_of(address))}-"
    server = "".join(_words_of(SERVER_END.split(address.rpartition("://")[2])[0]))
    named = [(name, "-".join(_words_of(name.text))) for some in _names().by_word.values() for name in some]
    for own in sorted((said for name, said in named if name.codes & keep), key=len, reverse=True):
        server = server.replace(own.replace("-", ""), " ")
    others = [said for name, said in named if not name.codes & keep]
    return any(f"-{said}-" in words or (len(said) >= LONG and said.replace("-", "") in server) for said in others)


def _words_of(text: str) -> list[str]:
    return [word for word in NO_LETTER.split(text.lower()) if word]


def another() -> str:
    """Return what stands where a municipality was named alone."""
    return _("another municipality")


def _someone(*, is_first: bool) -> str:
    told = another()
    return told[:1].upper() + told[1:] if is_first else told


def _together(text: str) -> str:
    """Return the text in which a row of nameless municipalities is said once."""
    one = re.escape(another())
    first = re.escape(_someone(is_first=True))
    last = re.escape(join_names(["|", "|"]).strip("|"))  # " and "
    row = re.compile(rf"(?P<first>{one}|{first})(?:, {one})*{last}{one}")
    return row.sub(lambda found: _others(found["first"]), text)


def _others(first: str) -> str:
    told = _("other municipalities")
    return told[:1].upper() + told[1:] if first[:1].isupper() else told


def _found(text: str, keep: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Return where names stand that may not be there."""
    names, at = _names(), 0
    for programme in names.programmes:
        text = text.replace(programme, " " * len(programme))
    text = text.replace("’", "'")
    while (begin := names.beginning.search(text, at)) is not None:
        name = _name_at(text, begin, names)
        at = begin.end() if name is None else begin.start() + len(name.text)
        if name is not None and not name.codes & keep:
            yield begin.start(), at


def _name_at(text: str, begin: re.Match[str], names: Names) -> Name | None:
    for name in names.by_word.get(begin[0], ()):
        if text.startswith(name.text, begin.start()) and not LETTER.match(text, begin.start() + len(name.text)):
            return name
    return None


def _names() -> Names:
    return cached.kept_drawing("names_of_municipalities", (), _make)


def _make() -> Names:
    named: dict[str, list[Name]] = {}
    for text, codes in _bearers().items():
        begin = WORD.match(text)
        if begin is not None:
            named.setdefault(begin[0], []).append(Name(text, frozenset(codes)))
    small = "|".join(sorted(re.escape(word) for word in named if not word.lstrip("'")[:1].isupper()))
    beginning = re.compile(rf"(?<!\w)(?:{CAPITAL}" + (rf"|(?:{small})\b)" if small else ")"))
    by_word = {word: tuple(sorted(found, key=lambda each: -len(each.text))) for word, found in named.items()}
    return Names(MappingProxyType(by_word), beginning, tuple(each.name for each in programmes()))


def _bearers() -> dict[str, set[str]]:
    """Return the names of municipalities, also other and earlier ones, with the codes of all places of that name."""
    found: dict[str, set[str]] = {}
    for place in cached.all_places().values():
        found.setdefault(place.name, set()).add(place.cbs_code)
    for alias, code in cached.aliases():
        found.setdefault(alias, set()).add(code)
    municipalities = {code for code, place in cached.all_places().items() if place.level == "municipality"}
    return {text: codes for text, codes in found.items() if codes & municipalities}
