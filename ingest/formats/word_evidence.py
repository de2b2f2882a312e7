"""How likely is it that somebody wrote this text? Judged by its signs outside ASCII and what stands beside them."""

import re

USUAL = frozenset("éëèïöüêáôçâäû")  # in Dutch, Frisian, and the German and French words in them
LETTERS = frozenset("îíóòúùàåñøæœßì") | USUAL
CAPITALS = frozenset("ÉËÈÊÏÎÍÖÓÒÔÜÚÙÛÁÀÂÄÅÇÑØÆŒ")
OPENING, CLOSING = frozenset("‘“«„"), frozenset("’”»")
STANDING = frozenset("–—…•€£©®™°²³½¼·±×§µ\u00a0")  # signs that stand beside a word or number, not inside
SHORTENED = frozenset("stnkm")  # behind an apostrophe that starts a word: 's-Gravenhage, 't, 'n
ODD = re.compile(r"(.?)([^\x00-\x7f])(?=(.?))", re.DOTALL)
WORD = re.compile(r"[^\s;,\t\"]*[^\x00-\x7f][^\s;,\t\"]*")
MOST_SIGNS = 20_000  # of a text that are judged
LONGEST_WORD = 40


def plausibility(text: str) -> int:
    """Return points: more for accents where words have them, less for signs that nobody puts there."""
    points = 0
    for number, found in enumerate(ODD.finditer(text)):
        if number >= MOST_SIGNS:
            break
        points += _points(found[1], found[2], found[3])
    return points


def first_odd_word(text: str) -> str:
    """Return the first word with a sign outside ASCII, to show; empty when there is none."""
    found = WORD.search(text)
    return found[0][:LONGEST_WORD] if found else ""


def _points(before: str, sign: str, after: str) -> int:
    if sign in LETTERS:
        return (2 if sign in USUAL else 1) if before.islower() or after.islower() else -1
    if sign in CAPITALS:
        return 1 if not before.islower() and (after.isalpha() or before.isupper()) else -2
    if sign == "’" and not before.isalnum() and after in SHORTENED:
        return 3
    if sign in CLOSING:
        return 1 if before.isalnum() or before in ".!?" else -1
    if sign in OPENING:
        return 1 if not before.isalnum() and after.isalnum() else -2
    if sign in STANDING:
        return 1 if not (before.isalpha() and after.isalpha()) else -2
    return -2
