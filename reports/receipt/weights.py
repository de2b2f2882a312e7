"""The sheet with the weights: of each question in its theme, of each theme in its level, and the thresholds."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from analysis.places import Scope
from analysis.receipt.items import ReceiptItem
from analysis.thresholds import LEAST_COVERAGE, LEAST_THEMES
from data.text import _
from reports.receipt.cells import FIRST_ROW, Formula, Grid, Head, Row, Sheet, quoted
from reports.receipt.ledger import Ledger
from reports.receipt.words import sheet_name

THEME_LEFT, THRESHOLD_LEFT = 7, 12  # columns of the second and the third table, H and M
LEVEL_LETTER, THEME_LETTER = "H", "I"


def weight_cell(row: int) -> str:
    """Return the cell with the weight of the question that stands on this row of the answers."""
    return f"{quoted(sheet_name('weights'))}!$D${row}"


def threshold_cells(number: int) -> tuple[str, str]:
    """Return the cells of the two numbers of a threshold: 0 is the coverage (2 and 3), 1 the themes (3 and 4)."""
    sheet, row = quoted(sheet_name("weights")), FIRST_ROW + number
    return f"{sheet}!$N${row}", f"{sheet}!$O${row}"


def weights_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: questions in the order of the answers, themes, thresholds."""
    told = _(
        "Edition: {edition}. A question weighs within its theme; the themes of a level weigh the same.", edition=ledger.edition
    )
    grids = (_question_grid(ledger), _theme_grid(ledger), _threshold_grid())
    return Sheet(sheet_name("weights"), told, grids)


def _question_grid(ledger: Ledger) -> Grid:
    heads = (
        Head(_("Question"), width=9), Head(_("Level"), width=14), Head(_("Theme"), width=22),
        Head(_("Weight"), "input", "weight", 9), Head(_("Share in the theme"), "formula", "share", 12),
        Head(_("Share in the level"), "formula", "share", 12),
    )  # fmt: skip
    rows = tuple(_question_row(ledger, item, number) for number, item in enumerate(ledger.items, start=FIRST_ROW))
    return Grid(heads, rows)


def _question_row(ledger: Ledger, item: ReceiptItem, number: int) -> Row:
    weights, themes = ledger.area("weights"), ledger.area("weights", len(ledger.themes))
    same = f"({weights.column('B')}=B{number})*({weights.column('C')}=C{number})*{weights.column('D')}"
    in_theme = f"IF(SUMPRODUCT({same})=0,0,D{number}/SUMPRODUCT({same}))"
    level_n = f"SUMPRODUCT(({themes.column(LEVEL_LETTER)}=B{number})*({themes.column('J')}>0))"
    whole = _weight(ledger.items, item.theme)
    share = float(item.weight / whole) if whole else 0.0
    in_level = f"IF({level_n}=0,0,E{number}/{level_n})"
    asked_n = _asked_themes(ledger, item.level)
    names = (ledger.names["level", item.level], ledger.names["theme", item.theme])
    return Row((
        item.question_id, *names, float(item.weight), Formula(in_theme, share),
        Formula(in_level, share / asked_n if asked_n else 0.0),
    ))  # fmt: skip


def _theme_grid(ledger: Ledger) -> Grid:
    heads = (
        Head(_("Level"), width=14), Head(_("Theme"), width=22), Head(_("Weight of its questions"), "formula", "weight", 12),
        Head(_("Share in the level"), "formula", "share", 12),
    )  # fmt: skip
    rows = tuple(_theme_row(ledger, theme, number) for number, theme in enumerate(ledger.themes, start=FIRST_ROW))
    return Grid(heads, rows, THEME_LEFT)


def _theme_row(ledger: Ledger, theme: Scope, number: int) -> Row:
    questions, themes = ledger.area("weights"), ledger.area("weights", len(ledger.themes))
    same = f"({questions.column('B')}=H{number})*({questions.column('C')}=I{number})"
    level_n = f"SUMPRODUCT(({themes.column(LEVEL_LETTER)}=H{number})*({themes.column('J')}>0))"
    whole, asked_n = _weight(ledger.items, theme.code), _asked_themes(ledger, theme.parent_code or "")
    return Row((
        ledger.names["level", theme.parent_code or ""], theme.name,
        Formula(f"SUMPRODUCT({same}*{questions.column('D')})", float(whole)),
        Formula(f"IF(J{number}=0,0,1/{level_n})", 1 / asked_n if whole else 0.0),
    ))  # fmt: skip


def _threshold_grid() -> Grid:
    heads = (
        Head(_("Threshold: at least"), width=76), Head(_("this part"), "input", "count", 9),
        Head(_("of this whole"), "input", "count", 9),
    )  # fmt: skip
    return Grid(heads, (
        _threshold(_("answered weight of the weight that applies, for a score (SR-2, SR-3)"), LEAST_COVERAGE),
        _threshold(_("themes with a score of the themes that apply, for the score of a level (SR-4)"), LEAST_THEMES),
    ), THRESHOLD_LEFT)  # fmt: skip


def _threshold(told: str, least: Fraction) -> Row:
    return Row((told, least.numerator, least.denominator))


def _weight(items: Sequence[ReceiptItem], theme: str) -> Decimal:
    return sum((item.weight for item in items if item.theme == theme), Decimal(0))


def _asked_themes(ledger: Ledger, level: str) -> int:
    return sum(theme.parent_code == level and _weight(ledger.items, theme.code) > 0 for theme in ledger.themes)
