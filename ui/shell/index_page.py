"""The one HTML page Streamlit serves, in Dutch or English and with our frame."""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from secrets import token_hex

from markupsafe import escape

from data.text import DEFAULT_LANGUAGE, _, current_language, speaking
from ui.shell.assets import GZIP_LEVEL, OWN_SCRIPT, OWN_STYLE, SHIPPED, SHIPPED_PREFIX, our_prefix

SERVER_MARK = token_hex(4)  # another one after every start
ROOT = '<div id="root"></div>'
TITLE = "<title>Streamlit</title>"
# What Streamlit loads: its script, the parts of it, its style sheet and its letter; nothing of ours is marked like this.
OF_STREAMLIT = re.compile(r"<(?:script|link)\b[^>]*\bcrossorigin\b[^>]*>(?:</script>)?")
FAST = 3  # of nine levels of gzip: this page is packed while a visitor waits


@dataclass(frozen=True)
class FirstView:
    """What is shown until Streamlit has drawn the page: the title of the tab, and HTML that covers the page."""

    title: str
    body: str


@cache
def build_index_page(language: str = DEFAULT_LANGUAGE) -> bytes:
    """Return the page, gzip-compressed: language, title, our scripts and style, and a first text while it loads."""
    with speaking(language):
        wait = f'<div id="root"><p class="ci-loading">{escape(_("The CI Monitor is loading…"))}</p></div>'
        page = _write_page(language).replace(TITLE, f"<title>{escape(_('CI Monitor'))}</title>").replace(ROOT, wait)
    return gzip.compress(page.encode("utf-8"), GZIP_LEVEL, mtime=0)


def build_page_with(view: FirstView, language: str) -> bytes:
    """Return the page, gzip-compressed, with a first view instead of the text; nothing below it can be reached meanwhile.

    The three megabytes of Streamlit wait in a template until the first view is on the screen (ui/assets/first.js):
    fetched at once they would take the line of a phone from it.
    """
    shell, late = _part_late(language)
    root = f'{view.body}<template id="ci-late">{late}</template><div id="root" inert></div>'
    page = shell.replace(TITLE, f"<title>{escape(view.title)}</title>").replace(ROOT, root)
    return gzip.compress(page.encode("utf-8"), FAST, mtime=0)


@cache
def _part_late(language: str) -> tuple[str, str]:
    """Return the page without what Streamlit loads, and that; our own script no longer holds up the first word."""
    page = _write_page(language)
    late = "".join(found[0] for found in OF_STREAMLIT.finditer(page))
    return OF_STREAMLIT.sub("", page).replace("<script src=", "<script defer src="), late


@cache
def _write_page(language: str) -> str:
    """Return the page of Streamlit in the language, with our scripts and style; without a title and empty."""
    with speaking(language):
        return _write_shell()


def _write_shell() -> str:
    prefix = our_prefix(current_language())
    html = (SHIPPED / "index.html").read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', f'<html lang="{current_language()}">')
    html = html.replace(f"./{SHIPPED_PREFIX}", f"./{prefix}")
    own = f'<link rel="stylesheet" href="./{prefix}{OWN_STYLE}"><script src="./{prefix}{OWN_SCRIPT}"></script>'
    html = html.replace("</head>", f"{_write_server_mark()}{own}</head>")
    needs_script = escape(_("The CI Monitor needs JavaScript. Switch it on in your browser."))
    return _replace_between(html, "<noscript>", "</noscript>", f"<p>{needs_script}</p>")


def _write_server_mark() -> str:
    """Return by which a page knows that the server was restarted (ui/assets/reconnect.js), and what it then says."""
    lost = escape(_("The CI Monitor cannot be reached for a moment. As soon as it can, you go on where you were."))
    again = escape(_("Load the page again"))
    return f'<meta name="ci-server" content="{SERVER_MARK}" data-lost="{lost}" data-again="{again}">'


def _replace_between(html: str, opening: str, closing: str, inside: str) -> str:
    before, _sep, rest = html.partition(opening)
    _old, _sep, after = rest.partition(closing)
    return f"{before}{opening}{inside}{closing}{after}"
