"""A plain page as a record, and the few elements only a whole page needs."""

from dataclasses import dataclass

from markupsafe import Markup

from ui.charts.markup import Attribute, tag


@dataclass(frozen=True)
class Picture:
    """The picture a messenger shows of a page: its address and what it says."""

    path: str
    told: str


@dataclass(frozen=True)
class Sheet:
    """A plain page. Its addresses are relative to the root of the server.

    origin: the server as the reader knows it ("https://monitor.example.nl"), empty when that is not known.
    here: its own address; empty for a page nobody should keep (a problem). here_in: its address in the other
    languages, by language. dashboard: the page of the dashboard that shows the same. has_figures: whether there
    is a store to tell of. held: what the files of the page are made from, kept as long as the page is.
    """

    title: str
    description: str
    body: Markup
    origin: str = ""
    here: str = ""
    here_in: tuple[tuple[str, str], ...] = ()
    dashboard: str = "./"
    picture: Picture | None = None
    has_figures: bool = True
    held: object = None


def void(name: str, /, **attributes: Attribute) -> Markup:
    """Return an element of HTML that has no inside and no end."""
    return Markup(str(tag(name, **attributes)).removesuffix(f"</{name}>"))  # noqa: S704 - what tag() returned


def absolute(origin: str, path: str) -> str:
    """Return an address that works outside the page."""
    return f"{origin}/{path.removeprefix('./')}"
