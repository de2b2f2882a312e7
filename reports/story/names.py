"""Whether a text as it was reported names somebody: a place, or an organisation that does pilots or takes part."""

import re

from analysis.programmes.participants import fetch_organisation_names
from analysis.queries import Connection
from ui import cached

SHORT = 6  # letters
IN_BRACKETS = re.compile(r"\s*\([^)]*\)")
CODE = re.compile(r"(?<!\w)GM\d{4}(?!\w)", re.IGNORECASE)  # of a municipality, which anybody can look up


def names_nobody(text: str) -> bool:
    """Return whether no place or participant is named in a text; a long name also without its capital."""
    return all(pattern.search(text) is None for pattern in cached.kept("story_name_patterns", (), _patterns))


def all_names() -> frozenset[str]:
    """Return every name of a municipality, under any of its names, and of every organisation known here."""
    return cached.kept("story_names", (), _read)


def _read(con: Connection) -> frozenset[str]:
    places = {each.name for each in cached.all_places().values() if each.level == "municipality"}
    found = places | {name for name, _code in cached.aliases()} | fetch_organisation_names(con)
    return frozenset(name for name in found | {IN_BRACKETS.sub("", name) for name in found} if len(name) > 1)


def _patterns(_con: Connection) -> tuple[re.Pattern[str], ...]:
    """Return what finds short names, which are ordinary words without a capital ("best", "buren"), and long ones."""
    short = [name for name in all_names() if len(name) < SHORT]
    long = [name for name in all_names() if len(name) >= SHORT]
    return CODE, _compiled(short), re.compile(_compiled(long).pattern, re.IGNORECASE)


def _compiled(names: list[str]) -> re.Pattern[str]:
    words = sorted(map(re.escape, names), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
