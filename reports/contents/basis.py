"""What the figures rest on: how many questions were answered, or how many municipalities took part; and what to keep in mind."""

from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui import cached
from ui.block import Block, Explanation
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.parts import name_of_part
from ui.rows import Score
from ui.sentences.reasons import reason_text


def basis_section(subject: Subject) -> Section:
    """Return what the figures rest on, per level and theme. Source: SR-2, SR-7, GR-1."""
    table = _table(subject)
    title = _("What the scores rest on")
    told = _("Missing is never zero: without enough answers there is no score, and the reason stands beside it.")
    block = Block("basis", _("Answers per level and theme"), told, lambda: draw_table(table, title), table, _explanation(subject))
    return Section("basis", title, _caveats(), (block,) if table.rows else ())


def _caveats() -> tuple[str, ...]:
    return (
        _("Municipalities fill in the questionnaire themselves; the answers were not audited."),
        _("A few points up or down in one year can be chance. Look at several rounds."),
        _("Stronger than the mean is not the same as good: look at the score too."),
    )


def _table(subject: Subject) -> Table:
    heads = (
        (Column(_("Municipalities with a score"), "count"), Column(_("Municipalities"), "count"))
        if subject.is_group
        else (
            Column(_("Answered"), "count"),
            Column(_("Questions that apply"), "count"),
            Column(_("Answered, by weight"), "percent"),
        )
    )
    scores = cached.scores_of(subject.place, subject.round_year)
    rows = tuple(
        _row(name_of_part(part), scores[part.scope, part.code], subject)
        for part in (*cached.scopes("level"), *cached.scopes("theme"))
        if subject.has_figures
    )
    return Table((Column(_("Level or theme")), Column(_("Score"), "score"), *heads, Column(_("Remark"))), rows)


def _row(name: str, score: Score, subject: Subject) -> tuple[Value, ...]:
    reason = reason_text(score.reason)
    if subject.is_group:
        return (name, score.score_pct, score.score_n, score.place_n, reason)
    return (name, score.score_pct, score.answered_n, score.applicable_n, score.coverage_pct, reason)


def _explanation(subject: Subject) -> Explanation:
    what = _("Of how many questions that apply there is an answer, per level and theme.")
    if subject.is_group:
        what = _("Of how many municipalities there is a score, per level and theme.")
    caveats = (_("Weighing counts a question as much as it counts in its theme."),)
    return Explanation(what, ("SR-2", "SR-4", "SR-7"), caveats, subject.place.name, subject.round_year)
