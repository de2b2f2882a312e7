"""The sheet with the targets: distance and pace by formula, the chance as it was published."""

from analysis.places import Scope
from analysis.targets.outlooks import Outlook
from data.text import _
from reports.receipt.cells import FIRST_ROW, Content, Form, Formula, Grid, Head, Row, Sheet, said
from reports.receipt.ledger import Ledger
from reports.receipt.sums import check_formula, check_word
from reports.receipt.words import sheet_name, yes_no
from ui.charts.records import ColumnKind, Table, Value
from ui.charts.table_html import shown_value
from ui.delivered_words import delivered
from ui.format import format_n_of
from ui.parts import name_of_part
from ui.place_page.target_cards import named_outlooks
from ui.place_page.target_table import group_target_table, target_intro, target_table
from ui.sentences.targets import outlook_word

CHECK = "P"
FORMS: dict[ColumnKind, Form] = {"count": "count", "year": "year", "score": "score"}


def targets_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: a row per target; of a group how many have which word. Source: TR-1, TR-2, TR-3, TR-5."""
    context = ledger.context
    table = group_target_table(context) if context.is_group else target_table(context)
    grid = _group_grid(table) if context.is_group else _grid(ledger)
    return Sheet(sheet_name("targets"), target_intro(context, table), (grid,) if grid.rows else ())


def _grid(ledger: Ledger) -> Grid:
    heads = (
        Head(_("Part"), width=34), Head(_("Target set on round"), "input", "year", 9),
        Head(_("Target year"), "input", "year", 9), Head(_("Target"), "input", "score", 9),
        Head(_("Round of the score"), "published", "year", 9), Head(_("Score"), "published", "score", 9),
        Head(_("Score in the first round, on the same questions"), "published", "score", 14),
        Head(_("Still open"), "published", width=8), Head(_("Distance: target less score"), "formula", "change", 12),
        Head(_("Pace so far, points a year"), "formula", "pace", 11),
        Head(_("Pace needed, points a year"), "formula", "pace", 11),
        Head(_("Distance as published"), "published", "change", 12),
        Head(_("Pace so far as published"), "published", "pace", 11),
        Head(_("Pace needed as published"), "published", "pace", 11),
        Head(_("Usual pace of comparable municipalities"), "published", "pace", 14),
        Head(_("Check of distance and pace"), "check", width=12), Head(_("Chance"), "published", "percent", 9),
        Head(_("The word"), "published", width=24), Head(_("Below the pathway since"), "published", "year", 10),
        Head(_("Ever kept such a pace"), "published", width=12), Head(_("Set by"), width=22),
    )  # fmt: skip
    found = enumerate(named_outlooks(ledger.context), start=FIRST_ROW)
    return Grid(heads, tuple(_row(number, part, outlook) for number, (part, outlook) in found))


def _row(number: int, part: Scope, outlook: Outlook) -> Row:
    known = (outlook.base_round_year, outlook.target_year, outlook.target_pct, outlook.last_round_year, outlook.last_score_pct,
             outlook.base_score_pct, yes_no(outlook.is_open))  # fmt: skip
    published = (outlook.gap_pct, outlook.pace_pct_per_year, outlook.needed_pace_pct_per_year)
    checks = [check_formula(f"{own}{number}", f"{as_published}{number}") for own, as_published in ("IL", "JM", "KN")]
    equal = check_word("", None)
    check = Formula(
        f"IF(AND({','.join(f'{each}={said(equal)}' for each in checks)}),{said(equal)},{said(check_word(0, None))})", equal
    )
    kept = format_n_of(outlook.kept_n, outlook.kept_of_n) if outlook.needed_pace_pct_per_year and outlook.kept_of_n else None
    return Row((
        name_of_part(part), *known, *_formulas(number, outlook), *published, outlook.usual_pct_per_year, check,
        outlook.chance_pct if outlook.is_open else None, outlook_word(outlook), outlook.left_pathway_round_year, kept,
        delivered(outlook.set_by or ""),
    ))  # fmt: skip


def _formulas(number: int, outlook: Outlook) -> tuple[Formula, ...]:
    """Return distance, pace so far and pace needed. Source: TR-2."""
    score, base, gap = f"F{number}", f"G{number}", f"I{number}"
    distance = f'IF(ISNUMBER({score}),D{number}-{score},"")'
    so_far = f'IF(AND(ISNUMBER({score}),ISNUMBER({base})),IF(E{number}>B{number},({score}-{base})/(E{number}-B{number}),""),"")'
    needed = f'IF(AND(ISNUMBER({gap}),H{number}={said(yes_no(True))}),IF({gap}>0,{gap}/(C{number}-E{number}),""),"")'
    texts = (distance, so_far, needed)
    published = (outlook.gap_pct, outlook.pace_pct_per_year, outlook.needed_pace_pct_per_year)
    return tuple(Formula(text, "" if value is None else value) for text, value in zip(texts, published, strict=True))


def _group_grid(table: Table) -> Grid:
    heads = tuple(Head(column.head, "published", FORMS.get(column.kind, "text"), 22) for column in table.columns)
    rows = tuple(Row(tuple(_plain(value, at, table) for at, value in enumerate(row))) for row in table.rows)
    return Grid(heads, rows)


def _plain(value: Value, at: int, table: Table) -> Content:
    return value if isinstance(value, int | float) else shown_value(value, table.columns[at])
