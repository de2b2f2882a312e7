"""Where a place stands and how it moved: development, targets, themes, grid, strong and weak points, its members."""

from dataclasses import replace

from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui.block import Block
from ui.place_page.context import Context
from ui.place_page.page import level_blocks, place_blocks


def standing_sections(subject: Subject) -> tuple[Section, ...]:
    """Return the sections with the figures of the page of a place, in the order of a report; empty ones are left out."""
    first, *others = subject.contexts
    same = _by_key(place_blocks(first))
    found = [same, *(_by_key(level_blocks(context)) for context in others)]
    trends = [_of_level(blocks["trend"], context) for blocks, context in zip(found, subject.contexts, strict=True)]
    among = [
        _of_level(blocks[key], context)
        for blocks, context in zip(found, subject.contexts, strict=True)
        for key in ("map", "spread")
        if key in blocks
    ]
    return tuple(
        Section(key, title, (), tuple(blocks))
        for key, title, blocks in (
            ("development", _("Where it stands and how it moved"), trends),
            ("targets", _("The own targets"), _of(same, "targets")),
            ("themes", _("Per theme"), _of(same, "themes")),
            ("grid", _("What is bought, and with what in mind"), _of(same, "grid")),
            ("standouts", _("What stands out"), _of(same, "standouts")),
            ("among", _("Among other municipalities"), among),
            ("members", _("One by one"), _members(same)),
        )
        if blocks
    )


def _by_key(blocks: tuple[Block, ...]) -> dict[str, Block]:
    return {block.key: block for block in blocks}


def _of(blocks: dict[str, Block], *keys: str) -> list[Block]:
    return [blocks[key] for key in keys if key in blocks]


def _members(blocks: dict[str, Block]) -> list[Block]:
    """Return the list of members, without the sentence that says how to press it."""
    return [replace(block, sentence="") for block in _of(blocks, "members")]


def _of_level(block: Block, context: Context) -> Block:
    """Return the block under a key of its own: a report has one per level."""
    return replace(block, key=f"{block.key}-{context.level.code}")
