"""The switch between Dutch and English: a plain link to the same view, which loads the page and its shell again."""

from dataclasses import replace

from markupsafe import Markup

from data.text import LANGUAGES
from ui.address import Selection, path_of
from ui.charts.markup import tag
from ui.navigation import PageRecord

NAMES = {"nl": "Nederlands", "en": "English"}  # each in its own language, so that who needs it can read it


def draw_language_link(page: PageRecord, chosen: Selection) -> Markup:
    """Return the link to this page in the other language, with all choices of now.

    ui/assets/language.js brings its address up to date at the press: a part of a page
    may have changed a choice since.
    """
    other = next(language for language in LANGUAGES if language != chosen.language)
    return tag(
        "a", NAMES[other], href=path_of(page, replace(chosen, language=other)),
        lang=other, hreflang=other, target="_self", data_language=other, class_="ci-language",
    )  # fmt: skip
