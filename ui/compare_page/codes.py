"""Codes of places as the address has them: with a hyphen between, GM0202-PV25."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

MARK = "-"


@dataclass(frozen=True)
class Codes:
    """What was read: the codes there are, each once and in the order given; and what is no such code, as it was written."""

    known: tuple[str, ...]
    unknown: tuple[str, ...]


def read_codes(text: str | None, there: Collection[str]) -> Codes:
    """Return the codes in a text; there are those that exist."""
    written = [each.strip() for each in (text or "").split(MARK) if each.strip()]
    known = dict.fromkeys(each.upper() for each in written if each.upper() in there)
    unknown = dict.fromkeys(each for each in written if each.upper() not in there)
    return Codes(tuple(known), tuple(unknown))


def write_codes(codes: Sequence[str]) -> str | None:
    """Return codes as the address has them; None without any."""
    return MARK.join(codes) or None
