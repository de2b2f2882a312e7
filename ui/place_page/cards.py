"""The cards of the levels."""

from typing import cast

from data.text import _, ngettext
from ui import cached, rows
from ui.charts.records import LevelCard, Role
from ui.format import format_change, format_n_of, format_percent, format_score, whole
from ui.place_page.context import Context, group_pct, own_pct, own_score, role_of
from ui.place_page.targets import target_marks
from ui.sentences.reasons import reason_text


def level_cards(context: Context) -> list[LevelCard]:
    """Return a card per level: score, change, what it is compared with, targets, what it rests on."""
    return [_card(context, level.code, level.name) for level in cached.scopes("level")]


def _card(context: Context, code: str, name: str) -> LevelCard:
    score = own_score(context, "level", code)
    change = cached.changes_of(context.place, context.round_year).get(("level", code))
    compared = [(cast("Role", role_of(group)), group.name, group_pct(context, group, "level", code)) for group in context.groups]
    return LevelCard(
        name=name,
        score_pct=own_pct(context, "level", code),
        reason=_reason(context, score),
        change=change_text(change),
        compared=tuple((role, group, pct) for role, group, pct in compared if pct is not None),
        targets=tuple(mark for mark in target_marks(context, "level", code) if mark.year >= context.round_year),
        notes=(*_notes(context, score), *_change_note(change)),
    )


def change_text(change: rows.Change | None) -> str:
    """Return the change with shape, sign and words: "▲ +6 punten sinds 2025"."""
    if change is None or change.change_pct is None:
        return ""
    points = whole(change.change_pct)
    if points == 0:
        return _("= unchanged since {year}", year=change.from_round_year)
    shape = "▲" if points > 0 else "▼"
    return ngettext(
        "{shape} {change} point since {year}", "{shape} {change} points since {year}", abs(points),
        shape=shape, change=format_change(change.change_pct), year=change.from_round_year,
    )  # fmt: skip


def _change_note(change: rows.Change | None) -> tuple[str, ...]:
    """Return why there is no change to show, where that is worth saying."""
    if change is None or change.reason not in ("break", "new_baseline", "first_round"):
        return ()
    return (_("Change: {reason}", reason=reason_text(change.reason)),)


def _reason(context: Context, score: rows.Score | None) -> str:
    if score is not None and context.is_group and context.is_weighted and score.score_pct is not None:
        return _("one municipality has more than half of the inhabitants")
    return reason_text(score.reason) if score else ""


def _notes(context: Context, score: rows.Score | None) -> tuple[str, ...]:
    """Return what the score rests on: the answers of a municipality, the municipalities of a group."""
    if score is None or score.participant_n == 0:
        return ()
    if context.is_group:
        if score.reason is not None:
            return (_("Municipalities with a score: {n_of}", n_of=format_n_of(score.score_n, score.place_n)),)
        mean = _("mean weighted by inhabitants") if context.is_weighted else _("unweighted mean")
        margin = ""
        if score.interval_low_pct is not None and not context.is_weighted:
            margin = _(
                "95% margin: {low} to {high}",
                low=format_score(score.interval_low_pct),
                high=format_score(score.interval_high_pct),
            )
        basis = _("{mean} of {n_of} municipalities", mean=mean, n_of=format_n_of(score.score_n, score.place_n))
        return tuple(text for text in (basis[:1].upper() + basis[1:], margin) if text)
    answered = format_n_of(score.answered_n or 0, score.applicable_n or 0)
    return (_("Answered: {n_of} questions that apply ({share})", n_of=answered, share=format_percent(score.coverage_pct)),)
