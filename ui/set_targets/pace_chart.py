"""The chart of the paces comparable municipalities kept, with the paces the typed targets need."""

from collections.abc import Sequence

from analysis.targets.paces import ComparablePace
from analysis.targets.wanted_targets import WantedOutlook
from analysis.thresholds import PACE_YEARS, SMALLEST_GROUP_N
from data.text import _
from ui.block import Explanation
from ui.charts.aim_records import PaceChart, PaceDot
from ui.charts.records import Column, PlaceLink, Table
from ui.sentences.target_numbers import signed_pace
from ui.set_targets.situation import Situation
from ui.set_targets.words import comparable_words, kept_line


def pace_chart(situation: Situation, outlooks: Sequence[WantedOutlook]) -> PaceChart | None:
    """Return the chart; None when too few municipalities can be compared with (GR-4). Source: TR-2, TR-5."""
    paces = situation.position.paces
    if len(paces) < SMALLEST_GROUP_N:
        return None
    dots = tuple(PaceDot(PlaceLink(one.cbs_code, one.name), one.fastest_pct_per_year, _told(one)) for one in paces)
    needed = tuple(
        (_needed_name(one.target_year, one.needed_pace_pct_per_year), one.needed_pace_pct_per_year)
        for one in outlooks
        if one.needed_pace_pct_per_year is not None
    )
    title = _("The pace beside that of comparable municipalities")
    own = situation.position.own_pace
    mark = (_own_name(own), own.fastest_pct_per_year) if own else None
    return PaceChart(title, _sentence(situation, outlooks), dots, needed, _table(paces, own), mark)


def _needed_name(year: int, pace: float) -> str:
    return _("needed for {year}: {pace}", year=year, pace=signed_pace(pace))


def _own_name(own: ComparablePace) -> str:
    return _("{name} itself: {pace}", name=own.name, pace=signed_pace(own.fastest_pct_per_year))


def _told(one: ComparablePace) -> str:
    return _(
        "{name}: {pace} points a year, {from_year}–{to_year}",
        name=one.name, pace=signed_pace(one.fastest_pct_per_year), from_year=one.from_round_year, to_year=one.to_round_year,
    )  # fmt: skip


def _sentence(situation: Situation, outlooks: Sequence[WantedOutlook]) -> str:
    told = _(
        "Every dot is a comparable municipality, at the fastest pace it kept for {years} years or more, in points a year.",
        years=PACE_YEARS,
    )
    kept = [_own_sentence(situation.position.own_pace, situation.place.name)]
    for outlook in outlooks:
        if line := kept_line(outlook, situation.position, with_usual=False):
            kept.append(_("For {year}: {line}", year=outlook.target_year, line=line[:1].lower() + line[1:]))
    return " ".join([told, *kept])


def _own_sentence(own: ComparablePace | None, name: str) -> str:
    if own is None:
        return _("{name} itself has no pace yet: that takes scores of {years} years apart.", name=name, years=PACE_YEARS)
    return _(
        "The fastest pace of {name} itself: {pace}, from {from_year} to {to_year}.",
        name=name, pace=signed_pace(own.fastest_pct_per_year), from_year=own.from_round_year, to_year=own.to_round_year,
    )  # fmt: skip


def _table(paces: Sequence[ComparablePace], own: ComparablePace | None) -> Table:
    """Return the rows of the chart, the fastest first, the municipality itself among them."""
    columns = (Column(_("Municipality")), Column(_("Points a year"), "pace"), Column(_("From"), "year"), Column(_("To"), "year"))
    rows = [
        (PlaceLink(one.cbs_code, one.name), one.fastest_pct_per_year, one.from_round_year, one.to_round_year)
        for one in sorted([*paces, *([own] if own else [])], key=lambda one: one.fastest_pct_per_year, reverse=True)
    ]
    return Table(columns, tuple(rows))


def explain_paces(situation: Situation) -> Explanation:
    """Return the explanation of the chart."""
    caveats = (
        comparable_words(),
        _("The fastest pace ever kept flatters: it is picked from all stretches of a municipality."),
        _("Paces are counted on the questions answered in both rounds."),
    )
    what = _("How fast municipalities that once had about this score went up since then, beside the pace the targets need.")
    year = situation.position.last[0] if situation.position.last else situation.position.origin_round_year
    return Explanation(what, ("TR-2", "SR-6"), caveats, situation.place.name, year)
