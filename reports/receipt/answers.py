"""The sheet with the answers: from what was filled in to the points of each question, by formulas."""

from analysis.receipt.items import ReceiptItem
from data.text import _
from reports.receipt.cells import FIRST_ROW, Area, Formula, Grid, Head, Row, Sheet, said
from reports.receipt.codebook import CHOICE, POINTS, VALUE, option_n
from reports.receipt.ledger import Ledger
from reports.receipt.sums import check_formula, check_word, points_of, weight_answered, weight_that_applies
from reports.receipt.weights import weight_cell
from reports.receipt.words import choice_word, not_applicable_word, percentage_word, sheet_name, yes_no

# The columns that the other sheets point at.
LEVEL, THEME, CATEGORY, FOCAL_POINT, WEIGHT, CHECK = "C", "D", "E", "F", "K", "Q"
APPLIES, ANSWERED, POINTS_OF = "N", "O", "P"
SCALE, ANSWER, SCORE = "G", "H", "J"


def answers_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: a row per question, in the order of the questionnaire."""
    told = _("What was filled in, and what each answer counts for. Blue is filled in, black is reckoned, grey is as published.")
    options = ledger.area("codebook", option_n(ledger))
    rows = tuple(_row(ledger, item, number, options) for number, item in enumerate(ledger.items, start=FIRST_ROW))
    return Sheet(sheet_name("answers"), told, (Grid(_heads(), rows),), frozen_n=2)


def _heads() -> tuple[Head, ...]:
    return (
        Head(_("Question"), width=9), Head(_("Text of the question"), width=52), Head(_("Level"), width=13),
        Head(_("Theme"), width=19), Head(_("Procurement category"), width=19), Head(_("Focal point"), width=19),
        Head(_("Scale"), width=11), Head(_("Answer"), "input", "weight", 9), Head(_("Answer in words"), width=34),
        Head(_("Score of the answer"), "formula", "score", 10), Head(_("Weight"), "formula", "weight", 8),
        Head(_("Counts in a score"), "formula", width=10), Head(_("Why not"), "formula", width=17),
        Head(_("Weight that applies"), "formula", "weight", 10), Head(_("Weight answered"), "formula", "weight", 10),
        Head(_("Points: weight x score"), "formula", "score", 10), Head(_("Check of the score"), "check", width=10),
        Head(_("Score as published"), "published", "score", 11), Head(_("Explanation of the municipality"), width=28),
        Head(_("File"), width=22), Head(_("Sheet"), width=14), Head(_("Cell"), width=8),
    )  # fmt: skip


def _row(ledger: Ledger, item: ReceiptItem, number: int, options: Area) -> Row:
    published = None if item.score_pct is None else float(item.score_pct)
    score: float | str = "" if published is None else published
    check = Formula(check_formula(f"{SCORE}{number}", f"R{number}"), check_word(score, published))
    return Row((*_asked(ledger, item), *_answered(item), Formula(_score(number, options), score),
                *_counted(item, number), check, published, *_origin(ledger, item)))  # fmt: skip


def _asked(ledger: Ledger, item: ReceiptItem) -> tuple[str, ...]:
    grid = tuple(
        ledger.names.get((kind, code), "") if code else ""
        for kind, code in (("category", item.category), ("focal_point", item.focal_point))
    )
    scale = percentage_word() if item.kind == "percentage" else choice_word()
    return (
        item.question_id, item.question, ledger.names["level", item.level], ledger.names["theme", item.theme], *grid, scale,
    )  # fmt: skip


def _answered(item: ReceiptItem) -> tuple[str | float | None, str]:
    """Return the answer as it was filled in: a number, that it does not apply, or nothing at all; never a zero for nothing."""
    return not_applicable_word() if item.not_applicable else item.value, item.label


def _score(number: int, options: Area) -> str:
    """Return the formula: the points of the chosen option in the codebook, a percentage as it is. Source: SR-1."""
    answer = f"{ANSWER}{number}"
    chosen = f"({options.column(CHOICE)}=A{number})*({options.column(VALUE)}={answer})"
    of_option = f'IF(SUMPRODUCT({chosen})=1,SUMPRODUCT({chosen}*{options.column(POINTS)}),"")'
    return f'IF(ISNUMBER({answer}),IF({SCALE}{number}={said(percentage_word())},ROUND({answer},4),{of_option}),"")'


def _counted(item: ReceiptItem, number: int) -> tuple[Formula, ...]:
    """Return weight, whether and why it counts, and what goes into the sums. Source: SR-2, SR-5, SR-7."""
    answer, score, weight = f"{ANSWER}{number}", f"{SCORE}{number}", f"{WEIGHT}{number}"
    is_counted = f"AND({weight}>0,ISNUMBER({score}))"
    none, absent = said(not_applicable_word()), said(_("does not apply"))
    zero, empty = said(_("weight 0: only compared")), said(_("not answered"))
    why = f'IF({weight}=0,{zero},IF({answer}={none},{absent},IF(ISNUMBER({score}),"",{empty})))'
    counts = item.weight > 0 and item.score_pct is not None
    return (
        Formula(weight_cell(number), float(item.weight)),
        Formula(f"IF({is_counted},{said(yes_no(True))},{said(yes_no(False))})", yes_no(counts)),
        Formula(why, _why_not(item)),
        Formula(f"IF({answer}={none},0,{weight})", float(weight_that_applies(item))),
        Formula(f"IF(ISNUMBER({score}),{weight},0)", float(weight_answered(item))),
        Formula(f"IF(ISNUMBER({score}),{weight}*{score},0)", float(points_of(item))),
    )


def _why_not(item: ReceiptItem) -> str:
    if item.weight == 0:
        return _("weight 0: only compared")
    if item.not_applicable:
        return _("does not apply")
    return _("not answered") if item.score_pct is None else ""


def _origin(ledger: Ledger, item: ReceiptItem) -> tuple[str | None, ...]:
    """Return what the municipality wrote with it, and where it stands; without that in an edition without names."""
    if ledger.report.is_anonymous:
        return (None, None, None, None)
    return (item.comment, item.file_name, item.sheet, item.cell)
