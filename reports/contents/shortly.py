"""What a section says when there is nothing to show in it."""

from dataclasses import replace

from reports.records import Section
from ui.block import Block


def told_shortly(section: Section) -> Section:
    """Return the section in which a block without a chart and without rows is its sentence only."""
    sentences = tuple(block.sentence for block in section.blocks if not _is_shown(block))
    return replace(
        section, sentences=(*section.sentences, *sentences), blocks=tuple(block for block in section.blocks if _is_shown(block))
    )


def _is_shown(block: Block) -> bool:
    return block.chart is not None or bool(block.table.rows)
