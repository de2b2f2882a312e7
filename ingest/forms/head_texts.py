"""What in a head may be the text of a question, and what then is left of it: a number, a group, an option."""

import re
from collections.abc import Iterator
from itertools import islice

from ingest.forms.form_heads import FormHead

CODE_FIRST = re.compile(r"\W{0,5}([^\W_]{1,30})[\s:._)\]–—|=-]+(.+)", re.DOTALL)  # "S01: How is ..."
OTHER_CODE_FIRST = re.compile(
    r"\W{0,5}([^\W_]{0,12}\d[^\W_]{0,12}|[^\W\d_]{1,2})[\s:._)\]–—|=-]+(.+)", re.DOTALL
)  # "V12. How is ..."
NUMBERED = re.compile(r"\s*(?:(?:vraag|question|q)\s*)?\d{1,3}\s*[a-z]?\s*[.):–-]\s*(.+)", re.IGNORECASE | re.DOTALL)
BETWEEN = re.compile(r"\s+[-–—|>]\s+|\s*[:>]\s+|\s*\|\s*")
COLON = re.compile(":")
MOST_CUTS = 12  # places tried to cut a head in two
STEM_WORDS = 4  # fewer may be a word of its own, such as "Old: ..."
LOOSE = 0.88  # with something beside it that is no option of the question it is not taken without a yes


def question_texts(head: FormHead) -> Iterator[tuple[str, str, float]]:
    """Give what in a head may be the text of a question, with the part left over and how certain that makes it."""
    yield head.head, "", 1.0
    yield head.text, head.part, 1.0
    for text, part in ((head.head, ""), (head.text, head.part)):
        coded, numbered = OTHER_CODE_FIRST.fullmatch(text), NUMBERED.fullmatch(text)
        if coded:
            yield coded[2], part, 1.0
        if numbered:
            yield numbered[1], part, 0.98
    if head.part:
        yield head.part, "", 0.98
        coded = OTHER_CODE_FIRST.fullmatch(head.part)
        yield (coded[2] if coded else ""), "", 0.98
    segments = head.head.split("/")
    for n, segment in enumerate(segments if len(segments) > 1 else ()):
        yield segment, "/".join(segments[n + 1 :]), 0.98
    yield from _beside(head)


def _beside(head: FormHead) -> Iterator[tuple[str, str, float]]:
    for one, other in pairs(head):
        yield one, other, LOOSE
        is_stem = bool(head.code) and len(one.split()) >= STEM_WORDS  # Qualtrics: "What goes for all rows - row"
        yield other, "" if head.code else one, 0.97 if is_stem else LOOSE
    for cut in islice(COLON.finditer(head.head), MOST_CUTS):  # an option before its question may have colons of its own
        yield head.head[cut.end() :], head.head[: cut.start()], LOOSE


def pairs(head: FormHead) -> Iterator[tuple[str, str]]:
    """Give a head in two: "Question [Row]", "Question - Row", "Question: Row"."""
    if head.part:
        yield head.text, head.part
    for text in dict.fromkeys((head.head, head.text)):
        for cut in islice(BETWEEN.finditer(text), MOST_CUTS):
            yield text[: cut.start()], text[cut.end() :]
