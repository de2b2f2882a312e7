"""The sheet with the scores: from the points of the questions to themes and levels, and the grid, by formulas."""

from data.text import _
from reports.receipt import answers
from reports.receipt.cells import FIRST_ROW, Formula, Grid, Head, Row, Sheet, said
from reports.receipt.ledger import Ledger
from reports.receipt.parts import Part
from reports.receipt.sums import Sums, check_formula, check_word
from reports.receipt.weights import threshold_cells
from reports.receipt.words import kind_name, sheet_name
from ui.sentences.reasons import reason_text

# The columns that the other sheets point at.
SCORE, REASON, CHECK = "M", "N", "Q"


def scores_sheet(ledger: Ledger, parts: tuple[Part, ...]) -> Sheet:
    """Return the sheet: a row per part, a level below its themes."""
    told = _(
        "Each score is points divided by answered weight; that of a level is the mean of its themes. No answer is never a zero."
    )
    return Sheet(sheet_name("scores"), told, (Grid(_heads(), tuple(_row(ledger, part) for part in parts)),), frozen_n=5)


def _heads() -> tuple[Head, ...]:
    return (
        Head(_("Kind"), width=19), Head(_("Level"), width=14), Head(_("Theme"), width=25),
        Head(_("Procurement category"), width=27), Head(_("Focal point"), width=36),
        Head(_("Questions that count"), "formula", "count", 10), Head(_("Weight that applies"), "formula", "weight", 10),
        Head(_("Weight answered"), "formula", "weight", 10), Head(_("Coverage"), "formula", "percent", 11),
        Head(_("Points: weight x score"), "formula", "score", 10), Head(_("Themes that apply"), "formula", "count", 10),
        Head(_("Themes with a score"), "formula", "count", 10), Head(_("Score"), "formula", "score", 9),
        Head(_("Why there is no score"), "formula", width=38), Head(_("Lowest possible"), "formula", "score", 10),
        Head(_("Highest possible"), "formula", "score", 10), Head(_("Check of the score"), "check", width=10),
        Head(_("Score as published"), "published", "score", 11), Head(_("Why, as published"), "published", width=38),
    )  # fmt: skip


def _row(ledger: Ledger, part: Part) -> Row:
    is_level = part.scope.scope == "level"
    formulas = _level_formulas(part) if is_level else _part_formulas(ledger, part)
    check = Formula(check_formula(f"{SCORE}{part.row}", f"R{part.row}"), check_word(part.sums.score, part.published_pct))
    contents = (kind_name(part.scope.scope), *(name or None for name in part.names), *formulas, check)
    return Row((*contents, part.published_pct, reason_text(part.published_reason)), is_total=is_level)


def _part_formulas(ledger: Ledger, part: Part) -> tuple[Formula | None, ...]:
    """Return the sums over the questions of a part. Source: SR-2, SR-3, SR-7."""
    area, row, sums, counts = ledger.area("answers"), part.row, part.sums, _counts(ledger, part)
    whole, answered, points = f"G{row}", f"H{row}", f"J{row}"
    least, of_whole = threshold_cells(0)
    enough = f"{answered}*{of_whole}>={whole}*{least}"
    score = f'IF({whole}=0,"",IF({enough},{points}/{answered},""))'
    return (
        Formula(f"SUMPRODUCT({counts}*({area.column(answers.WEIGHT)}>0))", sums.asked_n),
        Formula(f"SUMPRODUCT({counts}*{area.column(answers.APPLIES)})", sums.applicable),
        Formula(f"SUMPRODUCT({counts}*{area.column(answers.ANSWERED)})", sums.answered),
        _coverage(row, sums),
        Formula(f"SUMPRODUCT({counts}*{area.column(answers.POINTS_OF)})", sums.points),
        None, None,
        Formula(score, sums.score), _reason(row, sums),
        Formula(f'IF({whole}=0,"",{points}/{whole})', sums.low),
        Formula(f'IF({whole}=0,"",({points}+100*({whole}-{answered}))/{whole})', sums.high),
    )  # fmt: skip


def _counts(ledger: Ledger, part: Part) -> str:
    """Return the condition under which a question counts: 1 or 0 per row of the answers."""
    area = ledger.area("answers")
    if part.scope.scope == "theme":
        return f"({area.column(answers.LEVEL)}=B{part.row})*({area.column(answers.THEME)}=C{part.row})"
    category, focal_point = (area.column(each) for each in (answers.CATEGORY, answers.FOCAL_POINT))
    of_category = f"({category}=D{part.row})" if part.category else f'({category}<>"")'
    return f"{of_category}*({focal_point}=E{part.row})" if part.focal_point else of_category


def _level_formulas(part: Part) -> tuple[Formula | None, ...]:
    """Return the means over the themes of a level, which stand right above it. Source: SR-4."""
    row, sums = part.row, part.sums

    def themes(column: str) -> str:
        return f"{column}{part.first_row}:{column}{part.last_row}"

    own, scored = f"K{row}", f"L{row}"
    least, of_whole = threshold_cells(1)
    score = f'IF({scored}=0,"",IF({scored}*{of_whole}>={own}*{least},SUM({themes(SCORE)})/{scored},""))'
    return (
        Formula(f"SUM({themes('F')})", sums.asked_n), Formula(f"SUM({themes('G')})", sums.applicable),
        Formula(f"SUM({themes('H')})", sums.answered), _coverage(row, sums), None,
        Formula(f'COUNTIF({themes("G")},">0")', sums.theme_n), Formula(f"COUNT({themes(SCORE)})", sums.scored_n),
        Formula(score, sums.score), _reason(row, sums),
        Formula(f'IF({own}=0,"",SUM({themes("O")})/{own})', sums.low),
        Formula(f'IF({own}=0,"",SUM({themes("P")})/{own})', sums.high),
    )  # fmt: skip


def _coverage(row: int, sums: Sums) -> Formula:
    return Formula(f'IF(G{row}=0,"",100*H{row}/G{row})', sums.coverage)


def _reason(row: int, sums: Sums) -> Formula:
    """Return why there is no score: the same words as on the screen."""
    not_asked, nothing, few = (said(reason_text(each)) for each in ("not_asked", "nothing_applicable", "coverage_too_low"))
    text = f'IF(F{row}=0,{not_asked},IF(G{row}=0,{nothing},IF(ISNUMBER({SCORE}{row}),"",{few})))'
    return Formula(text, sums.reason)


def last_row(parts: tuple[Part, ...]) -> int:
    """Return the last row of the sheet."""
    return FIRST_ROW + len(parts) - 1
