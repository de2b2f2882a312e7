"""The cards of the levels."""

from typing import cast

from data.text import _
from ui import cached, rows
from ui.charts.records import LevelCard, Role
from ui.format import format_change, format_n_of, format_percent, format_score
from ui.place_names import alone
from ui.place_page.context import Context, group_pct, own_pct, own_score, role_of
from ui.place_page.targets import target_marks
from ui.place_page.trust import change_of, heading_of, rank_of
from ui.sentences.reasons import reason_text
from ui.sentences.trust import change_words, heading_words, rank_words


def level_cards(context: Context) -> list[LevelCard]:
    """Return a card per level: score, change, what it is compared with, targets, what it rests on."""
    return [_card(context, level.code, level.name) for level in cached.scopes("level")]


def _card(context: Context, code: str, name: str) -> LevelCard:
    score = own_score(context, "level", code)
    change = change_of(context, "level", code)
    compared = [
        (cast("Role", role_of(group)), alone(group.name), group_pct(context, group, "level", code)) for group in context.groups
    ]
    return LevelCard(
        name=name,
        score_pct=own_pct(context, "level", code),
        reason=_reason(context, score),
        change=change_words(change) or _no_change(context, change),
        compared=tuple((role, group, pct) for role, group, pct in compared if pct is not None),
        targets=tuple(mark for mark in target_marks(context, "level", code) if mark.year >= context.round_year),
        notes=(*_notes(context, score), *_margin_of_change(context, change)),
        trend=heading_words(heading_of(context, "level", code)),
        places=_places(context, code),
    )


def _places(context: Context, code: str) -> tuple[str, ...]:
    """Return the place of a municipality in its province and in the country, each as a range."""
    found = [(group.name, rank_of(context, group, "level", code)) for group in context.groups]
    return tuple(_("In {name}: {place}", name=name, place=rank_words(rank)) for name, rank in found if rank is not None)


def _no_change(context: Context, change: rows.Change | None) -> str:
    """Return why there is no change to show, where that is worth saying."""
    if change is None or _margin_of_change(context, change) or change.reason not in ("break", "new_baseline", "first_round"):
        return ""
    return _("Change: {reason}", reason=reason_text(change.reason))


def _margin_of_change(context: Context, change: rows.Change | None) -> tuple[str, ...]:
    """Return the margin of the change of a group."""
    if change is None or not context.is_group or change.change_pct is None or change.border_pct is None:
        return ()
    low, high = change.change_pct - change.border_pct, change.change_pct + change.border_pct
    return (_("95% margin of the change: {low} to {high}", low=format_change(low), high=format_change(high)),)


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
    return (
        _("Answered: {n_of} questions that apply ({share} by weight)", n_of=answered, share=format_percent(score.coverage_pct)),
    )
