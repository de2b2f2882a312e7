"""Where the group stands on each level: its mean, the country beside it, and how the same municipalities moved."""

from dataclasses import dataclass
from functools import partial

from analysis.places import Scope
from data.text import _, ngettext
from reports.records import Slide
from reports.story.subject import Subject, path_of_subject
from ui import cached
from ui.block import Block, block_of
from ui.charts.trend_svg import draw_trend
from ui.format import format_change, format_n_of, format_score, shown_difference
from ui.place_page import explanations as of_place
from ui.place_page.context import context_of
from ui.place_page.trend import trend_chart
from ui.programme_page import explanations as of_programme
from ui.programme_page.about import About
from ui.programme_page.group_scores import group_reason, group_scores_of
from ui.programme_page.scores import trend_charts
from ui.sentences.reasons import reason_text


@dataclass(frozen=True)
class Standing:
    """The mean of a group on a level in the round; reason says why there is none. Points; missing is None."""

    score_pct: float | None
    reason: str
    score_n: int
    place_n: int
    change_pct: float | None
    is_within_noise: bool
    country_pct: float | None


def standing_slides(subject: Subject) -> list[Slide]:
    """Return a slide per level."""
    found = [_slide(subject, level) for level in cached.scopes("level")]
    return [slide for slide in found if slide is not None]


def standing_of(subject: Subject, level: Scope) -> Standing | None:
    """Return what the group scores on a level, as its page says; None for a programme without municipalities."""
    country = cached.scores_of(cached.country(), subject.round_year)["level", level.code].score_pct
    if isinstance(subject.of, About):
        found = (each for each in group_scores_of(subject.of) if each.code == level.code)
        own = next((each for each in found if each.round_year == subject.round_year), None)
        if own is None:
            return None
        reason = group_reason(own) if own.reason else ""
        is_noise = bool(own.is_within_noise)
        return Standing(own.score_pct, reason, own.score_n, own.place_n, own.change_pct, is_noise, country)
    score = cached.scores_of(subject.of, subject.round_year)["level", level.code]
    change = cached.changes_of(subject.of, subject.round_year).get(("level", level.code))
    beside = None if subject.is_country else country
    moved, is_noise = (change.change_pct, bool(change.is_within_noise)) if change else (None, False)
    return Standing(score.score_pct, reason_text(score.reason), score.score_n, score.place_n, moved, is_noise, beside)


def _slide(subject: Subject, level: Scope) -> Slide | None:
    found = standing_of(subject, level)
    if found is None:
        return None
    title = _("Where we stand, {level}", level=level.name.lower())
    return Slide(f"standing_{level.code}", title, _sentences(found), _block(subject, level), path_of_subject(subject, level))


def _sentences(found: Standing) -> tuple[str, ...]:
    if found.score_pct is None:
        return (_("There is no mean: {reason}.", reason=found.reason),)
    n_of = format_n_of(found.score_n, found.place_n)
    told = [_("The mean is {score} out of 100, over {n_of} municipalities.", score=format_score(found.score_pct), n_of=n_of)]
    told += [_beside(found.score_pct, found.country_pct)] if found.country_pct is not None else []
    return (*told, *_moved(found))


def _beside(score_pct: float, country_pct: float) -> str:
    """Return how far from the country, as who subtracts the shown numbers finds it."""
    points, country = shown_difference(score_pct, country_pct), format_score(country_pct)
    if points == 0:
        return _("That is as high as the mean of the Netherlands ({country}).", country=country)
    if points > 0:
        return ngettext("That is {n} point above the mean of the Netherlands ({country}).",
                        "That is {n} points above the mean of the Netherlands ({country}).", points, country=country)  # fmt: skip
    return ngettext("That is {n} point below the mean of the Netherlands ({country}).",
                    "That is {n} points below the mean of the Netherlands ({country}).", -points, country=country)  # fmt: skip


def _moved(found: Standing) -> tuple[str, ...]:
    if found.change_pct is None:
        return ()
    change = format_change(found.change_pct)
    if found.is_within_noise:
        return (_("Among the same municipalities {change} since the round before: within the margin.", change=change),)
    return (_("Among the same municipalities {change} since the round before.", change=change),)


def _block(subject: Subject, level: Scope) -> Block | None:
    if not isinstance(subject.of, About):
        context = context_of(subject.of, subject.round_year, level.code)
        chart, explain = trend_chart(context), of_place.explain_trend(context)
        if all(point.score_pct is None for point in chart.lines[0].points):
            return None
    else:
        charts = trend_charts(subject.of, group_scores_of(subject.of))
        if level.code not in charts:
            return None
        chart, explain = charts[level.code], of_programme.explain_scores(subject.of)
    return block_of(f"trend_{level.code}", chart, partial(draw_trend, chart), explain)
