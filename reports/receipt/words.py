"""The words that formulas write and read, and the names of the sheets, in the current language."""

from typing import Literal

from analysis.places import ScopeKind
from data.text import _

SheetKey = Literal[
    "guide",
    "answers",
    "weights",
    "scores",
    "grid",
    "members",
    "comparison",
    "development",
    "targets",
    "codebook",
    "rules",
    "sources",
]


def sheet_name(key: SheetKey) -> str:
    """Return the name of a sheet."""
    names: dict[SheetKey, str] = {
        "guide": _("Read me first"), "answers": _("Answers"), "weights": _("Weights"), "scores": _("All scores"),
        "grid": _("Grid"), "members": _("Municipalities"), "comparison": _("Comparison"), "development": _("Development"),
        "targets": _("Targets"), "codebook": _("Codebook"), "rules": _("Rules of calculation"), "sources": _("Sources"),
    }  # fmt: skip
    return names[key]


def kind_name(kind: ScopeKind) -> str:
    """Return what a part is, in one word."""
    names: dict[ScopeKind, str] = {
        "level": _("Level"), "theme": _("Theme"), "category": _("Procurement category"), "focal_point": _("Focal point"),
        "cell": _("Cell of the grid"),
    }  # fmt: skip
    return names[kind]


def not_applicable_word() -> str:
    """Return what stands in the cell of an answer that does not apply."""
    return _("n/a")


def percentage_word() -> str:
    """Return what is said of a question that asks for a percentage."""
    return _("per cent, 0 to 100")


def choice_word() -> str:
    """Return what is said of a question with options."""
    return _("choice")


def equal_word() -> str:
    """Return what a check says when formula and published figure are equal."""
    return _("equal")


def different_word() -> str:
    """Return what a check says when they are not."""
    return _("different")


def yes_no(is_so: bool) -> str:
    """Return yes or no."""
    return _("yes") if is_so else _("no")
