"""The ways to use the story: present it, or take it along as a page without network or as slides."""

from markupsafe import Markup

from data.text import _
from reports.stage.addresses import Asked, Names, file_path, stage_path
from reports.stage_page.lines import Draft
from ui.charts.markup import tag


def draw_ways(draft: Draft) -> Markup:
    """Return the links: the presentation, and both files with and without names."""
    subject = draft.subject
    with_names, without = (Asked(subject.key, subject.round_year, names) for names in _EDITIONS)
    present = tag(
        "a", _("Open the presentation"), tag("span", " " + _("(in a new tab)"), class_="ci-unseen"), href=stage_path(with_names),
        target="_blank", rel="noopener", class_="ci-button ci-main-button",
    )  # fmt: skip
    told = tag("p", _("Arrow keys to walk, N for names on or off, B for black, F for full screen, ? for all keys."))
    files = tag(
        "ul",
        _file(_("Presentation as one page for without network, with names"), with_names, "html"),
        _file(_("The same page without names"), without, "html"),
        _file(_("Slides to change yourself (PowerPoint), with names"), with_names, "pptx"),
        _file(_("The same slides without names"), without, "pptx"),
        class_="ci-files",
    )
    more = tag("details", tag("summary", _("Take it along as a file")), files, class_="ci-fold")
    return tag("div", tag("p", present), told, more, class_="ci-closing-ways")


_EDITIONS: tuple[Names, Names] = ("on", "none")


def _file(label: str, asked: Asked, ending: str) -> Markup:
    return tag("li", tag("a", label, href=file_path(asked, ending), download=True))
