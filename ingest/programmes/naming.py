"""Names in a sentence: a list that does not get too long, and the one that looks most like what was typed."""

import difflib
from collections.abc import Iterable

from ingest.text_forms import normal_form

NEAR_ENOUGH = 0.7
MOST_COMPARED = 150  # of 2,000 names each row that fits none took 0.1 s
NAMED = 12  # choices named in a sentence


def listed(names: Iterable[str]) -> str:
    """Return the names, each once, with a sign for those that do not fit."""
    every = list(dict.fromkeys(names))
    return "; ".join(every[:NAMED]) + ("; …" if len(every) > NAMED else "")


def nearest(text: str, names: Iterable[str]) -> str:
    """Return the name that looks most like a text; empty when none does, or when there are too many to look at."""
    forms = {normal_form(name): name for name in names}
    if len(forms) > MOST_COMPARED:
        return ""
    near = difflib.get_close_matches(normal_form(text)[:100], list(forms), n=1, cutoff=NEAR_ENOUGH)
    return forms[near[0]] if near else ""
