"""The cards of the targets of a municipality: gap, pace, pace needed; then the word; then the chance."""

from analysis.places import Scope
from analysis.targets.outlooks import Outlook
from analysis.targets.status import reaches
from data.text import _, ngettext
from ui import cached
from ui.charts.target_records import TargetCard, TargetFigure
from ui.format import MISSING, shown_difference
from ui.parts import name_of_part
from ui.place_page.context import Context
from ui.place_page.target_explained import explained_lines, official_lines
from ui.place_page.targets import outlooks_of
from ui.sentences.target_numbers import SMALLEST_PACE, kept_words, pace_words, pathway_words, set_words, shown_gap, signed_pace
from ui.sentences.targets import frequency_words, outlook_word, reason_words


def named_outlooks(context: Context) -> list[tuple[Scope, Outlook]]:
    """Return every target of the municipality with its part: levels first, then themes, by target year; closed ones last."""
    parts = {(part.scope, part.code): part for part in (*cached.scopes("level"), *cached.scopes("theme"))}
    found = outlooks_of(context.place.cbs_code, context.round_year)
    told = [(parts[each.scope, each.code], each) for each in found]
    return sorted(told, key=lambda each: each[1].status == "closed")


def target_cards(context: Context) -> tuple[TargetCard, ...]:
    """Return a card per target."""
    return tuple(_card(context, part, outlook) for part, outlook in named_outlooks(context))


def _card(context: Context, part: Scope, outlook: Outlook) -> TargetCard:
    is_judged = outlook.status != "closed" and not outlook.is_untold
    frequency = frequency_words(outlook)
    return TargetCard(
        part=name_of_part(part),
        year=outlook.target_year,
        target_pct=outlook.target_pct,
        score_pct=None if outlook.status == "closed" else outlook.last_score_pct,
        score_label=_("Score {year}", year=outlook.last_round_year),
        figures=_figures(outlook) if is_judged else (),
        status=outlook.status,
        word=outlook_word(outlook),
        chance=_sentence(frequency) if frequency else _sentence(reason_words(outlook)),
        warning=_warning(context, outlook),
        explained=explained_lines(outlook) if is_judged else (),
        official=official_lines(context, part, outlook) if is_judged else (),
        note=set_words(outlook),
    )


def _figures(outlook: Outlook) -> tuple[TargetFigure, ...]:
    """Return gap, pace so far and pace needed; the last only while something is needed."""
    pace = outlook.pace_pct_per_year
    usual = outlook.usual_pct_per_year
    beside = _("comparable municipalities {pace}", pace=signed_pace(usual)) if usual is not None else ""
    so_far = TargetFigure(
        MISSING if pace is None else signed_pace(pace),
        _("points a year so far, on the same questions"),
        beside if pace is not None else " · ".join(each for each in (pace_words(outlook).rstrip("."), beside) if each),
    )
    needed = outlook.needed_pace_pct_per_year
    if needed is None:
        return (_gap_figure(outlook), so_far)
    return (_gap_figure(outlook), so_far, TargetFigure(signed_pace(max(needed, SMALLEST_PACE)), _("points a year needed")))


def _gap_figure(outlook: Outlook) -> TargetFigure:
    if outlook.gap_pct is None or outlook.last_score_pct is None:
        return TargetFigure(MISSING, ngettext("point to go", "points to go", 0))
    if outlook.gap_pct <= 0:
        above = -shown_difference(outlook.target_pct, outlook.last_score_pct)
        return TargetFigure(str(above), ngettext("point above it", "points above it", above))
    gap = shown_gap(outlook)
    if outlook.is_open:
        return TargetFigure(str(gap), ngettext("point to go", "points to go", gap))
    return TargetFigure(str(gap), ngettext("point short", "points short", gap))


def _warning(context: Context, outlook: Outlook) -> str:
    """Return what else must be said at once: the pathway, who ever kept such a pace, or that an earlier round counts."""
    told = []
    if outlook.is_open and outlook.is_seen_from_earlier and outlook.chance_pct is not None:
        years = {"year": outlook.origin_round_year, "last": outlook.last_round_year}
        told.append(_("There is no score in {year}; this is seen from the score in {last}.", **years))
    if outlook.status in ("at_risk", "uncertain"):
        told += [pathway_words(outlook), kept_words(outlook)]
    if outlook.status == "missed":
        told.append(pathway_words(outlook))
    if outlook.is_open and _was_met_from_the_start(context, outlook):
        told.append(_("The target is not above the score of the round it was set on."))
    return " ".join(text for text in told if text)


def _was_met_from_the_start(context: Context, outlook: Outlook) -> bool:
    """Whether the published score of the base round was at or above the target already."""
    place, base_year = context.place.cbs_code, outlook.base_round_year
    key = (outlook.scope, outlook.code, outlook.horizon_years)
    then = [each.score_pct for each in outlooks_of(place, base_year) if (each.scope, each.code, each.horizon_years) == key]
    return any(score_pct is not None and reaches(score_pct, outlook.target_pct) for score_pct in then)


def _sentence(piece: str) -> str:
    return f"{piece[:1].upper()}{piece[1:]}." if piece else ""
