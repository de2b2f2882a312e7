"""Links to sources: only addresses of the web, made harmless for Markdown."""

from urllib.parse import quote

from data.text import _

URL_SIGNS = ":/?#[]@!$&'*+,;=%-._~"  # what an address may hold; brackets and spaces would end the link
WEB = ("https://", "http://")


def web_address(url: str | None) -> str:
    """Return the address when it is one of the web; empty otherwise, so that nothing else ever becomes a link."""
    return url if url and url.startswith(WEB) else ""


def link_to_source(url: str | None, label: str) -> str:
    """Return a Markdown link to a source; empty when the address is none that a browser should open."""
    address = web_address(url)
    return f"[{label}]({quote(address, safe=URL_SIGNS)})" if address else ""


def source_link(url: str | None) -> str:
    """Return a Markdown link to a source under the word for it; empty when there is none."""
    return link_to_source(url, _("Source"))
