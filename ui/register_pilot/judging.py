"""What is wrong, odd or missing in what was typed: one sentence per case, at the field it is about.

An error stops the publication, and so does what is still missing: that is said calmly, because nothing is wrong with it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from data.text import _
from ingest.checked_file import CheckedFile
from ingest.findings import Finding, explain
from ingest.records import Pilot
from ui.format import format_date
from ui.register_pilot.draft import Draft, Typed, phase_field
from ui.register_pilot.field_names import label_of
from ui.register_pilot.fields import NUMBERS
from ui.register_pilot.known import Lists, Situation
from ui.register_pilot.remarks import Remark
from ui.register_pilot.same_pilots import same_pilot, similar_pilot


def remarks_on(draft: Draft, situation: Situation, today: date) -> list[Remark]:
    """Return everything that is wrong, odd or missing, in the order of the form."""
    unread = [_about_typed(one) for one in draft.typed if one.finding]
    found = [*unread, *_about_missing(draft), *_about_dates(draft, today)]
    if draft.pilot is not None:
        found += [*_about_effects(draft.pilot, situation.current), *_about_moment(draft)]
        found += [] if situation.chosen else _about_others(draft.pilot, situation.lists)
    return found


def _about_typed(one: Typed) -> Remark:
    """What cannot be read is an error here, also where a file would go on without it: it can be corrected at once."""
    if one.finding is None or one.content is None:
        return Remark("error", one.key, finding_text(one.finding) if one.finding else "")
    text = explain(one.finding)
    severity: Literal["notice", "warning"] = "notice" if one.finding.severity == "notice" else "warning"
    return Remark(severity, one.key, f"{_capital(text.found)}. {text.consequence}")


def remarks_of(checked: CheckedFile) -> list[Remark]:
    """Return what the checks of files say of the workbook of the pilot, at the field of its column."""
    fields = {(column.sheet, column.cell.rstrip("0123456789")): column.became for column in checked.columns}
    return [
        Remark("error" if one.severity == "error" else "warning", _field_of(one, fields), finding_text(one))
        for one in checked.findings
        if one.severity != "notice"
    ]


def _field_of(finding: Finding, fields: dict[tuple[str, str], str]) -> str:
    return fields.get((finding.sheet, finding.cell.rstrip("0123456789")), "")


def finding_text(finding: Finding) -> str:
    """Return what stands there and what was expected, as two sentences."""
    text = explain(finding)
    return f"{_capital(text.found)}. {text.expected}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _about_missing(draft: Draft) -> Iterator[Remark]:
    asked = {
        "organisation": _("Choose whose pilot it is."),
        "title": _("Give the pilot a title."),
        "category": _("Choose a category, or say that it is not known."),
        "phase": _("Choose the phase, or say that it is not known."),
    }
    for key, text in asked.items():
        one = next((one for one in draft.typed if one.key == key), None)
        if one is None or (one.finding is None and one.content is None and (one.is_open or key in ("organisation", "title"))):
            yield Remark("missing", key, text)


def _about_dates(draft: Draft, today: date) -> Iterator[Remark]:
    """A phase a pilot is in, or was in, has begun: a day to come is a plan, not a fact."""
    for one in draft.phase_dates:
        if one.since_on is not None and one.since_on > today:
            text = _("{day} is still to come. Fill in when the phase began.", day=format_date(one.since_on))
            yield Remark("error", phase_field(one.phase), text)
        elif one.since_year > today.year:
            text = _("{year} is still to come. Fill in when the phase began.", year=one.since_year)
            yield Remark("error", phase_field(one.phase), text)


def _about_moment(draft: Draft) -> Iterator[Remark]:
    """Without a moment it cannot be told whether a promise with a last day is kept in time."""
    phase = draft.content("phase")
    field = next((one for one in draft.typed if one.key == phase_field(phase)), None) if phase else None
    if field is not None and field.content is None and field.finding is None:
        text = _("Without a date it may not be possible to tell whether a promise was kept in time.")
        yield Remark("warning", field.key, text)


def _about_effects(pilot: Pilot, current: Pilot | None) -> Iterator[Remark]:
    """A number that is new must say what it is compared with; one that was there already stays as it is."""
    changed = [key for key in NUMBERS if getattr(pilot, key) not in (None, getattr(current, key, None))]
    if changed and not pilot.effect_baseline:
        values = {"place": label_of("effect_baseline"), "field": label_of(changed[0])}
        text = _("Fill in under “{place}” what the effect is set against: without it, “{field}” says nothing.", **values)
        yield Remark("error", changed[0], text)


def _about_others(pilot: Pilot, lists: Lists) -> Iterator[Remark]:
    """The same title would replace the pilot that is there; a title that looks the same may mean it."""
    if found := same_pilot(pilot, lists.pilots):
        text = _("This pilot is known already: “{title}”. Open it to report its next step.", title=found.title)
        yield Remark("error", "title", text)
    elif alike := similar_pilot(pilot, lists.pilots):
        text = _("There is a pilot “{title}” of this organisation. Is it the same? Then open that one.", title=alike.title)
        yield Remark("warning", "title", text)
