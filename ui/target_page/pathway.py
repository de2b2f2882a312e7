"""The picture of one municipality as a record: own line, pathways, fan, the round in which a pathway was left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.outlook.outlooker import fetch_forecast
from analysis.targets.outlooks import Outlook
from analysis.targets.pathways import fetch_comparable_scores
from data.text import _
from ui import cached, rows
from ui.charts.pathway_records import Aim, Fan, FanYear, LeftMark, PathPoint, Pathway, PathwayChart, PointKind
from ui.format import format_score, whole
from ui.rows import RoundScore
from ui.sentences.pathway import expected_sentence, moved_sentence, outlook_sentences, pathway_title
from ui.sentences.reasons import reason_text
from ui.target_page.about import About
from ui.target_page.pathway_table import pathway_table

SHOWN_YEARS = 5  # of the fan where no target says how far


@dataclass(frozen=True)
class Targets:
    """The targets of the municipality for the part, and the one the page is about."""

    outlooks: tuple[Outlook, ...]
    chosen: Outlook | None

    @property
    def counting(self) -> tuple[Outlook, ...]:
        """The targets that still count: those from before a merger do not (SR-8)."""
        return tuple(each for each in self.outlooks if each.status != "closed")


def pathway_chart(about: About, targets: Targets) -> PathwayChart:
    """Return the picture of a municipality, seen from the round: nothing that became known later is in it."""
    history = _history(about)
    points = _points(about, history)
    fan = _fan(about, history, targets)
    aims = tuple(Aim(each.target_year, each.target_pct, each is targets.chosen) for each in targets.counting)
    pathways = _pathways(targets.counting)
    lead = " ".join(text for text in (expected_sentence(fan, [aim.year for aim in aims]), _counted_back(points)) if text)
    return PathwayChart(
        title=pathway_title(about.place, about.part_name, targets.chosen),
        lead=lead,
        sentence=" ".join(
            text for text in (moved_sentence(about.place.name, points), *outlook_sentences(targets.chosen), lead) if text
        ),
        name=about.place.name,
        seen_from=about.round_year,
        points=points,
        aims=aims,
        pathways=pathways,
        fan=fan,
        left=_left(targets.chosen, history),
        table=pathway_table(points, aims, pathways, fan),
    )


def _history(about: About) -> Mapping[int, float]:
    """Return the scores that can be compared with the newest one, by round, as the forecaster knows them."""
    return cached.kept("comparable_scores", about.group, lambda con: fetch_comparable_scores(con, about.group))


def _points(about: About, history: Mapping[int, float]) -> tuple[PathPoint, ...]:
    trend = [
        each for each in cached.trend_of(about.place, about.part.scope, about.part.code) if each.round_year <= about.round_year
    ]
    points = [_point(each, history) for each in trend]
    first = next((at for at, point in enumerate(points) if point.score_pct is not None), len(points))
    return tuple(points[first:])


def _point(each: RoundScore, history: Mapping[int, float]) -> PathPoint:
    """Return a round: on the line where it can be compared with the newest score, apart from it where it cannot."""
    score = history.get(each.round_year)
    if score is not None:
        return PathPoint(each.round_year, score, "linked", _published_note(each, score))
    if each.score_pct is None:
        return PathPoint(each.round_year, None, "linked", reason_text(each.reason))
    kind: PointKind = "reconstructed" if each.is_reconstructed else "earlier"
    notes = {
        "reconstructed": _("reconstructed from the municipalities of before the merger"),
        "earlier": _("cannot be compared with later rounds"),
    }
    return PathPoint(each.round_year, each.score_pct, kind, notes[kind])


def _counted_back(points: Sequence[PathPoint]) -> str:
    """Return that earlier scores stand otherwise on this page than on others, where they do."""
    if not any(point.kind == "linked" and point.score_pct is not None and point.note for point in points):
        return ""
    return _("Earlier scores are counted back here over the same questions; the table has those of then.")


def _published_note(each: RoundScore, score_pct: float) -> str:
    """Return what was published, where counting back over common questions gives another number."""
    if each.score_pct is None or each.is_reconstructed or whole(each.score_pct) == whole(score_pct):
        return ""
    return _("published then: {score}", score=format_score(each.score_pct))


def _fan(about: About, history: Mapping[int, float], targets: Targets) -> Fan | None:
    key = about.group
    expected = cached.kept(
        "target_forecast",
        key,
        lambda con: rows.records_of(fetch_forecast(con, key.place_code, key.scope, key.code, key.origin_round_year), FanYear),
    )
    end = _fan_end(about, targets)
    years = tuple(year for year in expected if year.year <= end)
    if not years or not history:
        return None
    last = max(history)
    return Fan(last, history[last], years)


def _fan_end(about: About, targets: Targets) -> int:
    """Return how far to look ahead: to the last target about which something can be said; without targets as far as is known."""
    if not targets.counting:
        return about.round_year + (0 if _has_low_coverage(about) else SHOWN_YEARS)
    told = [each.target_year for each in targets.counting if each.is_open and each.status != "too_early"]
    return max(told, default=about.round_year)


def _has_low_coverage(about: About) -> bool:
    """Return whether too few questions were answered in the round: then nothing is said about what is to come (TR-3)."""
    trend = cached.trend_of(about.place, about.part.scope, about.part.code)
    return any(each.round_year == about.round_year and each.reason == "coverage_too_low" for each in trend)


def _pathways(counting: Sequence[Outlook]) -> tuple[Pathway, ...]:
    """Return a pathway per base round: from its score through every target set on it, by year. Source: TR-1."""
    found = []
    for base in sorted({each.base_round_year for each in counting}):
        own = [each for each in counting if each.base_round_year == base]
        start = next((each.base_score_pct for each in reversed(own) if each.base_score_pct is not None), None)
        if start is not None:
            found.append(Pathway(((base, start), *((each.target_year, each.target_pct) for each in own))))
    return tuple(found)


def _left(chosen: Outlook | None, history: Mapping[int, float]) -> tuple[LeftMark, ...]:
    """Return the round in which the pathway to the chosen target was left; another target may have another one."""
    year = chosen.left_pathway_round_year if chosen is not None and chosen.status != "closed" else None
    return (LeftMark(year, history[year]),) if year is not None and year in history else ()
