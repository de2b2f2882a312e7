"""The sheets of a group: the scores of its municipalities, and its means by formula."""

from collections.abc import Mapping, Sequence

from analysis.places import Scope
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _
from reports.receipt.cells import FIRST_ROW, Area, Content, Formula, Grid, Head, Row, Sheet
from reports.receipt.ledger import Ledger
from reports.receipt.sums import check_formula, check_word
from reports.receipt.words import kind_name, sheet_name
from ui import cached, rows
from ui.parts import name_of_part
from ui.sentences.reasons import reason_text

CHECK, MEAN, PUBLISHED = "F", "C", "G"


def members_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet: a row per municipality that existed in the round, with its scores as published. Source: GR-1."""
    told = _("The scores the means are made of. An empty cell: no score, so it is in no mean.")
    scopes, columns = _scopes(), _columns(ledger)
    figures = (Head(_name(scope), "input", "score", 13) for scope in scopes)
    heads = (Head(_("Municipality"), width=28), *figures, Head(_("Why there is no score"), width=44))
    first = columns[0] if columns else []
    found = tuple(_member([column[at] for column in columns], len(ledger.levels)) for at in range(len(first)))
    return Sheet(sheet_name("members"), told, (Grid(heads, found),))


def _member(scores: Sequence[rows.MunicipalityScore], level_n: int) -> Row:
    """Return the row of a municipality; why it has no score of a level stands at its end."""
    reasons = dict.fromkeys(reason_text(each.reason) for each in scores[:level_n] if each.reason)
    return Row((scores[0].name, *(each.score_pct for each in scores), "; ".join(reasons)))


def group_scores_sheet(ledger: Ledger) -> Sheet:
    """Return the sheet with the means: by formula where the municipalities may be named, else as published.

    Source: GR-1, GR-4.
    """
    told = _(
        "A mean counts every municipality with a score the same. Over fewer than {n} municipalities there is none.",
        n=SMALLEST_GROUP_N,
    )
    columns = _columns(ledger) if ledger.has_members else []
    area = Area(sheet_name("members"), len(columns[0]) if columns else 0)
    published = cached.scores_of(ledger.place, ledger.round_year)
    found = tuple(
        _row(
            number,
            scope,
            published,
            (area.column(_letter(number - FIRST_ROW + 1)), columns[number - FIRST_ROW]) if columns else None,
        )
        for number, scope in enumerate(_scopes(), start=FIRST_ROW)
    )
    return Sheet(sheet_name("scores"), told, (Grid(_heads(), found),), frozen_n=2)


def _heads() -> tuple[Head, ...]:
    return (
        Head(_("Kind"), width=18), Head(_("Part"), width=36), Head(_("Mean"), "formula", "score", 10),
        Head(_("Municipalities with a score"), "formula", "count", 13),
        Head(_("of the municipalities"), "published", "count", 13), Head(_("Check of the score"), "check", width=10),
        Head(_("Mean as published"), "published", "score", 11),
        Head(_("Municipalities, as published"), "published", "count", 13), Head(_("Margin, low"), "published", "score", 10),
        Head(_("Margin, high"), "published", "score", 10), Head(_("Weighed by inhabitants"), "published", "score", 12),
        Head(_("Why no mean"), "published", width=30),
    )  # fmt: skip


def _row(
    number: int, scope: Scope, published: Mapping[tuple[str, str], rows.Score],
    members: tuple[str, Sequence[rows.MunicipalityScore]] | None,
) -> Row:  # fmt: skip
    own = published.get((scope.scope, scope.code))
    if own is None:
        return Row((kind_name(scope.scope), _name(scope), *(None,) * 10))
    formulas: tuple[Content, ...] = (own.score_pct, own.score_n, own.place_n, None)
    if members is not None:
        formulas = (*_formulas(*members), own.place_n, _check(number, own, members[1]))
    return Row((
        kind_name(scope.scope), _name(scope), *formulas, own.score_pct, own.score_n, own.interval_low_pct, own.interval_high_pct,
        own.weighted_mean_pct, reason_text(own.reason),
    ))  # fmt: skip


def _formulas(area: str, members: Sequence[rows.MunicipalityScore]) -> tuple[Formula, Formula]:
    """Return mean and number; none over too few (GR-4)."""
    mean = _mean(members)
    text = f'IF(COUNT({area})<{SMALLEST_GROUP_N},"",SUM({area})/COUNT({area}))'
    return Formula(text, mean), Formula(f"COUNT({area})", len(_scored(members)))


def _check(number: int, own: rows.Score, members: Sequence[rows.MunicipalityScore]) -> Formula:
    return Formula(check_formula(f"{MEAN}{number}", f"{PUBLISHED}{number}"), check_word(_mean(members), own.score_pct))


def _mean(members: Sequence[rows.MunicipalityScore]) -> float | str:
    scored = _scored(members)
    return sum(scored) / len(scored) if len(scored) >= SMALLEST_GROUP_N else ""


def _scored(members: Sequence[rows.MunicipalityScore]) -> list[float]:
    return [each.score_pct for each in members if each.score_pct is not None]


def _columns(ledger: Ledger) -> list[list[rows.MunicipalityScore]]:
    """Return the municipalities of the group by name, once per part."""
    within = ledger.place
    found = (cached.municipality_scores(ledger.round_year, scope.scope, scope.code) for scope in _scopes())
    return [[each for each in column if within.level == "country" or each.province_code == within.cbs_code] for column in found]


def _scopes() -> list[Scope]:
    return [*cached.scopes("level"), *cached.scopes("theme"), *cached.scopes("category"), *cached.scopes("focal_point")]


def _name(scope: Scope) -> str:
    return name_of_part(scope) if scope.scope in ("level", "theme") else scope.name


def _letter(at: int) -> str:
    """Return the letters of a column, the first being 0."""
    return ("" if at < 26 else _letter(at // 26 - 1)) + chr(ord("A") + at % 26)
