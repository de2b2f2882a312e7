"""Links to sources: only addresses of the web, made harmless for Markdown."""

from urllib.parse import quote

from data.text import _
from ui.place_page.pilots import URL_SIGNS

WEB = ("https://", "http://")


def web_address(url: str | None) -> str:
    """Return the address when it is one of the web; empty otherwise, so that nothing else ever becomes a link."""
    return url if url and url.startswith(WEB) else ""


def source_link(url: str | None) -> str:
    """Return a link to a source as Markdown; empty where there is no address."""
    return f"[{_('Source')}]({quote(web_address(url), safe=URL_SIGNS)})" if web_address(url) else ""
