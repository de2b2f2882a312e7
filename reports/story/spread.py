"""How the scores of the municipalities are spread on each level: a dot each, or only the middle half without names."""

from functools import partial

from analysis.groups.quartiles import Quartiles, quartiles_of
from analysis.places import Place, Scope
from analysis.thresholds import QUARTILES_FROM_N
from data.text import _
from reports.records import Slide
from reports.story.blocks import bar_block, explain_round
from reports.story.standing import Standing, standing_of
from reports.story.subject import Subject, may_be_named, members_on, path_of_subject
from ui import cached
from ui.block import Block, Explanation, block_of
from ui.charts.records import Bar, BarChart, BarGroup, Column, PlaceLink, Role, StripChart, StripDot, Table
from ui.charts.strip_svg import draw_strip
from ui.format import format_score
from ui.place_names import alone
from ui.tile_map.figures import MapFigure

NAMELESS = PlaceLink("", "")


def spread_slides(subject: Subject) -> list[Slide]:
    """Return a slide per level on which anybody has a score."""
    slides = [_slide(subject, level) for level in cached.scopes("level")]
    return [slide for slide in slides if slide is not None]


def _slide(subject: Subject, level: Scope) -> Slide | None:
    scored = [each for each in members_on(subject, level) if each.score_pct is not None]
    found = standing_of(subject, level)
    if len(scored) < 2 or found is None:
        return None
    title = _("How far apart we are, {level}", level=level.name.lower())
    quartiles = quartiles_of([each.score_pct or 0.0 for each in scored])
    has_dots = _has_dots(subject, scored)
    told = _sentences(scored, quartiles, has_dots=has_dots)
    block = _dot_block(subject, level, found) if has_dots else _quartile_block(subject, level, found, quartiles)
    return Slide(f"spread_{level.code}", title, told, block, path_of_subject(subject, level))


def _has_dots(subject: Subject, scored: list[MapFigure]) -> bool:
    """Return whether every score may be shown: of a place they stand on its page, of a programme when all agreed to be named.

    A dot without a name beside those with names, or a mean less those dots, would tell who it is. Source: GR-4.
    """
    if subject.is_anonymous:
        return False
    return isinstance(subject.of, Place) or all(may_be_named(subject, each.cbs_code) for each in scored)


def _sentences(scored: list[MapFigure], quartiles: Quartiles | None, *, has_dots: bool) -> tuple[str, ...]:
    """Return where the middle half is, and beside dots how far apart all are. Source: GR-4."""
    told = []
    if quartiles is not None:
        low, high = format_score(quartiles.low_pct), format_score(quartiles.high_pct)
        told.append(_("Half of the municipalities score between {low} and {high}.", low=low, high=high))
    elif not has_dots:
        told.append(_("With fewer than {n} municipalities the spread is not shown without names.", n=QUARTILES_FROM_N))
    if has_dots:
        ends = sorted(each.score_pct or 0.0 for each in scored)
        told.append(_("All scores are between {low} and {high}.", low=format_score(ends[0]), high=format_score(ends[-1])))
    return tuple(told)


def _dot_block(subject: Subject, level: Scope, found: Standing) -> Block:
    """Return a dot per municipality; who said no to being named has a dot without a name."""
    scored = [each for each in members_on(subject, level) if each.score_pct is not None]
    dots = tuple(
        StripDot(_link(subject, each), each.score_pct or 0.0, is_own=False)
        for each in sorted(scored, key=lambda each: (each.score_pct or 0.0, each.name))
    )
    title = _("Spread, {level}", level=level.name.lower())
    table = Table(
        (Column(_("Municipality")), Column(level.name, "score")),
        tuple((dot.place if dot.place.code else _("a municipality without a name"), dot.score_pct) for dot in reversed(dots)),
    )
    chart = StripChart(title, " ".join(_sentences(scored, None, has_dots=True)), dots, _marks(subject, found), table)
    return block_of(f"spread_{level.code}", chart, partial(draw_strip, chart), _explanation(subject))


def _link(subject: Subject, figure: MapFigure) -> PlaceLink:
    return PlaceLink(figure.cbs_code, figure.name) if may_be_named(subject, figure.cbs_code) else NAMELESS


def _marks(subject: Subject, found: Standing) -> tuple[tuple[Role, str, float], ...]:
    role: Role = "country" if subject.is_country else "province"
    name = alone(subject.of.name) if isinstance(subject.of, Place) else _("The group")
    marks: list[tuple[Role, str, float | None]] = [(role, name, found.score_pct)]
    if role != "country":
        marks.append(("country", alone(cached.country().name), found.country_pct))
    return tuple((role, name, score) for role, name, score in marks if score is not None)


def _quartile_block(subject: Subject, level: Scope, found: Standing, quartiles: Quartiles | None) -> Block | None:
    """Return where the quarters are, as bars; nothing where there are too few. Source: GR-4."""
    if quartiles is None:
        return None
    names = (_("A quarter scores lower than"), _("Half scores lower than"), _("A quarter scores higher than"))
    scores = (quartiles.low_pct, quartiles.middle_pct, quartiles.high_pct)
    beside = found.country_pct
    bars = tuple(Bar(name, score, "", "", None, None) for name, score in zip(names, scores, strict=True))
    table = Table((Column(_("Municipalities")), Column(level.name, "score")), tuple((bar.name, bar.score_pct) for bar in bars))
    title = _("Spread, {level}", level=level.name.lower())
    told = "" if beside is None else _("The mean of the Netherlands is {score}.", score=format_score(beside))
    chart = BarChart(title, told, _("Score"), "", "", (BarGroup("", bars),), table)
    return bar_block(f"spread_{level.code}", chart, _explanation(subject))


def _explanation(subject: Subject) -> Explanation:
    what = _("The scores of the municipalities that took part, on one level.")
    return explain_round(
        subject, what, ("SR-2", "SR-4", "GR-1", "GR-4"),
        _("Two or three points between municipalities mean little."),
        _("Municipalities that did not take part are not in it."),
    )  # fmt: skip
