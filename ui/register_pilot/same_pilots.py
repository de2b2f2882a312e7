"""Whether a pilot that is registered as new is known already."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from ingest.checks.double_records import pilot_key
from ingest.pilot_choices import MUNICIPALITY, PROVINCE, RegisteredPilot
from ingest.records import Pilot
from ingest.text_forms import normal_form

LOOKS_THE_SAME = 0.85  # share of the signs two titles have in common, in the same order


def known_pilot(pilot: Pilot, known: Sequence[RegisteredPilot]) -> RegisteredPilot | None:
    """Return the pilot that is known and is, or may be, this one."""
    return same_pilot(pilot, known) or similar_pilot(pilot, known)


def same_pilot(pilot: Pilot, known: Sequence[RegisteredPilot]) -> RegisteredPilot | None:
    """Return the pilot that counts now with this title and organisation, also when the organisation is written otherwise."""
    title, key = normal_form(pilot.title), pilot_key(pilot)
    ours = [one for one in _of_organisation(pilot, known) if normal_form(one.title) == title]
    return next(iter((*ours, *(one for one in known if one.is_current and one.pilot_key == key))), None)


def similar_pilot(pilot: Pilot, known: Sequence[RegisteredPilot]) -> RegisteredPilot | None:
    """Return a pilot of this organisation with a title that looks the same."""
    title = normal_form(pilot.title)
    likeness = [(SequenceMatcher(None, title, normal_form(one.title)).ratio(), one) for one in _of_organisation(pilot, known)]
    best = max(likeness, key=lambda found: found[0], default=None)
    return best[1] if best and best[0] >= LOOKS_THE_SAME else None


def _of_organisation(pilot: Pilot, known: Sequence[RegisteredPilot]) -> list[RegisteredPilot]:
    places = {MUNICIPALITY: pilot.cbs_code, PROVINCE: pilot.province_code}
    own = places.get(pilot.organisation_type or "") or normal_form(pilot.organisation)
    return [one for one in known if one.is_current and one.organisation_key == own]
