"""What was published of a programme beside what this monitor knows of it, and why the two differ."""

from analysis.promises.results import PublishedResult, What, fetch_results
from data.text import _
from ui import cached
from ui.block import Block
from ui.charts.programme_html import draw_results
from ui.charts.programme_promise_records import Fact
from ui.charts.programme_records import ResultCard, ResultWords
from ui.charts.records import Column, Table
from ui.programme_page import explanations
from ui.programme_page.about import About
from ui.sentences.promises import known_words
from ui.source_links import web_address


def results_block(about: About) -> Block | None:
    """Return the published numbers beside those known here; None where nothing was published."""
    found = cached.kept("programme_results", about.code, lambda con: fetch_results(con, about.code))
    if not found:
        return None
    words = ResultWords(_("Published"), _("In this monitor"), _("Source"))
    table = Table(
        (Column(_("What")), Column(words.published), Column(words.source), Column(words.known), Column(_("Why they differ"))),
        tuple((what_name(each.what), each.text, each.source_url, known_words(each), each.why) for each in found),
    )
    sentence = _("What was published of {name}, beside what this monitor knows.", name=about.programme.name)
    title = _("Published results")
    return Block("results", title, sentence, draw_results(_cards(found), words), table, explanations.explain_results(about))


def what_name(what: What) -> str:
    """Return what a published number counts."""
    names: dict[What, str] = {
        "organisations": _("Organisations that took part"),
        "pilots": _("Pilots that were done"),
        "value_eur": _("Value of the procurement"),
    }
    return names[what]


def _cards(found: tuple[PublishedResult, ...]) -> list[ResultCard]:
    """Return a card per thing that is counted, with each source that counts it."""
    kinds = dict.fromkeys(each.what for each in found)
    return [_card(what, [each for each in found if each.what == what]) for what in kinds]


def _card(what: What, found: list[PublishedResult]) -> ResultCard:
    published = tuple(Fact(each.text, web_address(each.source_url)) for each in found)
    return ResultCard(what_name(what), published, known_words(found[0]), tuple(dict.fromkeys(each.why for each in found)))
