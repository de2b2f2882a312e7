"""A plain page as an answer to a browser: compressed, with a mark by which the browser knows it has it already."""

import gzip
import hashlib
from dataclasses import dataclass, field

from starlette.requests import Request
from starlette.responses import Response

from data.text import current_language
from ui.reading.document_html import draw_document
from ui.reading.sheet import Sheet

GZIP_LEVEL = 6
HTML = "text/html; charset=utf-8"
# Nothing but our own style and pictures is ever loaded, and no script runs, whatever a text may hold.
POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'self'"
)
HEADERS = {
    "content-security-policy": POLICY, "x-content-type-options": "nosniff", "referrer-policy": "same-origin",
    "vary": "accept-encoding",
}  # fmt: skip


@dataclass(frozen=True)
class Packed:
    """A page ready to send; etag changes with its content. held keeps what its files are made from as long as the page."""

    body: bytes
    etag: str
    held: object = field(default=None, repr=False)


def pack(sheet: Sheet, depth: int) -> Packed:
    """Return the page compressed."""
    html = draw_document(sheet, depth).encode("utf-8")
    etag = f'W/"{hashlib.blake2b(html, digest_size=12).hexdigest()}"'  # weak: the same page, compressed or not
    return Packed(gzip.compress(html, GZIP_LEVEL, mtime=0), etag, sheet.held)


def send(request: Request, packed: Packed) -> Response:
    """Return the answer with the page; without it when the browser has it. It asks again each time: figures may change."""
    headers = {**HEADERS, "etag": packed.etag, "cache-control": "no-cache", "content-language": current_language()}
    if packed.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return _answer(request, packed, 200, headers)


def send_problem(request: Request, sheet: Sheet, status: int) -> Response:
    """Return the answer with the page of a problem, which is not kept."""
    packed = pack(sheet, depth_of(request))
    return _answer(request, packed, status, {**HEADERS, "cache-control": "no-store", "content-language": current_language()})


def depth_of(request: Request) -> int:
    """Return how many folders below the root of the server an address is: 2 for /lees/gemeente/GM0202."""
    return str(request.scope["path"]).count("/") - 1


def _answer(request: Request, packed: Packed, status: int, headers: dict[str, str]) -> Response:
    is_compressed = "gzip" in request.headers.get("accept-encoding", "")
    body = packed.body if is_compressed else gzip.decompress(packed.body)
    headers = {**headers, "content-length": str(len(body))}
    if is_compressed:
        headers["content-encoding"] = "gzip"
    return Response(b"" if request.method == "HEAD" else body, status, headers, HTML)
