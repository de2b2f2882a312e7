"""The pathway of one municipality in words: the title, the warning, and what the picture shows."""

from collections.abc import Sequence

from analysis.places import Place, Succession
from analysis.targets.outlooks import Outlook
from data.text import _
from ui.charts.pathway_records import Fan, FanYear, PathPoint
from ui.format import format_date, format_score, join_names
from ui.sentences.pieces import capital
from ui.sentences.target_numbers import needed_words, pathway_words
from ui.sentences.targets import frequency_words, in_sentence, reason_words


def pathway_title(place: Place, part: str, outlook: Outlook | None) -> str:
    """Return whether the municipality gets there, as a title without full stop. Source: TR-3."""
    if outlook is None:
        return _no_target(place, in_sentence(part))
    values: dict[str, object] = {
        "name": place.name, "part": in_sentence(part), "target": format_score(outlook.target_pct), "year": outlook.target_year,
    }  # fmt: skip
    if outlook.target_year <= outlook.origin_round_year and outlook.status != "closed":
        return _title_of_past(outlook, values)
    titles = {
        "achieved": _("{name} has already reached the target for {part}: {target} in {year}", **values),
        "on_track": _("{name} is on track for the target for {part}: {target} in {year}", **values),
        "uncertain": _("It is uncertain whether {name} will reach the target for {part}: {target} in {year}", **values),
        "at_risk": _("{name} is at risk of missing the target for {part}: {target} in {year}", **values),
        "closed": _("The target of {name} for {part} no longer holds: {target} in {year}", **values),
    }
    too_early = _("Whether {name} will reach the target for {part} ({target} in {year}) cannot be said yet", **values)
    return titles.get(outlook.status, too_early)


def _no_target(place: Place, part: str) -> str:
    if place.valid_to is not None:
        return _("{name} had no target for {part}", name=place.name, part=part)
    return _("{name} has no target for {part}", name=place.name, part=part)


def _title_of_past(outlook: Outlook, values: dict[str, object]) -> str:
    """Return the title of a target whose year has come."""
    if outlook.status == "achieved":
        return _("{name} has reached the target for {part}: {target} in {year}", **values)
    if outlook.status == "missed":
        return _("{name} has not reached the target for {part}: {target} in {year}", **values)
    return _("Whether {name} has reached the target for {part} ({target} in {year}) cannot be told", **values)


def ended_sentence(name: str, successors: Sequence[Succession]) -> str:
    """Return what became of a dissolved municipality; empty when nothing is known of it. Source: SR-8."""
    if not successors:
        return ""
    day, names = format_date(successors[0].effective_on), join_names([each.place.name for each in successors])
    return capital(_("{name} no longer exists since {day}: it went into {names}.", name=name, day=day, names=names))


def closed_sentence(names: Sequence[str]) -> str:
    """Return whose targets ended with a merger; empty when nobody had one. Source: SR-8."""
    if not names:
        return ""
    return _("The targets of {names} no longer hold since the merger; the new council sets its own.", names=join_names(names))


def outlook_sentences(outlook: Outlook | None) -> list[str]:
    """Return what follows the title: why nothing can be said, or chance, pathway left and pace needed.

    How often anybody kept such a pace stands on the card below. Source: TR-2, TR-5.
    """
    if outlook is None:
        return []
    if outlook.reason is not None:
        return [capital(_("{reason}.", reason=reason_words(outlook)))]
    frequency = frequency_words(outlook)
    told = [capital(f"{frequency}.") if frequency else ""]
    if outlook.status in ("at_risk", "uncertain"):
        told += [pathway_words(outlook), _("Needed: {pace}", pace=needed_words(outlook))]
    return [text for text in told if text]


def expected_sentence(fan: Fan | None, target_years: Sequence[int]) -> str:
    """Return what is expected of the target years, of the last year of the fan when it has none; empty without a fan."""
    if fan is None:
        return ""
    wanted = [year for year in fan.years if year.year in target_years] or [fan.years[-1]]
    return _("Expected: {years}.", years=join_names([_expected(year) for year in wanted]))


def moved_sentence(name: str, points: Sequence[PathPoint]) -> str:
    """Return from where to where the own line goes."""
    scored = [point for point in points if point.score_pct is not None]
    known = [point for point in scored if point.kind == "linked"] or scored[-1:]
    if not known:
        return _("{name} has no score here yet.", name=name)
    first, last = known[0], known[-1]
    values = {"name": name, "last": format_score(last.score_pct), "last_year": last.year}
    if len(known) == 1:
        return _("{name} scored {last} in {last_year}; there is no other round to compare.", **values)
    start = {"first": format_score(first.score_pct), "first_year": first.year}
    return _("{name} went from {first} in {first_year} to {last} in {last_year}.", **start, **values)


def _expected(year: FanYear) -> str:
    return _(
        "{middle} in {year} (in 8 of 10 cases {low} to {high})",
        middle=format_score(year.p50_pct),
        year=year.year,
        low=format_score(year.p10_pct),
        high=format_score(year.p90_pct),
    )
