"""What a record says, as it is typed: a number with a decimal comma, a date as 31-12-2026, a year."""

from ingest.pilot_heads import phase_of
from ingest.records import PhaseDate, Pilot


def text_at_first(pilot: Pilot | None, key: str) -> str:
    """Return what stands in a field at first: what the record says, nothing for a new pilot."""
    if pilot is None:
        return ""
    phase = phase_of(key)
    if phase:
        return date_text(next((one for one in pilot.phase_dates if one.phase == phase), None))
    content = getattr(pilot, key)
    return "" if content is None else number_text(content) if isinstance(content, float) else str(content)


def number_text(number: float) -> str:
    """Return a number as it is typed: 1250000 or 12,5."""
    return str(int(number)) if number == int(number) else repr(number).replace(".", ",")


def date_text(found: PhaseDate | None) -> str:
    """Return when a phase began, as it is typed: a day when it is known, else the year."""
    if found is None:
        return ""
    return found.since_on.strftime("%d-%m-%Y") if found.since_on else str(found.since_year)
