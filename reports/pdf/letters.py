"""The letters the fonts of the reports have: typst makes no PDF/UA of a text with a sign that no font can draw."""

import re
import unicodedata
from functools import cache
from pathlib import Path
from struct import unpack_from

from ui.picture.lettering import FILES

FOR_UNKNOWN = "?"
INSTEAD = {"\u2197": "\u2191", "\u2198": "\u2193"}  # a slanting arrow: an upright one
UNSEEN = ("Cc", "Cf", "Mn")  # also signs that turn the order of letters around, which fonts have
BREAK = "\u200b"  # where a line may break; typst draws nothing for it
SIGNS_OF_JSON = frozenset('"\\')
BREAKS = frozenset((BREAK, "\u00ad"))
# A control sign as JSON writes it; a backslash of the text itself is written twice.
CONTROL = re.compile(r"(?<!\\)((?:\\\\)*)\\u00(?:[01][0-9a-f]|7f)")
SIGN_BY_CODE = "\\u00"
BY_SEGMENTS = 4  # the form of a table of letters that every font has


def drawable(json_text: str) -> str:
    """Return a JSON text without control signs, and with a question mark for every sign that no font here has."""
    unknown = set(json_text) - known_letters() - BREAKS
    if unknown:
        json_text = json_text.translate({ord(sign): _instead_of(sign) for sign in unknown})
    return CONTROL.sub(r"\1", json_text) if SIGN_BY_CODE in json_text else json_text


def _instead_of(sign: str) -> str:
    """Return what is drawn for a sign without a letter: the letters it is made of, nothing for what nobody sees."""
    if sign in INSTEAD:
        return INSTEAD[sign]
    if unicodedata.category(sign) in UNSEEN:
        return ""
    plain = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return plain if plain and set(plain) <= known_letters() - SIGNS_OF_JSON else FOR_UNKNOWN


@cache
def known_letters() -> frozenset[str]:
    """Return the signs that are in the fonts, in the normal one and in the bold one."""
    both = frozenset.intersection(*(_letters_of(path) for path in FILES.values()))
    return frozenset(sign for sign in both if unicodedata.category(sign) not in UNSEEN)


def _letters_of(path: Path) -> frozenset[str]:
    """Return the signs a TrueType font has letters for."""
    font = path.read_bytes()
    table_n = unpack_from(">H", font, 4)[0]
    tables = {font[at : at + 4]: unpack_from(">I", font, at + 8)[0] for at in range(12, 12 + 16 * table_n, 16)}
    cmap = tables[b"cmap"]
    starts = [cmap + unpack_from(">I", font, cmap + 8 + 8 * at)[0] for at in range(unpack_from(">H", font, cmap + 2)[0])]
    start = next(at for at in starts if unpack_from(">H", font, at)[0] == BY_SEGMENTS)
    return frozenset(chr(code) for code in _codes(font, start))


def _codes(font: bytes, start: int) -> set[int]:
    """Return the codes of a table of letters that is written in segments: ends, starts, deltas, and where its numbers stand."""
    n = unpack_from(">H", font, start + 6)[0] // 2
    ends, firsts, _deltas, offsets = (unpack_from(f">{n}H", font, start + 14 + at) for at in (0, 2 * n + 2, 4 * n + 2, 6 * n + 2))
    found: set[int] = set()
    for at, (first, end, offset) in enumerate(zip(firsts, ends, offsets, strict=True)):
        place = start + 16 + 6 * n + 2 * at + offset - 2 * first
        found |= {code for code in range(first, end + 1) if offset == 0 or unpack_from(">H", font, place + 2 * code)[0]}
    return found - {0xFFFF}
