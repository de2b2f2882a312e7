"""A presentation as a test reads it: its slides with their texts, and its server without Streamlit."""

import asyncio
import gzip
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from starlette.applications import Starlette
from starlette.datastructures import Headers

from reports.stage.routes import STAGE_ROUTES

HOST = "monitor.example.nl"
VOID = {"meta", "link", "br", "rect", "path", "circle", "line"}
SERVER = Starlette(routes=STAGE_ROUTES)


@dataclass
class ReadSlide:
    """One section of the page."""

    key: str
    edition: str
    is_hidden: bool
    texts: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    drawings: int = 0

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


class ReadPage(HTMLParser):
    """The slides of a page and every address in it; says so when an element is not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.slides: list[ReadSlide] = []
        self.addresses: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.attributes |= given.keys()
        self.addresses += [(tag, given[key]) for key in ("href", "src") if key in given]
        self.ids += [given["id"]] if "id" in given else []
        if tag == "section":
            self.slides.append(ReadSlide(given["data-key"], given["data-edition"], "hidden" in given))
        elif self.slides and "section" in self.open:
            self.slides[-1].drawings += tag == "svg" and "stage-narrow" not in given.get("class", "")
            self.slides[-1].links += [given["href"]] if tag == "a" else []
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        raise AssertionError(f"<{tag}/> is no HTML")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "section" in self.open:
            self.slides[-1].texts.append(data)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        return (gzip.decompress(self.body) if self.headers.get("content-encoding") == "gzip" else self.body).decode()


def ask(address: str, method: str = "GET", **headers: str) -> Answer:
    """Return the answer of the server to one request."""
    sent: list[dict] = []
    given = {"host": HOST, "accept": "text/html,*/*", "accept-encoding": "gzip"}
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
    return Answer(sent[0]["status"], Headers(raw=sent[0]["headers"]), b"".join(each.get("body", b"") for each in sent[1:]))
