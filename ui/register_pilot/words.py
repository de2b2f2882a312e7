"""What a record says, in words: a code by its name, a number with its separators, nothing as "not reported"."""

from dataclasses import dataclass, fields

from babel.numbers import format_decimal

from data.text import _, current_language
from ingest.pilot_heads import PHASES
from ingest.records import PhaseDate, Pilot
from ui import cached
from ui.format import format_date
from ui.register_pilot.field_names import label_of
from ui.register_pilot.known import words

LISTS = {
    "organisation_type": ("organisation_type",), "category": ("pilot_category",), "phase": (PHASES,),
    "programme": ("programme", "pilot_programme"), "working_group": ("working_group",),
}  # fmt: skip
PLACES = ("cbs_code", "province_code")
NOT_COMPARED = ("sheet", "cell", "phase_dates")


@dataclass(frozen=True)
class Change:
    """A field that is other than it was: its name, what it said (empty for a new pilot), and what it says then."""

    label: str
    before: str
    after: str


def changes_between(before: Pilot | None, after: Pilot) -> tuple[Change, ...]:
    """Return the fields in which two records differ, in the order of the record; of a new pilot those that are filled."""
    found = []
    for field in fields(Pilot):
        was, now = getattr(before, field.name, None), getattr(after, field.name)
        if field.name not in NOT_COMPARED and (was or None) != (now or None):
            found.append(Change(label_of(field.name), told(field.name, was) if before else "", told(field.name, now)))
    return (*found, *_changed_dates(before, after))


def _changed_dates(before: Pilot | None, after: Pilot) -> list[Change]:
    was = {one.phase: one for one in before.phase_dates} if before else {}
    now = {one.phase: one for one in after.phase_dates}
    return [
        Change(
            _("{phase} since", phase=word.name), date_told(was.get(word.code)) if before else "", date_told(now.get(word.code))
        )
        for word in words(PHASES)
        if was.get(word.code) != now.get(word.code)
    ]


def told(key: str, content: object) -> str:
    """Return what a field says, in words."""
    if content is None:
        return not_reported()
    if isinstance(content, bool):
        return _("Yes") if content else _("No")
    if isinstance(content, float):
        return format_decimal(content, locale=current_language())
    if key in LISTS:
        return word_of(key, str(content))
    place = cached.all_places().get(str(content)) if key in PLACES else None
    return place.name if place else str(content)


def word_of(key: str, code: str) -> str:
    """Return the name of a code of a closed list; the code itself when the list does not know it."""
    return next((word.name for name in LISTS[key] for word in words(name) if word.code == code), code)


def date_told(found: PhaseDate | None) -> str:
    """Return when a phase began: a day when it is known, else the year."""
    if found is None:
        return not_reported()
    return format_date(found.since_on) if found.since_on else str(found.since_year)


def not_reported() -> str:
    """Return the words for an empty field."""
    return _("not reported")
