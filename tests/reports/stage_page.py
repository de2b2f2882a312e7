"""A presentation as a test reads it: its slides with their texts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "rect", "path", "circle", "line"}


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
