"""One way to compare written words: without case, blanks, accents, punctuation and markup."""

import html
import re
import unicodedata
from functools import lru_cache

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
BLANKS = re.compile(r"\s+")
INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
DASHES = dict.fromkeys([0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212], "-")
LONGEST_KEPT = 1_000  # signs
LONGEST_HEAD = 1_000  # signs of a head that are looked at; nobody writes more


def clean_text(text: str) -> str:
    """Return the text as a person sees it: no markup, no invisible signs, single blanks."""
    return _kept_clean(text) if len(text) <= LONGEST_KEPT else _clean(text)


def _clean(text: str) -> str:
    seen = html.unescape(TAG.sub(" ", text)) if "<" in text or "&" in text else text
    return BLANKS.sub(" ", seen.translate(INVISIBLE)).strip()


_kept_clean = lru_cache(maxsize=8192)(_clean)  # one text is looked at five times before it is judged


def head_text(text: str) -> str:
    """Return a head as a person sees it, without what comes after the first thousand signs."""
    return clean_text(text[: 2 * LONGEST_HEAD])[:LONGEST_HEAD]


def plain_dashes(text: str) -> str:
    """Return the text with every kind of dash as a hyphen."""
    return text.translate(DASHES)


def normal_form(text: str) -> str:
    """Return only the letters and digits, lower case, without accents; empty when there are none.

    "  Vraag-ID:" and "vraag id" become "vraagid".
    """
    return _kept_form(text) if len(text) <= LONGEST_KEPT else _form(text)


def _form(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", clean_text(text).casefold())
    return "".join(sign for sign in decomposed if sign.isalnum())


_kept_form = lru_cache(maxsize=8192)(_form)  # the same heads and answers come back thousands of times
