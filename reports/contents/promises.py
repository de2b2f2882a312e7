"""The learning programmes of a municipality, with what became of each of its promises."""

from data.text import _
from reports.contents.subject import Subject
from reports.records import Section
from ui.place_page.own_promises import promise_block
from ui.place_page.programmes import no_participation, participations_of


def promise_section(subject: Subject) -> Section | None:
    """Return the promises per programme; None for a group. Source: PR-1."""
    if subject.is_group:
        return None
    blocks = tuple(promise_block(subject.place, member, own) for member, own in participations_of(subject.place))
    told = () if blocks else (no_participation(subject.place),)
    return Section("promises", _("Learning programmes and promises"), told, blocks)
