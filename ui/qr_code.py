"""An address as a QR code, drawn as SVG: always dark on white, because a camera reads no other."""

import re
from urllib.parse import quote, urlsplit

import segno
from markupsafe import Markup

from ui.charts.markup import tag
from ui.navigation import PAGES

QUIET = 4  # modules of white around it, as the standard asks
LONGEST = 800  # signs of a path; a code of more is too fine for a camera
FOLDERS = frozenset({"", "lees"} | {page.url_path for page in PAGES})
UNREADABLE = re.compile(r"[\s\\\x00-\x1f\x7f]")


def draw_qr(address: str, told: str) -> Markup:
    """Return the code of an address; told says in words what it is."""
    matrix = segno.make(address, error="m", micro=False).matrix
    size = len(matrix) + 2 * QUIET
    dark = "".join(
        f"M{QUIET + run.start()} {QUIET + row}h{len(run[0])}v1h-{len(run[0])}z"
        for row, modules in enumerate(matrix)
        for run in re.finditer("1+", "".join(map(str, modules)))
    )
    white = tag("path", d=f"M0 0h{size}v{size}H0z", fill="#fff")
    code = tag("path", d=dark, fill="#000")
    return tag(
        "svg", tag("title", told), white, code, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {size} {size}", role="img",
        aria_label=told, shape_rendering="crispEdges", class_="ci-qr",
    )  # fmt: skip


def own_path(text: str) -> str | None:
    """Return a path of a page of ours, ready for an address; None when it is anything else.

    A QR code of ours never leads elsewhere: no other server, no other scheme, no path a page does not have.
    """
    if not text.startswith("/") or text.startswith("//") or UNREADABLE.search(text):
        return None
    parts = urlsplit(text)
    if parts.scheme or parts.netloc or parts.path.split("/")[1] not in FOLDERS or ".." in parts.path:
        return None
    safe = quote(text, safe="/?&=%:;,+!*'()-._~|@$#[]")
    return safe if len(safe) <= LONGEST else None
