"""What may a head of a pilot register mean that is none of those we know? Suggested with how sure that is, never taken."""

import difflib
from collections.abc import Sequence

from ingest.heads import Field
from ingest.layouts.pilot_units import IN_BRACKETS, UNITS, is_rate, split_head
from ingest.text_forms import normal_form

NEAR_ENOUGH = 0.8
MEANT, WORD_IN_HEAD = 0.7, 0.6  # how sure: a head that may mean it, a head with the word for it among others
SHORTEST_WORD = 4  # letters of a word that is looked for in a longer head
LONGEST_HEAD = 100  # signs compared


def suggest_field(fields: Sequence[Field], head: str) -> tuple[str, float]:
    """Return which field a head may mean and how sure that is (0-1); ("", 0) when none resembles it, or it is per year."""
    form = normal_form(head)[:LONGEST_HEAD]
    if not form or is_rate(head):
        return "", 0.0
    for field in fields:
        split = split_head(field.key, head)
        said = {form, normal_form(split[0])} if split else {form}
        if said & ({normal_form(text) for text in field.resembles} | field.forms):
            return ("", 0.0) if IN_BRACKETS.fullmatch(head) and field.key in UNITS and not split else (field.key, MEANT)
    near = difflib.get_close_matches(form, sorted({one for field in fields for one in field.forms}), n=1, cutoff=NEAR_ENOUGH)
    if near:
        field = next(field for field in fields if near[0] in field.forms)
        return field.key, round(difflib.SequenceMatcher(None, form, near[0]).ratio(), 2)
    return _by_word(fields, head)


def _by_word(fields: Sequence[Field], head: str) -> tuple[str, float]:
    """Return the one field of which the word of its head stands in a longer head: "Huidige fase van het traject"."""
    words = {normal_form(word) for word in head.replace("/", " ").replace("-", " ").split()}
    found = {
        field.key
        for field in fields
        for one in (field.head, *field.synonyms)
        if len(normal_form(one)) >= SHORTEST_WORD and normal_form(one) in words
    }
    return (found.pop(), WORD_IN_HEAD) if len(found) == 1 else ("", 0.0)
