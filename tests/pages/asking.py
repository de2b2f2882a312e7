"""Asks the plain pages as a browser or a messenger does, without a server."""

import asyncio
import gzip
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route

from reports.making.routes import REPORT_ROUTES
from reports.stage.routes import STAGE_ROUTES
from ui.files.routes import FILE_ROUTES
from ui.first_view.answers import FIRST_VIEW_ROUTES, first_view_at
from ui.reading.routes import READING_ROUTES
from ui.shell.middleware import DutchShell

HOST = "monitor.example.nl"
ROUTES = [*READING_ROUTES, *FIRST_VIEW_ROUTES, *FILE_ROUTES, *REPORT_ROUTES, *STAGE_ROUTES]
# Ours first, then a page for every other address, as Streamlit has it; the shell around both.
SERVER = Starlette(
    routes=[*ROUTES, Route("/{path:path}", lambda _request: HTMLResponse("<html>the dashboard</html>"))],
    middleware=[Middleware(DutchShell, routes=ROUTES, first_view=first_view_at)],
)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        is_compressed = self.headers.get("content-encoding") == "gzip"
        return (gzip.decompress(self.body) if is_compressed else self.body).decode()


def ask(address: str, method: str = "GET", **headers: str) -> Answer:
    """Return the answer to one request; the headers of a browser are sent, unless given otherwise."""
    sent: list[dict] = []
    given = {"host": HOST, "accept": "text/html,*/*", "accept-encoding": "gzip, br"}
    given |= {name.replace("_", "-"): value for name, value in headers.items()}

    async def receive() -> dict:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict) -> None:
        sent.append(message)

    parts = urlsplit(address)
    scope = {
        "type": "http", "method": method, "path": unquote(parts.path), "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(), "root_path": "", "http_version": "1.1", "scheme": "https",
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
        "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
    }  # fmt: skip
    asyncio.run(SERVER(scope, receive, send))
    start = sent[0]
    return Answer(start["status"], Headers(raw=start["headers"]), b"".join(message.get("body", b"") for message in sent[1:]))
