"""The report of one place as slides."""

from collections.abc import Iterator
from pathlib import Path

from data.text import _
from reports.records import Report, Section
from reports.slides.block_leaf import leaf_of
from reports.slides.cards import told_cards
from reports.slides.deck import Deck
from reports.slides.records import CardRow, CodeSquare, Leaf

STATEMENT = 18  # points, at most
LONGEST = 330  # letters of sentences above a figure; more of them get a slide of their own


def write_report_deck(report: Report, template: Path | None = None) -> bytes:
    """Return the report as PPTX on a template, ours where there is none; charts and tables can be edited.

    Raises: TemplateUnfit.
    """
    deck = Deck(template, report.origin, STATEMENT)
    return deck.write(report.title, report_leaves(report))


def report_leaves(report: Report) -> list[Leaf]:
    """Return every slide: the opening, the summary, the scores, then section by section, and where it comes from."""
    return [_opening(report), *_other_leaves(report)]


def _other_leaves(report: Report) -> Iterator[Leaf]:
    if len(report.sentences) > 1:  # the first stands on the opening slide
        yield Leaf(_("In short"), report.sentences)
    if report.cards:
        cards = CardRow(report.cards)
        yield Leaf(_("The scores"), (), cards, told_cards(cards))
    for section in report.sections:
        yield from _section_leaves(section)
    yield _closing(report)


def _opening(report: Report) -> Leaf:
    edition = (_("Edition without names of other municipalities"),) if report.is_anonymous else ()
    return Leaf(report.title, (*report.sentences[:1], *edition))


def _section_leaves(section: Section) -> Iterator[Leaf]:
    """Yield a slide per block; what is told first stands above the first of them where it is short."""
    told = section.sentences
    is_own = bool(told) and (not section.blocks or len(" ".join((*told, section.blocks[0].sentence))) > LONGEST)
    if is_own:
        yield Leaf(section.title, told)
    for at, block in enumerate(section.blocks):
        first = told if at == 0 and not is_own else ()
        yield leaf_of(block, block.title, tuple(text for text in (*first, block.sentence) if text))


def _closing(report: Report) -> Leaf:
    """Return the last slide: where the figures come from, and the way to the live view."""
    address = report.origin.address
    code = CodeSquare(address) if address else None
    return Leaf(_("Where the figures come from"), report.origin.lines, code, address=address)
