"""A report as it is printed: its blocks in order with the figures numbered, and the tables of those figures at the end."""

from collections.abc import Iterator
from dataclasses import replace

from data.text import _, current_language
from reports.pdf.cards import paper_card
from reports.pdf.figures import figure_of
from reports.pdf.records import Paper, PaperBlock, PaperSection, Words
from reports.pdf.signs import COLOURS, signs
from reports.pdf.tables import paper_table, told_rows
from reports.records import Report, Section
from ui.block import Block
from ui.qr_code import draw_qr


def paper_of(report: Report) -> Paper:
    """Return what is printed of a report, in the language of this context."""
    base = _server(report)
    sections = tuple(_sections(report.sections, base))
    numbered = [block for section in sections for block in section.blocks if block.figure is not None]
    address = report.origin.address
    return Paper(
        language=current_language(),
        title=report.title,
        about=report.origin.about,
        sample_note=report.origin.sample_note,
        sentences=report.sentences,
        cards=tuple(map(paper_card, report.cards)),
        sections=tuple(replace(each, blocks=tuple(map(_without_table, each.blocks))) for each in sections),
        appendix_title=_("The figures as tables") if numbered else "",
        appendix_told=_("Each table holds exactly what its figure shows.") if numbered else "",
        appendix=tuple(replace(block, sentence="", figure=None) for block in numbered),
        sources=_sources(report),
        address=address,
        code=draw_qr(address, _words().code) if address else "",
        words=_words(),
        colours=COLOURS,
        signs=signs(),
    )


def _sections(sections: tuple[Section, ...], base: str) -> Iterator[PaperSection]:
    figure_n = 0
    for section in sections:
        blocks: list[PaperBlock] = []
        for block in section.blocks:
            made = _block(block, figure_n + 1, base)
            figure_n = made.number or figure_n
            blocks.append(made)
        yield PaperSection(section.title, section.sentences, tuple(blocks))


def _block(block: Block, number: int, base: str) -> PaperBlock:
    figure = figure_of(block, number)
    told = () if figure else told_rows(block.table)
    table = paper_table(block.table, base) if block.table.rows and not told else None
    return PaperBlock(block.title, block.sentence, figure, table, number if figure else 0, told)


def _without_table(block: PaperBlock) -> PaperBlock:
    """Return the block with its figure alone; the table of a figure stands at the end."""
    return replace(block, table=None) if block.figure else block


def _sources(report: Report) -> tuple[str, ...]:
    """Return where the figures come from; the address has a place of its own."""
    origin = report.origin
    return tuple(line for line in (origin.sample_note, origin.source, origin.method) if line)


def _server(report: Report) -> str:
    """Return the address of the server, empty where it is not known."""
    path = report.path.removeprefix(".")
    return report.origin.address.removesuffix(path) if path and report.origin.address.endswith(path) else ""


def _words() -> Words:
    return Words(
        monitor=_("CI Monitor"),
        page=_("Page {n} of {total}", n="{n}", total="{total}"),
        contents=_("Contents"),
        live=_("See these figures on the screen, with all explanations:"),
        code=_("QR code: point the camera of a phone at it to open this view."),
        sources=_("Sources"),
        table=_("Table {n}. {title}", n="{n}", title="{title}"),
        see=_("The figures are in table {n}.", n="{n}"),
    )
