"""One screen of a presentation as HTML: what it says, its figure, its code, and below it the notes of the speaker."""

from dataclasses import dataclass

from markupsafe import Markup

from data.text import _
from reports.stage.figures import draw_svg
from reports.stage.screens import Screen
from reports.stage.tables import draw_first_rows, draw_table_part
from ui.charts.markup import join, tag
from ui.qr_code import draw_qr
from ui.reading.sheet import absolute


@dataclass(frozen=True)
class Frame:
    """What stands around every screen of one edition of a story.

    own: a name the other edition does not have. server: where the dashboard is, empty where it is not known.
    sources: where the figures come from, told on the first and the last screen.
    """

    own: str
    about: str
    sample_note: str
    server: str
    is_shown: bool
    sources: tuple[str, ...] = ()


def draw_screen(screen: Screen, no: int, total: int, frame: Frame) -> Markup:
    """Return the screen with this number as a section under its own heading; out of sight when its edition is."""
    own = f"{frame.own}{no}"
    head, arrangement = f"{own}-kop", screen.placed.arrangement if screen.placed else "below" if screen.table else "alone"
    body = tag(
        "div", _draw_words(screen, head), _draw_figure(screen, own), _draw_code(screen, frame),
        class_=f"stage-body stage-{arrangement}{' stage-first' if no == 1 else ''}",
    )  # fmt: skip
    told = tag("p", " ".join(frame.sources), class_="stage-source") if no in (1, total) else None
    foot = join(told, tag("p", _("{n} of {total}", n=no, total=total), class_="stage-no"))
    return tag(
        "section", _draw_top(frame), body, foot, _draw_notes(screen), id=own, aria_labelledby=head, tabindex=-1,
        class_="stage-slide", data_key=screen.key, data_edition=frame.own, hidden=not frame.is_shown,
    )  # fmt: skip


def _draw_top(frame: Frame) -> Markup:
    label = tag("span", frame.sample_note, class_="stage-sample") if frame.sample_note else None
    return tag("p", tag("span", frame.about), label, class_="stage-top")


def _draw_words(screen: Screen, head: str) -> Markup:
    words = screen.words
    part = _("({n} of {total})", n=screen.part_no, total=screen.n_parts) if screen.n_parts > 1 else None
    title = tag("h2", words.title, tag("small", " ", part) if part else None, id=head, class_=f"stage-title-{words.title_px:g}")
    sentences = [tag("p", sentence) for sentence in words.sentences]
    return tag("div", title, *sentences, class_=f"stage-words stage-words-{words.sentence_px:g}")


def _draw_figure(screen: Screen, own: str) -> Markup | None:
    block = screen.slide.block
    if block is None:
        return None
    if screen.table is not None:
        return draw_table_part(screen.table, block.title)
    if screen.drawn is None:
        return None
    told = f"{block.title}. {block.sentence}".strip()
    narrow = draw_svg(screen.narrow, told, f"{own}s", "narrow") if screen.narrow else None
    inside = tag("figure", draw_svg(screen.drawn, told, own, "wide" if narrow else "any"), narrow)
    return tag("div", inside, class_="stage-figure", tabindex=0, role="group", aria_label=block.title)


def _draw_code(screen: Screen, frame: Frame) -> Markup | None:
    """Return the QR code of the page that shows the same, which is a link as well; nothing where no server is known."""
    if not frame.server or not screen.slide.path:
        return None
    address = absolute(frame.server, screen.slide.path)
    code = draw_qr(address, _("QR code of the page with these figures: point the camera of a phone at it to open the page."))
    text = tag("span", _("These figures in the CI Monitor"), class_="stage-code-text")  # on a phone, where a code is of no use
    return tag("a", code, text, href=address, class_="stage-code", target="_blank", rel="noopener")


def _draw_notes(screen: Screen) -> Markup:
    """Return what only the speaker sees: the own note, what to keep in mind, and the rows behind the figure."""
    slide, block = screen.slide, screen.slide.block
    note = [tag("p", line) for line in slide.note.splitlines() if line.strip()]
    parts = [tag("h3", _("Your note")), *(note or [tag("p", _("There is no note with this slide."))])]
    if block is not None and block.explanation.caveats:
        parts += [tag("h3", _("Keep in mind")), tag("ul", *(tag("li", text) for text in block.explanation.caveats))]
    table = None
    if block is not None and block.table.rows:
        rows = tag("div", draw_first_rows(block.table, block.title), class_="stage-rows", tabindex=0, role="group",
                   aria_label=block.title)  # fmt: skip
        table = tag("details", tag("summary", _("All figures of this slide")), rows)
    return tag("div", join(*parts), table, class_="stage-notes")
