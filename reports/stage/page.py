"""The whole presentation as one HTML page: each screen of both editions, style and script, and nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from data.text import _, current_language
from reports.records import Story
from reports.stage.addresses import Names
from reports.stage.controls_html import Link, draw_bar, draw_dialogs
from reports.stage.screens import screens_of
from reports.stage.slide_html import Frame, draw_screen
from ui.charts.markup import join, tag
from ui.files.fit_text import fit_text
from ui.palette import css_variables
from ui.reading.sheet import void

ASSETS = Path(__file__).resolve().parent / "assets"
NAMED, NAMELESS = "d", "n"  # editions of a slide: in their ids, and in the address after the #


@dataclass(frozen=True)
class Editions:
    """A story with names, without, or both; names says how it opens. links: ways out of the presentation."""

    named: Story | None
    nameless: Story
    names: Names = "on"
    links: tuple[Link, ...] = ()

    @property
    def shown(self) -> Story:
        """The edition it opens with."""
        return self.named if self.named is not None and self.names == "on" else self.nameless


def write_story_page(story_named: Story, story_nameless: Story | None = None) -> bytes:
    """Return the story as one HTML file that needs no network.

    With two editions a key changes between them, and it opens with names. A nameless story alone gives a
    file that holds no name at all.
    """
    if story_named.is_anonymous:
        return draw_page(Editions(None, story_named, "none")).encode("utf-8")
    return draw_page(Editions(story_named, story_nameless or story_named, "on")).encode("utf-8")


def draw_page(editions: Editions, *, is_file: bool = True) -> str:
    """Return the page; a file says itself what it may load, a page of the server is told so by the server."""
    named, nameless = editions.named, editions.nameless
    has_names = named is not None and named is not nameless
    shown = editions.shown
    drawn = []
    if named is not None:
        drawn.append(_draw_edition(named, NAMED, is_shown=shown is named))
    if named is not nameless:
        drawn.append(_draw_edition(nameless, NAMELESS, is_shown=shown is nameless))
    body = tag(
        "body", tag("main", tag("h1", shown.title, class_="stage-unseen"), *drawn, class_="stage-deck"),
        draw_bar(has_names=has_names), draw_dialogs(editions.links, has_names=has_names),
        tag("div", tag("p", _("Black screen. Press B to go on.")), class_="stage-black", hidden=True),
        tag("p", role="status", class_="stage-unseen stage-told"),
        data_edition=NAMED if named is not None and shown is named else NAMELESS, **_texts(),
    )  # fmt: skip
    page = tag("html", _draw_head(shown, is_file=is_file), body, lang=current_language())
    return f"<!doctype html>{fit_text(page)}"


def policy() -> str:
    """Return what the page may load: its own style and script, known by their content, and nothing else."""
    return (
        f"default-src 'none'; script-src 'sha256-{_digest(script())}'; style-src 'sha256-{_digest(style())}'; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def style() -> str:
    """Return the style of the page, the palette first."""
    return css_variables() + (ASSETS / "stage.css").read_text(encoding="utf-8")


@cache
def script() -> str:
    """Return the script of the page."""
    return (ASSETS / "stage.js").read_text(encoding="utf-8")


@cache
def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _draw_edition(story: Story, own: str, *, is_shown: bool) -> Markup:
    screens: Sequence = screens_of(story)
    about = _("{name}, round {year}", name=story.title, year=story.round_year)
    origin = story.origin
    sources = tuple(f"{text.rstrip('.')}." for text in (origin.source, origin.method) if text)
    frame = Frame(own, about, origin.sample_note, origin.address, is_shown, sources)
    return join(*(draw_screen(screen, no, len(screens), frame) for no, screen in enumerate(screens, start=1)))


def _draw_head(story: Story, *, is_file: bool) -> Markup:
    allowed = void("meta", http_equiv="Content-Security-Policy", content=policy()) if is_file else None
    return tag(
        "head", void("meta", charset="utf-8"), allowed, tag("title", f"{story.title} · {_('CI Monitor')}"),
        void("meta", name_="viewport", content="width=device-width, initial-scale=1"),
        void("meta", name_="color-scheme", content="light dark"), void("meta", name_="robots", content="noindex"),
        void("meta", name_="referrer", content="no-referrer"),
        None if is_file else void("link", rel="icon", href="../favicon.png"),
        tag("style", Markup(style())), tag("script", Markup(script())),  # noqa: S704 - our own
    )  # fmt: skip


def _texts() -> dict[str, str]:
    """Return what the script says, as attributes of the body."""
    return {
        "data_told": _("Slide {n} of {total}: {title}", n="{n}", total="{total}", title="{title}"),
        "data_at": _("{n} of {total}", n="{n}", total="{total}"),
        "data_named": _("Names are shown"),
        "data_nameless": _("Names are hidden"),
        "data_black": _("The screen is black"),
        "data_typed": _("To slide {n}: press Enter", n="{n}"),
    }
