"""The one HTML page Streamlit serves, in Dutch or English and with our frame."""

import gzip
from functools import cache
from secrets import token_hex

from markupsafe import escape

from data.text import DEFAULT_LANGUAGE, _, current_language, speaking
from ui.shell.assets import GZIP_LEVEL, OWN_SCRIPT, OWN_STYLE, SHIPPED, SHIPPED_PREFIX, our_prefix

SERVER_MARK = token_hex(4)  # another one after every start
ROOT = '<div id="root"></div>'


@cache
def build_index_page(language: str = DEFAULT_LANGUAGE) -> bytes:
    """Return the page, gzip-compressed: language, title, our scripts and style, and a first text while it loads."""
    with speaking(language):
        return gzip.compress(_write_page().encode("utf-8"), GZIP_LEVEL, mtime=0)


def _write_page() -> str:
    prefix = our_prefix(current_language())
    html = (SHIPPED / "index.html").read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', f'<html lang="{current_language()}">')
    html = html.replace("<title>Streamlit</title>", f"<title>{escape(_('CI Monitor'))}</title>")
    html = html.replace(f"./{SHIPPED_PREFIX}", f"./{prefix}")
    own = f'<link rel="stylesheet" href="./{prefix}{OWN_STYLE}"><script src="./{prefix}{OWN_SCRIPT}"></script>'
    html = html.replace("</head>", f"{_write_server_mark()}{own}</head>")
    needs_script = escape(_("The CI Monitor needs JavaScript. Switch it on in your browser."))
    html = _replace_between(html, "<noscript>", "</noscript>", f"<p>{needs_script}</p>")
    return html.replace(ROOT, f'<div id="root"><p class="ci-loading">{escape(_("The CI Monitor is loading…"))}</p></div>')


def _write_server_mark() -> str:
    """Return by which a page knows that the server was restarted (ui/assets/reconnect.js), and what it then says."""
    lost = escape(_("The CI Monitor cannot be reached for a moment. As soon as it can, you go on where you were."))
    again = escape(_("Load the page again"))
    return f'<meta name="ci-server" content="{SERVER_MARK}" data-lost="{lost}" data-again="{again}">'


def _replace_between(html: str, opening: str, closing: str, inside: str) -> str:
    before, _sep, rest = html.partition(opening)
    _old, _sep, after = rest.partition(closing)
    return f"{before}{opening}{inside}{closing}{after}"
