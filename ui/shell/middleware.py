"""The middleware that serves the shell in the language of the address."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.text import speaking
from ui.address import language_in
from ui.shell.assets import SHIPPED_PREFIX, Asset, build_asset, language_of_prefix, our_prefix
from ui.shell.index_page import FirstView, build_index_page, build_page_with

KEEP_FOR_EVER = "public, max-age=31536000, immutable"
FirstViewAt: TypeAlias = Callable[[str, Mapping[str, str]], FirstView | None]
CONDITIONS = (b"if-none-match", b"if-modified-since", b"accept-encoding")


def no_first_view(_path: str, _query: Mapping[str, str]) -> FirstView | None:
    """Return nothing to show before Streamlit has drawn the page."""
    return None


class DutchShell:
    """Serve our edition of Streamlit's page, scripts and style sheets; pass on everything else."""

    def __init__(self, app: ASGIApp, routes: Sequence[BaseRoute] = (), first_view: FirstViewAt = no_first_view) -> None:
        self.app = app
        self.first_view = first_view  # what is shown at an address until Streamlit has drawn it
        self.routes = routes  # pages and files of our own, which are whole answers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD") or self._is_whole(scope):
            await self.app(scope, receive, send)
            return
        language = language_of_prefix(scope["path"])
        if language is not None:
            await self._send_asset(scope, receive, send, language=language)
        elif "text/html" in Headers(scope=scope).get("accept", ""):
            await self._send_page(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _is_whole(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is not Match.NONE for route in self.routes)

    async def _send_asset(self, scope: Scope, receive: Receive, send: Send, *, language: str) -> None:
        before, _ours, asset_path = scope["path"].partition(our_prefix(language))
        asset = await asyncio.to_thread(build_asset, asset_path, language)
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
        page = await asyncio.to_thread(self._page_at, scope["path"], dict(QueryParams(scope["query_string"])))
        is_page = False

        async def send_ours(message: Message) -> None:
            nonlocal is_page
            if message["type"] == "http.response.start":
                answer = Headers(raw=message["headers"])
                is_page = message["status"] == 200 and answer.get("content-type", "").startswith("text/html")
                if is_page:
                    message = {**message, "headers": _page_headers(message, len(page))}
            elif is_page:
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": page if scope["method"] == "GET" else b""}
            await send(message)

        await self.app({**scope, "headers": headers}, receive, send_ours)

    def _page_at(self, path: str, query: Mapping[str, str]) -> bytes:
        language = language_in(query)
        with speaking(language):
            view = self.first_view(path, query)
        return build_index_page(language) if view is None else build_page_with(view, language)


def _page_headers(message: Message, length: int) -> list[tuple[bytes, bytes]]:
    headers = MutableHeaders(raw=list(message["headers"]))
    for name in ("etag", "last-modified"):
        if name in headers:
            del headers[name]
    headers["content-length"] = str(length)
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
