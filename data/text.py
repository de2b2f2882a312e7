"""Every text a user reads, through one gettext catalogue.

The code holds English message ids; the files in `data/locale/nl/`, one per
package, hold the Dutch and are read as one catalogue. Dutch is the default. The
language is a context variable, so that two visitors of one server can read two
languages.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

LOCALE = Path(__file__).resolve().parent / "locale"
DEFAULT_LANGUAGE = "nl"
LANGUAGES = ("nl", "en")

_language: ContextVar[str] = ContextVar("language", default=DEFAULT_LANGUAGE)


def set_language(language: str) -> None:
    """Choose the language of this context: "nl" or "en"."""
    _language.set(language)


def current_language() -> str:
    """Return the language of this context, "nl" unless set."""
    return _language.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Choose the language of what happens inside the `with`; for whoever writes texts outside the run of a page."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Return the catalogue of a language; English is the ids themselves."""
    catalogue = Catalog(locale=language)
    for path in sorted((LOCALE / language).glob("*.po")):
        with path.open("rb") as source:
            for message in read_po(source, locale=language):
                if message.id:
                    catalogue[message.id] = message
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _(message: str, **values: object) -> str:
    """Return the message in the current language, with {named} values filled in."""
    text = translations(current_language()).gettext(message)
    return text.format(**values) if values else text


def ngettext(one: str, many: str, n: int, **values: object) -> str:
    """Return the singular or plural message for n, which also fills {n}, from a thousand on with the separator: 10.808."""
    text = translations(current_language()).ngettext(one, many, n)
    return text.format(n=n if abs(n) < 1000 else format_decimal(n, locale=current_language()), **values)


def by_language(dutch: str, english: str) -> str:
    """Choose between two reference texts; the Dutch one when there is no English."""
    return english if current_language() == "en" and english else dutch
