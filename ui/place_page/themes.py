"""The themes and the grid as chart records."""

from data.text import _
from ui import cached
from ui.charts.records import Bar, BarChart, BarGroup, Column, GridCell, GridChart, Table, Value
from ui.format import format_n_of
from ui.place_names import alone
from ui.place_page.context import Context, group_pct, own_pct, own_score
from ui.place_page.trust import change_of, heading_of
from ui.sentences.charts import bars_sentence
from ui.sentences.reasons import reason_text
from ui.sentences.trust import change_cell, change_words, direction_word


def theme_chart(context: Context) -> BarChart:
    """Return all themes, per level, beside what the place is compared with."""
    themes = cached.scopes("theme")
    groups = tuple(
        BarGroup(
            level.name,
            tuple(_bar(context, "theme", theme.code, theme.name) for theme in themes if theme.parent_code == level.code),
        )
        for level in cached.scopes("level")
    )
    names = {group.level: alone(group.name) for group in context.groups}
    bars = [bar for group in groups for bar in group.bars]
    return BarChart(
        title=_("Themes"),
        sentence=bars_sentence(bars),
        own_name=alone(context.place.name),
        province_name=names.get("province", ""),
        country_name=names.get("country", ""),
        groups=groups,
        table=_theme_table(context, groups),
    )


def grid_chart(context: Context) -> GridChart | None:
    """Return the grid of categories by focal points; None when the questionnaire has no grid."""
    categories, points = cached.scopes("category"), cached.scopes("focal_point")
    if not categories or not points:
        return None
    cells = tuple(tuple(_cell(context, "cell", f"{row.code}/{column.code}") for column in points) for row in categories)
    names = tuple(row.name for row in categories), tuple(column.name for column in points)
    row_scores = tuple(_cell(context, "category", row.code) for row in categories)
    column_scores = tuple(_cell(context, "focal_point", column.code) for column in points)
    rows: list[tuple[Value, ...]] = [
        (name, *(cell.score_pct for cell in row), score.score_pct)
        for name, row, score in zip(names[0], cells, row_scores, strict=True)
    ]
    rows.append((_("Score"), *(score.score_pct for score in column_scores), None))
    columns = (Column(_("Category")), *(Column(name, "score") for name in names[1]), Column(_("Score"), "score"))
    bars = [
        Bar(score_name, cell.score_pct, "", "", None, None)
        for score_name, cell in zip(names[0] + names[1], row_scores + column_scores, strict=True)
    ]
    return GridChart(
        title=_("Categories and focal points"),
        sentence=bars_sentence(bars),
        row_names=names[0],
        column_names=names[1],
        cells=cells,
        row_scores=row_scores,
        column_scores=column_scores,
        table=Table(columns, tuple(rows)),
    )


def _bar(context: Context, kind: str, code: str, name: str) -> Bar:
    score = own_score(context, kind, code)
    compared = {group.level: group_pct(context, group, kind, code) for group in context.groups}
    return Bar(
        name=name,
        score_pct=own_pct(context, kind, code),
        reason=reason_text(score.reason) if score else "",
        note=_note(context, kind, code),
        province_pct=compared.get("province"),
        country_pct=compared.get("country"),
    )


def _note(context: Context, kind: str, code: str) -> str:
    """Return what became of the score since the round before, and what it rests on when that is less than everything."""
    told = (change_words(change_of(context, kind, code)), _answered(context, kind, code))
    return " · ".join(text for text in told if text)


def _answered(context: Context, kind: str, code: str) -> str:
    """Return what the score rests on, when that is less than everything."""
    score = own_score(context, kind, code)
    if score is None:
        return ""
    if context.is_group:
        return _("municipalities: {n_of}", n_of=format_n_of(score.score_n, score.place_n)) if score.score_n else ""
    if score.applicable_n and score.answered_n is not None and score.answered_n < score.applicable_n:
        return _("answered: {n_of} questions", n_of=format_n_of(score.answered_n, score.applicable_n))
    return ""


def _cell(context: Context, kind: str, code: str) -> GridCell:
    score = own_score(context, kind, code)
    return GridCell(own_pct(context, kind, code), reason_text(score.reason) if score else "")


def _theme_table(context: Context, groups: tuple[BarGroup, ...]) -> Table:
    columns = [Column(_("Level")), Column(_("Theme")), Column(alone(context.place.name), "score")]
    columns += [Column(alone(group.name), "score") for group in context.groups]
    columns += [Column(_("Change")), Column(_("Trend")), Column(_("Remark"))]
    rows: list[tuple[Value, ...]] = []
    themes = cached.scopes("theme")
    for level, group in zip(cached.scopes("level"), groups, strict=True):
        codes = [theme.code for theme in themes if theme.parent_code == level.code]
        for code, bar in zip(codes, group.bars, strict=True):
            remark = "; ".join(text for text in (bar.reason, _answered(context, "theme", code)) if text)
            beside = {"province": bar.province_pct, "country": bar.country_pct}
            compared = (beside[each.level] for each in context.groups)
            rows.append((group.name, bar.name, bar.score_pct, *compared, *_movement(context, code), remark))
    return Table(tuple(columns), tuple(rows))


def _movement(context: Context, code: str) -> tuple[str, str]:
    """Return the change and the direction of a theme, in words."""
    heading = heading_of(context, "theme", code)
    return change_cell(change_of(context, "theme", code)), direction_word(heading.direction) if heading else ""
