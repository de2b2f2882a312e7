"""The sheet with the grid: categories by focal points, as on the screen, pointing at the scores."""

from data.text import _
from reports.receipt.cells import Content, Formula, Grid, Head, Row, Sheet, quoted
from reports.receipt.parts import Part
from reports.receipt.scores import REASON, SCORE
from reports.receipt.words import sheet_name
from ui import cached


def grid_sheet(parts: tuple[Part, ...]) -> Sheet | None:
    """Return the sheet; None when the questionnaire has no grid. Source: SR-3."""
    found = {(part.scope.scope, part.scope.code): part for part in parts}
    categories, points = cached.scopes("category"), cached.scopes("focal_point")
    if not categories or not points:
        return None
    heads = (Head(_("Procurement category"), width=28), *(Head(point.name, "formula", "score", 16) for point in points))
    rows = [_row(name.name, [found.get(("cell", f"{name.code}/{point.code}")) for point in points], found["category", name.code])
            for name in categories]  # fmt: skip
    below = Row((_("Score"), *(_content(found["focal_point", point.code]) for point in points), None), is_total=True)
    told = _("Every score comes from the sheet with the scores; where there is none, it says why.")
    grid = Grid((*heads, Head(_("Score"), "formula", "score", 16)), (*rows, below), has_steps=True)
    return Sheet(sheet_name("grid"), told, (grid,))


def _row(name: str, cells: list[Part | None], own: Part) -> Row:
    return Row((name, *map(_content, cells), _content(own)))


def _content(part: Part | None) -> Content:
    """Return the score of a part, or why it has none."""
    if part is None:
        return None
    sheet = quoted(sheet_name("scores"))
    score, reason = f"{sheet}!{SCORE}{part.row}", f"{sheet}!{REASON}{part.row}"
    value = part.sums.reason if isinstance(part.sums.score, str) else part.sums.score
    return Formula(f"IF(ISNUMBER({score}),{score},{reason})", value)
