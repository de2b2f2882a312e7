"""A presentation and its files as answers to a browser."""

import gzip
import hashlib
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from data.text import current_language
from reports.stage.page import policy

GZIP_LEVEL = 6
HTML = "text/html; charset=utf-8"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
SAFE = {"x-content-type-options": "nosniff", "referrer-policy": "same-origin"}


@dataclass(frozen=True)
class PackedPage:
    """A page ready to send; etag changes with its content."""

    body: bytes
    etag: str


def pack_page(html: str) -> PackedPage:
    """Return the page compressed."""
    content = html.encode("utf-8")
    etag = f'W/"{hashlib.blake2b(content, digest_size=12).hexdigest()}"'  # weak: the same page, compressed or not
    return PackedPage(gzip.compress(content, GZIP_LEVEL, mtime=0), etag)


def send_page(request: Request, page: PackedPage) -> Response:
    """Return the answer with the page; without it when the browser has it. It asks again each time: figures may change."""
    allowed = f"{policy()}; img-src 'self'; frame-ancestors 'self'"
    headers = {
        **SAFE, "content-security-policy": allowed, "etag": page.etag, "cache-control": "no-cache", "vary": "accept-encoding",
        "content-language": current_language(),
    }  # fmt: skip
    if page.etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    is_compressed = "gzip" in request.headers.get("accept-encoding", "")
    body = page.body if is_compressed else gzip.decompress(page.body)
    headers |= {"content-length": str(len(body))} | ({"content-encoding": "gzip"} if is_compressed else {})
    return Response(b"" if request.method == "HEAD" else body, 200, headers, HTML)


def send_saved(body: bytes, name: str, media_type: str) -> Response:
    """Return the answer with a file to keep."""
    headers = {**SAFE, "cache-control": "no-store", "content-disposition": f'attachment; filename="{name}"'}
    return Response(body, 200, headers, media_type)
