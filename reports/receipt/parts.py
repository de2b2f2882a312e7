"""The parts that have a score in the order the receipt adds them up, each with the questions that count in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from analysis.places import Scope
from analysis.receipt.items import ReceiptItem
from reports.receipt.cells import FIRST_ROW
from reports.receipt.ledger import Ledger
from reports.receipt.sums import Sums, sums_of, sums_of_level
from ui import cached, rows


@dataclass(frozen=True)
class Part:
    """A level, theme, category, focal point or cell. row: where it stands on the sheet with the scores.

    first_row, last_row: where the themes of a level stand, right above it; 0 for the other parts.
    """

    scope: Scope
    row: int
    sums: Sums
    published: rows.Score | None
    level: str = ""
    theme: str = ""
    category: str = ""
    focal_point: str = ""
    first_row: int = 0
    last_row: int = 0

    @property
    def names(self) -> tuple[str, str, str, str]:
        """The names of level, theme, category and focal point; empty where it has none."""
        return self.level, self.theme, self.category, self.focal_point

    @property
    def published_pct(self) -> float | None:
        """The published score."""
        return self.published.score_pct if self.published else None

    @property
    def published_reason(self) -> str | None:
        """Why there is no published score."""
        return self.published.reason if self.published else None


def parts_of(ledger: Ledger) -> tuple[Part, ...]:
    """Return every part: the themes of a level with the level below them, then categories, focal points and cells."""
    return tuple(_parts(ledger))


def _parts(ledger: Ledger) -> Iterator[Part]:
    row = FIRST_ROW
    for level in ledger.levels:
        themes = [_theme(ledger, theme, row + at) for at, theme in enumerate(_themes_of(ledger, level))]
        yield from themes
        row += len(themes)
        sums = sums_of_level([theme.sums for theme in themes])
        yield Part(level, row, sums, _published(ledger, level), level.name, first_row=row - len(themes), last_row=row - 1)
        row += 1
    for kind in ("category", "focal_point", "cell"):
        for scope in cached.scopes(kind):
            yield _grid_part(ledger, scope, row)
            row += 1


def _themes_of(ledger: Ledger, level: Scope) -> list[Scope]:
    return [theme for theme in ledger.themes if theme.parent_code == level.code]


def _theme(ledger: Ledger, theme: Scope, row: int) -> Part:
    items = [item for item in ledger.items if item.theme == theme.code]
    level = ledger.names["level", theme.parent_code or ""]
    return Part(theme, row, sums_of(items), _published(ledger, theme), level, theme.name)


def _grid_part(ledger: Ledger, scope: Scope, row: int) -> Part:
    items = [item for item in ledger.items if _is_in(item, scope)]
    category, focal_point = _codes(scope)
    names = ledger.names.get(("category", category), ""), ledger.names.get(("focal_point", focal_point), "")
    return Part(scope, row, sums_of(items), _published(ledger, scope), "", "", *names)


def _codes(scope: Scope) -> tuple[str, str]:
    """Return the codes of category and focal point of a part of the grid; empty where it has none."""
    if scope.scope == "cell":
        category = scope.parent_code or ""
        return category, scope.code.removeprefix(f"{category}/")
    return (scope.code, "") if scope.scope == "category" else ("", scope.code)


def _is_in(item: ReceiptItem, scope: Scope) -> bool:
    """Return whether a question counts in a row, a column or a cell of the grid; outside the grid none does. Source: SR-3."""
    category, focal_point = _codes(scope)
    return item.category is not None and category in ("", item.category) and focal_point in ("", item.focal_point)


def _published(ledger: Ledger, scope: Scope) -> rows.Score | None:
    return cached.scores_of(ledger.place, ledger.round_year).get((scope.scope, scope.code))
