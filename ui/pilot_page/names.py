"""Names of fields, measures and groups of pilots, and their values in words."""

from collections.abc import Callable

from babel.numbers import format_decimal

from analysis.pilots.effects import Measure
from analysis.pilots.pilot import PhaseDate, Pilot
from analysis.pilots.reported import Field
from analysis.pilots.split import SplitBy
from data.text import _, current_language
from ui.charts.markup import Delivered
from ui.format import format_count, format_date
from ui.navigation import PILOT_KEY, PILOTS, path_to

FIELD_NAMES: dict[Field, Callable[[], str]] = {
    "organisation_type": lambda: _("Kind of organisation"),
    "programme": lambda: _("Learning programme"),
    "working_group": lambda: _("Working group"),
    "category": lambda: _("Category"),
    "phase": lambda: _("Phase"),
    "phase_dates": lambda: _("Since when in a phase"),
    "year_start": lambda: _("First year"),
    "year_end": lambda: _("Last year"),
    "procedure": lambda: _("Tender procedure"),
    "contract_value_eur": lambda: _("Contract value"),
    "promised": lambda: _("Promised effect"),
    "realised": lambda: _("Realised effect"),
    "reported_result": lambda: _("Result"),
    "effect_method": lambda: _("How it was measured"),
    "effect_baseline": lambda: _("Compared with"),
    "newcomers_involved": lambda: _("Circular newcomers involved"),
    "success_factors": lambda: _("Success factors"),
    "obstacles": lambda: _("Obstacles"),
    "lessons": lambda: _("Lessons"),
    "source_url": lambda: _("Source"),
}
MEASURE_NAMES: dict[Measure, Callable[[], str]] = {
    "co2_tonne": lambda: _("CO₂ avoided"),
    "reuse_kg": lambda: _("Materials reused"),
    "mki_pct": lambda: _("Lower environmental cost (MKI)"),
}
MEASURE_UNITS: dict[Measure, Callable[[str], str]] = {
    "co2_tonne": lambda n: _("{n} tonnes", n=n),
    "reuse_kg": lambda n: _("{n} kilograms", n=n),
    "mki_pct": lambda n: _("{n} %", n=n),
}
SPLIT_NAMES: dict[SplitBy, Callable[[], str]] = {
    "category": lambda: _("Category"),
    "programme": lambda: _("Learning programme"),
    "working_group": lambda: _("Working group"),
    "province": lambda: _("Province"),
    "organisation_type": lambda: _("Kind of organisation"),
    "invented": lambda: _("Real or invented"),
}


def not_reported() -> str:
    """Return the words for an empty field."""
    return _("not reported")


def said(text: str | None) -> str:
    """Return what was reported as it was reported, or the words for an empty field."""
    return Delivered(text) if text else not_reported()


def invented_label(pilot: Pilot) -> str:
    """Return the label of an invented pilot; empty for a real one."""
    return _("invented example") if pilot.is_invented else ""


def amount_text(amount: float | None, measure: Measure) -> str:
    """Return an effect with its unit: "2.400 ton"; the words for empty when there is none."""
    if amount is None:
        return not_reported()
    return MEASURE_UNITS[measure](format_decimal(round(amount, 2), format="#,##0.##", locale=current_language()))


def euros_text(amount_eur: float) -> str:
    """Return an amount in euros: "€ 1.200.000"."""
    return f"€ {format_count(amount_eur)}"


def since_text(since: PhaseDate | None) -> str:
    """Return since when a pilot is in a phase: "sinds 1 maart 2019", "sinds 2019"; empty when not reported."""
    if since is None:
        return ""
    day = format_date(since.since_on) if since.since_on else str(since.since_year)
    return _("since {day}", day=day)


def years_text(pilot: Pilot) -> str:
    """Return the years of a pilot: "2016–2019"; empty when none is known."""
    years = [str(year) for year in (pilot.year_start, pilot.year_end) if year]
    return "–".join(dict.fromkeys(years))


def short_facts(pilot: Pilot, *, is_labelled: bool = True) -> list[str]:
    """Return what tells a pilot from another in one line: who, category, phase, years; only what was reported."""
    words = [word.name if word else "" for word in (pilot.category, pilot.phase)]
    return [fact for fact in (pilot.organisation, *words, years_text(pilot), invented_label(pilot) * is_labelled) if fact]


def path_of_pilot(pilot: Pilot) -> str:
    """Return the address of a pilot, relative to any page and in the current language."""
    return path_to(PILOTS, {PILOT_KEY: pilot.pilot_key})
