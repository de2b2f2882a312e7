"""A block as HTML: title, sentence, figure, and below it what opens at a press: the table, the explanation, the files.

Nothing of it needs the server again, so it opens at once and works in a plain page too.
"""

from markupsafe import Markup

from data.text import _
from ui.block import Block
from ui.charts.markup import first_word_first, join, tag
from ui.charts.table_html import draw_table
from ui.document.explanation_html import draw_explanation
from ui.files.links import draw_file_links


def draw_block(block: Block, *, has_script: bool = True) -> Markup:
    """Return the block as a section with a heading of the second level; without a script there are no buttons."""
    sentence = tag("p", block.sentence, class_="ci-sentence") if block.sentence else None
    drawn = None if block.markup is None else join(block.markup, draw_more(block, has_script=has_script))
    return draw_section(block.key, block.title, join(sentence, drawn))


def draw_section(key: str, title: str, inside: Markup) -> Markup:
    """Return a part of a page under its heading; a link can point at it by its key."""
    head = f"{key}-kop"
    return tag("section", tag("h2", title, id=head), inside, id=key, aria_labelledby=head, class_="ci-block")


def draw_more(block: Block, *, has_script: bool = True) -> Markup:
    """Return what opens below a figure: the table with its files, the explanation, and the sentence to copy."""
    table = join(draw_table(block.table, block.title), draw_file_links(block))
    return tag(
        "div",
        _draw_panel("table", _("Table and download"), block, table),
        _draw_panel("explanation", _("Explanation"), block, draw_explanation(block.explanation)),
        *(_draw_buttons(block) if has_script else ()),
        class_="ci-more",
    )


def _draw_panel(name: str, label: str, block: Block, inside: Markup) -> Markup:
    more = tag("span", f": {block.title}", class_="ci-unseen")
    return tag("details", tag("summary", first_word_first(label), more), tag("div", inside, class_="ci-panel"), data_panel=name)


def _draw_buttons(block: Block) -> list[Markup | None]:
    return [
        _draw_button(_("Explore the chart"), block, data_explore=block.key) if block.explore else None,
        _draw_button(_("Copy as a sentence"), block, data_copy=block.sentence, data_done=_("Copied")) if block.sentence else None,
    ]


def _draw_button(label: str, block: Block, **data: str) -> Markup:
    more = tag("span", f": {block.title}", class_="ci-unseen")
    return tag("button", first_word_first(label), more, type="button", class_="ci-button", **data)
