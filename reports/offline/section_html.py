"""A part of the report as HTML: its sentences, then its blocks with figure, table and explanation."""

from markupsafe import Markup

from data.text import _
from reports.offline.links import deeper
from reports.records import Section
from ui.block import Block
from ui.charts.markup import join, tag
from ui.charts.records import ItemChart
from ui.charts.table_html import draw_table
from ui.document.explanation_html import draw_explanation


def draw_part(section: Section) -> Markup:
    """Return the part under a heading of the second level; a block has one of the third, unless it is called the same."""
    head = f"{part_id(section)}-kop"
    told = [tag("p", sentence) for sentence in section.sentences]
    blocks = [_draw_block(block, is_alone=_is_headed(block, section)) for block in section.blocks]
    return tag(
        "section", tag("h2", section.title, id=head), *told, *blocks, id=part_id(section), aria_labelledby=head,
        class_="ci-offline-part",
    )  # fmt: skip


def part_id(section: Section) -> str:
    """Return the name of the part in a link: deel-doelen."""
    return f"deel-{section.key}"


def _is_headed(block: Block, section: Section) -> bool:
    """Return whether the title of a block stands there already: as that of the part, or in its own drawing."""
    return block.title == section.title or tag("h3", block.title) in (block.markup or "")


def _draw_block(block: Block, *, is_alone: bool) -> Markup:
    head = None if is_alone else tag("h3", block.title)
    sentence = tag("p", block.sentence, class_="ci-sentence") if block.sentence else None
    figure = None if block.markup is None else deeper(_unfolded(block, block.markup), 0 if is_alone else 1)
    return tag("div", head, sentence, figure, _draw_more(block, is_alone=is_alone), class_="ci-block")


def _unfolded(block: Block, drawn: Markup) -> Markup:
    """Return the drawing with the questions of every theme in sight: paper shows nothing that is folded in."""
    if not isinstance(block.chart, ItemChart):
        return drawn
    return Markup(str(drawn).replace("<details>", '<details open="open">'))  # noqa: S704 - only what is ours was changed


def _draw_more(block: Block, *, is_alone: bool) -> Markup:
    """Return what opens below a figure: its table, unless that is the figure, and the explanation."""
    has_table = block.chart is not None and bool(block.table.rows)
    table = _draw_panel("table", _("Table"), block, draw_table(block.table, block.title)) if has_table else None
    told = draw_explanation(block.explanation) if is_alone else deeper(draw_explanation(block.explanation), 1)
    return tag("div", table, _draw_panel("explanation", _("Explanation"), block, told), class_="ci-more")


def _draw_panel(name: str, label: str, block: Block, inside: Markup) -> Markup:
    more = tag("span", f": {block.title}", class_="ci-unseen")
    return tag("details", tag("summary", label, more), tag("div", inside, class_="ci-panel"), data_panel=name)


def draw_contents(sections: tuple[Section, ...]) -> Markup:
    """Return the table of contents, with a link to every part."""
    found = [tag("li", tag("a", section.title, href=f"#{part_id(section)}")) for section in sections]
    return tag("nav", tag("h2", _("Contents"), id="inhoudsopgave"), join(tag("ol", *found)), aria_labelledby="inhoudsopgave",
               class_="ci-offline-contents")  # fmt: skip
