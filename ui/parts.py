"""The parts a target can be for: a level, or a theme of it, known by its code alone."""

from analysis.places import Scope
from ui import cached


def all_parts() -> list[Scope]:
    """Return each level followed by its themes, in the order of the questionnaire."""
    themes = cached.scopes("theme")
    return [
        part for level in cached.scopes("level") for part in (level, *(each for each in themes if each.parent_code == level.code))
    ]


def part_exists(code: str) -> bool:
    """Return whether a level or theme has this code."""
    return any(part.code == code for part in all_parts())


def part_of(code: str) -> Scope:
    """Return the level or theme with this code; it must exist (still_there holds that)."""
    return next(part for part in all_parts() if part.code == code)


def name_of_part(part: Scope) -> str:
    """Return the name of a part; of a theme with its level, because two levels may have a theme of one name."""
    if part.scope == "level":
        return part.name
    return f"{part_of(part.parent_code or '').name}: {part.name}"
