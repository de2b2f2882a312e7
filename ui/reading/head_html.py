"""What a browser, a messenger and a search engine read of a plain page before they show it."""

from markupsafe import Markup

from data.text import _, current_language
from ui.charts.markup import tag
from ui.reading.sheet import Sheet, absolute, void
from ui.shell.assets import OWN_STYLE, our_prefix

LOCALES = {"nl": "nl_NL", "en": "en_GB"}


def draw_head(sheet: Sheet) -> Markup:
    """Return the head: title, description, style, and what a shared link shows."""
    name = _("CI Monitor")
    title = sheet.title if sheet.title == name else f"{sheet.title} · {name}"
    return tag(
        "head",
        void("meta", charset="utf-8"),
        tag("title", title),
        void("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name_="color-scheme", content="light dark"),
        void("meta", name_="description", content=sheet.description),
        void("link", rel="stylesheet", href=f"./{our_prefix(current_language())}{OWN_STYLE}"),
        void("link", rel="icon", href="./favicon.png"),
        *(_shared(sheet, title) if sheet.here else [void("meta", name_="robots", content="noindex")]),
    )


def _shared(sheet: Sheet, title: str) -> list[Markup]:
    """Return what a shared link shows: title, first sentence and picture, as Open Graph has them."""
    here = absolute(sheet.origin, sheet.here)
    told = {
        "og:type": "article", "og:site_name": _("CI Monitor"), "og:title": title, "og:description": sheet.description,
        "og:locale": LOCALES[current_language()],
    }  # fmt: skip
    if sheet.origin:
        told |= {"og:url": here}
    if sheet.picture is not None and sheet.origin:
        told |= {"og:image": absolute(sheet.origin, sheet.picture.path), "og:image:alt": sheet.picture.told}
    return [
        *([void("link", rel="canonical", href=here)] if sheet.origin else []),
        *(void("link", rel="alternate", hreflang=language, href=path) for language, path in sheet.here_in),
        *(void("meta", property=key, content=text) for key, text in told.items()),
        void("meta", name_="twitter:card", content="summary_large_image" if sheet.picture else "summary"),
    ]
