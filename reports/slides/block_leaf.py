"""A block of the screen as a slide, with in the notes what explains it."""

from functools import lru_cache

from analysis.rules.catalogue import Rule, fetch_rules
from data.text import _, current_language
from reports.slides.cell_tables import without_prose
from reports.slides.figures import figure_of
from reports.slides.records import CellTable, Leaf
from ui.block import Block, Explanation
from ui.document.explanation_html import source_text

WORTH_SHOWING = 3  # columns left beside long texts; names and codes alone tell nobody anything


def leaf_of(block: Block, title: str, sentences: tuple[str, ...]) -> Leaf:
    """Return the slide of a block under a title, with these sentences above the figure."""
    figure = figure_of(block)
    prose: tuple[str, ...] = ()
    if isinstance(figure, CellTable):
        figure, prose = without_prose(figure)
        if prose and len(figure.heads) < WORTH_SHOWING:
            figure = None
    told = (*sentences, _("More about this stands in the notes.")) if prose else sentences
    said = (block.sentence,) if block.sentence else ()
    return Leaf(title, told, figure, block.sentence, (*said, *prose, *explained(block.explanation)))


def explained(told: Explanation) -> tuple[str, ...]:
    """Return what explains a figure, for the notes: what is measured, how, what to keep in mind, source and date."""
    rules = _rules(current_language())
    how = [f"{rules[code].title} ({code})" for code in told.rule_codes if code in rules]
    parts = (
        (_("What we measure"), told.what), (_("How it is computed"), ", ".join(how)),
        (_("Keep in mind"), " ".join(told.caveats)), (_("Source and date"), source_text(told)),
    )  # fmt: skip
    return tuple(f"{head}: {text}" for head, text in parts if text)


@lru_cache(maxsize=4)
def _rules(language: str) -> dict[str, Rule]:
    return {rule.code: rule for rule in fetch_rules()}
