"""The middleware that serves the shell in Dutch."""

import asyncio

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.shell.assets import SHIPPED_PREFIX, Asset, build_asset, our_prefix
from ui.shell.index_page import build_index_page

KEEP_FOR_EVER = "public, max-age=31536000, immutable"
CONDITIONS = (b"if-none-match", b"if-modified-since", b"accept-encoding")


class DutchShell:
    """Serve our edition of Streamlit's page, scripts and style sheets; pass on everything else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        before, ours, asset_path = scope["path"].partition(our_prefix())
        if ours:
            await self._send_asset(scope, receive, send, asset_path=asset_path, before=before)
        elif "text/html" in Headers(scope=scope).get("accept", ""):
            await self._send_page(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _send_asset(self, scope: Scope, receive: Receive, send: Send, *, asset_path: str, before: str) -> None:
        asset = await asyncio.to_thread(build_asset, asset_path)
        if asset is None:  # fonts and pictures: as Streamlit serves them
            original = f"{before}{SHIPPED_PREFIX}{asset_path}"
            await self.app({**scope, "path": original, "raw_path": original.encode()}, receive, send)
            return
        await _send_bytes(send, asset)

    async def _send_page(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let Streamlit answer, and when the answer is its page, send ours instead.

        The conditions are taken out of the request: Streamlit knows the age of its
        own page, not of ours.
        """
        headers = [(name, value) for name, value in scope["headers"] if name not in CONDITIONS]
        is_page = False

        async def send_ours(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                answer = Headers(raw=message["headers"])
                is_page = message["status"] == 200 and answer.get("content-type", "").startswith("text/html")
                if is_page:
                    message = {**message, "headers": _page_headers(message)}
            elif is_page:
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": build_index_page() if scope["method"] == "GET" else b""}
            await send(message)

        await self.app({**scope, "headers": headers}, receive, send_ours)


def _page_headers(message: Message) -> list[tuple[bytes, bytes]]:
    headers = MutableHeaders(raw=list(message["headers"]))
    for name in ("etag", "last-modified"):
        if name in headers:
            del headers[name]
    headers["content-length"] = str(len(build_index_page()))
    headers["content-encoding"] = "gzip"
    headers["cache-control"] = "no-cache"
    return headers.raw


async def _send_bytes(send: Send, asset: Asset) -> None:
    headers = MutableHeaders(
        {"content-type": asset.media_type, "cache-control": KEEP_FOR_EVER, "x-content-type-options": "nosniff"}
    )
    headers["content-length"] = str(len(asset.body))
    headers["content-encoding"] = "gzip"
    await send({"type": "http.response.start", "status": 200, "headers": headers.raw})
    await send({"type": "http.response.body", "body": asset.body})
