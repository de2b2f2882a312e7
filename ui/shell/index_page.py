"""The one HTML page Streamlit serves, in Dutch and with our frame."""

import gzip
from functools import cache

from markupsafe import escape

from data.text import _, current_language
from ui.shell.assets import GZIP_LEVEL, OWN_FOLDER, SHIPPED, SHIPPED_PREFIX, our_prefix

ROOT = '<div id="root"></div>'


@cache
def build_index_page() -> bytes:
    """Return the page, gzip-compressed: language, title, our scripts and style, and a first text while it loads."""
    own = f"./{our_prefix()}{OWN_FOLDER}"
    html = (SHIPPED / "index.html").read_text(encoding="utf-8")
    html = html.replace('<html lang="en">', f'<html lang="{current_language()}">')
    html = html.replace("<title>Streamlit</title>", f"<title>{escape(_('CI Monitor'))}</title>")
    html = html.replace(f"./{SHIPPED_PREFIX}", f"./{our_prefix()}")
    html = html.replace("</head>", f'<link rel="stylesheet" href="{own}ci.css"><script src="{own}figure.js"></script></head>')
    needs_script = escape(_("The CI Monitor needs JavaScript. Switch it on in your browser."))
    html = _replace_between(html, "<noscript>", "</noscript>", f"<p>{needs_script}</p>")
    html = html.replace(ROOT, f'<div id="root"><p class="ci-loading">{escape(_("The CI Monitor is loading…"))}</p></div>')
    return gzip.compress(html.encode("utf-8"), GZIP_LEVEL, mtime=0)


def _replace_between(html: str, opening: str, closing: str, inside: str) -> str:
    before, _sep, rest = html.partition(opening)
    _old, _sep, after = rest.partition(closing)
    return f"{before}{opening}{inside}{closing}{after}"
