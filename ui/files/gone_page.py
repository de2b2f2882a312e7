"""The page behind a link to a file that can no longer be made: in both languages, because whose page it was is forgotten."""

from functools import cache

from markupsafe import Markup

from data.text import DEFAULT_LANGUAGE, LANGUAGES, _, speaking
from ui.charts.markup import join, tag
from ui.navigation import LANGUAGE_KEY
from ui.palette import OWN, TEXT

STYLE = (
    f"body{{font:1.125rem/1.5 system-ui,sans-serif;color:{TEXT.light};max-width:36rem;margin:10vh auto;padding:0 1rem}}"
    f"a{{color:{OWN.light}}}"
)


@cache
def draw_gone_page() -> str:
    """Return the page: what happened, and what to do."""
    with speaking(DEFAULT_LANGUAGE):
        title = _("This file is no longer ready")
    texts = [_draw_text(language) for language in LANGUAGES]
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'),
        tag("title", title),
        tag("style", STYLE),
    )
    return f"<!DOCTYPE html>{tag('html', head, tag('body', tag('main', *texts)), lang=DEFAULT_LANGUAGE)}"


def _draw_text(language: str) -> Markup:
    with speaking(language):
        why = _("The page you took it from is older than the server: it was started again, or the page was open for a long time.")
        what = _("Go back, load the page again, and press the link once more.")
        href = "../../" if language == DEFAULT_LANGUAGE else f"../../?{LANGUAGE_KEY}={language}"
        way_out = tag("a", _("To the CI Monitor"), href=href)
        level = "h1" if language == DEFAULT_LANGUAGE else "h2"
        told = join(tag(level, _("This file is no longer ready")), tag("p", why), tag("p", what), tag("p", way_out))
    return tag("section", told, lang=language)
