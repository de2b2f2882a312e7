"""The chart of wanted targets on the scale of scores, with its sentence, table and explanation."""

from collections.abc import Sequence

from analysis.places import Place
from analysis.targets.wanted_targets import ChanceBorders, WantedOutlook, chance_borders
from data.text import _
from ui import cached
from ui.block import Explanation
from ui.charts.aim_records import AimChart, AimLane, Zone
from ui.charts.records import Column, PlaceLink, Role, StripChart, StripDot, Table, Value
from ui.format import format_score
from ui.sentences.targets import status_word
from ui.set_targets.situation import Situation
from ui.set_targets.words import LEAST_OTHERS_N, rank_line

HIGHEST = 100.0


def aim_chart(situation: Situation, years: Sequence[int], outlooks: Sequence[WantedOutlook]) -> AimChart:
    """Return the targets typed so far (outlooks) on the scale of scores, with a lane per target year."""
    wanted = {outlook.target_year: outlook for outlook in outlooks}
    lanes = tuple(_lane(situation, year, wanted.get(year)) for year in years)
    title, sentence = _("The targets among all municipalities"), _sentence(situation, outlooks)
    dots = _dots(situation)
    marks: list[tuple[Role, str, float]] = [
        ("own", situation.place.name, score) for _year, score in situation.position.scores[-1:]
    ]
    marks += [("target", _("target for {year}:", year=one.target_year), one.target_pct) for one in outlooks]
    table = _table(dots, outlooks)
    return AimChart(title, sentence, lanes, StripChart(title, sentence, dots, tuple(marks), table), table)


def _lane(situation: Situation, year: int, outlook: WantedOutlook | None) -> AimLane:
    zones = _zones(situation, year)
    if outlook is not None:
        values = {"year": year, "target": format_score(outlook.target_pct), "word": status_word(outlook.status)}
        return AimLane(_("{year}: target {target}, {word}", **values), zones, outlook.target_pct)
    name = _("{year}: which target gets which word", year=year) if zones else f"{year}: {status_word('too_early')}"
    return AimLane(name, zones, None)


def _zones(situation: Situation, year: int) -> tuple[Zone, ...]:
    """Return the words over the scores; the borders are where a whole score gets another word."""
    borders, last = chance_borders(situation.position, year), situation.position.last
    if borders is None or last is None:
        return ()
    return tuple(zone for zone in all_zones(borders, last[1]) if zone.to_pct > zone.from_pct)


def all_zones(borders: ChanceBorders, score_pct: float) -> tuple[Zone, Zone, Zone, Zone]:
    """Return the stretches of the four words over 0 to 100, also those of no width."""
    on_track = min(max(score_pct, borders.on_track_to_pct + 0.5), HIGHEST)  # between two whole scores, which targets are
    uncertain = min(max(on_track, borders.at_risk_from_pct - 0.5), HIGHEST)
    return (
        Zone(0.0, score_pct, "achieved"),
        Zone(score_pct, on_track, "on_track"),
        Zone(on_track, uncertain, "uncertain"),
        Zone(uncertain, HIGHEST, "at_risk"),
    )


def _dots(situation: Situation) -> tuple[StripDot, ...]:
    last = situation.position.last
    if last is None:
        return ()
    found = cached.municipality_scores(last[0], situation.part.scope, situation.part.code)
    scored = [each for each in found if each.score_pct is not None]
    scored.sort(key=lambda each: (each.score_pct or 0, each.cbs_code != situation.place.cbs_code))
    return tuple(
        StripDot(PlaceLink(each.cbs_code, each.name), each.score_pct or 0, each.cbs_code == situation.place.cbs_code)
        for each in scored
    )


def _sentence(situation: Situation, outlooks: Sequence[WantedOutlook]) -> str:
    place: Place = situation.place
    year, score = situation.position.scores[-1]
    told = _(
        "{name} scores {score} on {part} in {year}.",
        name=place.name, score=format_score(score), part=situation.part_name, year=year,
    )  # fmt: skip
    if situation.position.others_pct and len(situation.position.others_pct) < LEAST_OTHERS_N:
        return told
    return " ".join([told, *(rank_line(outlook, place.name, year) for outlook in outlooks)])


def _table(dots: Sequence[StripDot], outlooks: Sequence[WantedOutlook]) -> Table:
    """Return the rows of the chart from high to low, the targets among the municipalities."""
    rows: list[tuple[float, int, Value]] = [(one.target_pct, 0, _("Target for {year}", year=one.target_year)) for one in outlooks]
    rows += [(dot.score_pct, 1, dot.place) for dot in dots]
    rows.sort(key=lambda row: (-row[0], row[1]))
    return Table((Column(_("Municipality")), Column(_("Score"), "score")), tuple((what, score) for score, _order, what in rows))


def explain_aim(situation: Situation) -> Explanation:
    """Return the explanation of the chart."""
    what = _(
        "The score aimed at beside the scores of all municipalities in the newest round of this one, "
        "and per target year which score gets which word today."
    )
    caveats = (
        _("The word follows the chance as it is known today; it changes with every round."),
        _("Others move too: the place among them is that of now, not of the target year."),
        _("Differences of two or three points mean little."),
    )
    year = situation.position.last[0] if situation.position.last else situation.position.origin_round_year
    return Explanation(what, ("TR-1", "TR-3", "TR-4", "SR-2", "SR-4"), caveats, situation.place.name, year)
