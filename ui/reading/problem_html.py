"""What a plain page says when there is nothing to show: what is the matter, and the way out."""

from dataclasses import dataclass

from markupsafe import Markup

from data.text import _, current_language
from ui.charts.markup import Content, join, tag
from ui.reading.index_html import draw_search
from ui.reading.paths import index_path
from ui.reading.sheet import Sheet


@dataclass(frozen=True)
class Problem:
    """What is the matter, in a title and sentences. can_search: whether there is a store to find a place in."""

    title: str
    sentences: tuple[Content, ...]
    can_search: bool = False


def problem_sheet(problem: Problem) -> Sheet:
    """Return the page of a problem."""
    told = [tag("p", sentence) for sentence in problem.sentences]
    way = tag("p", tag("a", _("To all municipalities"), href=index_path(current_language())), class_="ci-plain-way")
    search = join(draw_search(), way) if problem.can_search else None
    body = join(tag("h1", problem.title), *told, search)
    return Sheet(problem.title, "", body, has_figures=problem.can_search)


def no_such_place(code: str) -> Problem:
    """Return what is said of a place there is not."""
    told = _("There is no municipality or province with the code “{code}” here.", code=code[:20])
    return Problem(_("This place does not exist"), (told, _("Look for its name, or choose it from the list.")), can_search=True)


def no_such_page() -> Problem:
    """Return what is said of an address that leads nowhere."""
    told = _("There is no page at this address. Perhaps a part of the link is missing.")
    return Problem(_("This page does not exist"), (told, _("Look for its name, or choose it from the list.")), can_search=True)


def no_store() -> Problem:
    """Return what is said when there are no figures at all."""
    commands: Markup = tag("code", "python -m ingest samples")
    told = _("The CI Monitor has not been filled on this computer. The administrator can do that with one of these commands:")
    after = _("The first one starts the dashboard on invented sample data. Then load this page again.")
    return Problem(_("There are no figures yet"), (told, tag("code", "make run"), commands, after))


def something_wrong(sentence: str) -> Problem:
    """Return what is said of an error that has a sentence."""
    return Problem(_("This does not work now"), (sentence, _("Load the page again in a moment.")))


def unforeseen() -> Problem:
    """Return what is said of an error nobody foresaw."""
    told = _("Something went wrong on our side. Try again, or choose another page. It has been logged.")
    return Problem(_("This does not work now"), (told,))
