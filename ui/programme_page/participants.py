"""Who takes part: organisations with how many people per role, and the working groups they sit in."""

from collections.abc import Mapping, Sequence

from analysis.programmes.attendance import add_up
from analysis.programmes.participants import OwnParticipation, Participant, WorkingGroup
from data.text import _, ngettext
from ui.charts.programme_records import CountChart, CountRow
from ui.charts.records import Column, PlaceLink, Table, Value
from ui.format import format_date, join_names
from ui.programme_page.about import About, participants_of
from ui.programme_page.sessions import roles_words
from ui.sentences.programmes import participants_count


def participants_table(about: About, found: Sequence[Participant], groups: Sequence[WorkingGroup]) -> Table:
    """Return a row per participant: kind, people per role, working groups, pilots, time, where it was found."""
    sits_in = groups_per_participant(groups)
    has_kinds = any(each.kind for each in found)
    columns = [
        Column(_("Participant")), *([Column(_("Kind"))] if has_kinds else []),
        *([Column(_("Cohort"))] if about.shows_cohorts else []),
        Column(_("People")), *([Column(_("Working groups"))] if groups else []), Column(_("Pilots"), "count"),
        Column(_("Remark")), Column(_("Source")),
    ]  # fmt: skip
    rows = [
        (
            participant_link(each.cbs_code, each.organisation),
            *([each.kind] if has_kinds else []),
            *([each.cohort] if about.shows_cohorts else []),
            roles_words(each.people),
            *([join_names(sits_in.get((each.cohort, each.organisation_key), []))] if groups else []),
            each.pilot_n,
            participation_remark(each),
            None if each.is_invented else each.source_url,
        )
        for each in found
    ]
    return Table(tuple(columns), tuple(rows))


def role_chart(found: Sequence[Participant]) -> CountChart | None:
    """Return how many people take part per role; None where that was not reported of anybody."""
    people = add_up([count for each in found for count in each.people])
    if not people:
        return None
    total = sum(each.people_n for each in people)
    rows = tuple(
        CountRow(
            each.name or _("Role not said"), each.people_n, 100 * each.people_n / total,
            ngettext("{n} person", "{n} people", each.people_n),
        )
        for each in people
    )  # fmt: skip
    return CountChart(_("Who takes part"), people_sentence(found), rows, Table((), ()))


def people_sentence(found: Sequence[Participant]) -> str:
    """Return how many people take part, per role, and of how many participants that is known."""
    known = [each for each in found if each.people]
    if not known:
        return _("How many people take part per role was not reported.")
    people = add_up([count for each in known for count in each.people])
    total = sum(each.people_n for each in people)
    told = ngettext("{n} person takes part: {roles}.", "{n} people take part: {roles}.", total, roles=roles_words(people))
    if len(known) == len(found):
        return told
    return f"{told} " + _("Of {who} this was not reported.", who=participants_count(len(found) - len(known)))


def participation_remark(each: Participant | OwnParticipation) -> str:
    """Return what must be said of a participant: that it is invented, when it joined or left."""
    told = [_("invented example")] if each.is_invented else []
    if each.joined_on is not None:
        told.append(_("from {first}", first=format_date(each.joined_on)))
    if each.left_on is not None:
        told.append(_("left on {day}", day=format_date(each.left_on)))
    return "; ".join(told)


def participant_link(cbs_code: str | None, name: str) -> PlaceLink | str:
    """Return the name of a participant, of a municipality with the way to its page."""
    return PlaceLink(cbs_code, name) if cbs_code else name


def groups_per_participant(groups: Sequence[WorkingGroup]) -> Mapping[tuple[str, str], list[str]]:
    """Return the names of the working groups per cohort and organisation, in their order."""
    found: dict[tuple[str, str], list[str]] = {}
    for group in groups:
        for member in group.members:
            found.setdefault((member.cohort, member.organisation_key), []).append(group.name)
    return found


def group_chart(about: About, groups: Sequence[WorkingGroup]) -> CountChart:
    """Return how many participants sit in each working group, and who."""
    total = len(participants_of(about))  # a full bar is everybody who takes part
    rows = tuple(
        CountRow(
            group.name,
            len(group.members),
            min(100 * len(group.members) / max(total, 1), 100),
            participants_count(len(group.members)),
            _group_note(group),
        )
        for group in groups
    )
    return CountChart(_("Working groups"), groups_sentence(groups), rows, _group_table(about, groups))


def groups_sentence(groups: Sequence[WorkingGroup]) -> str:
    """Return how many working groups there are and how many have nobody known to sit in them."""
    told = ngettext("There is {n} working group.", "There are {n} working groups.", len(groups))
    empty = [group.name for group in groups if not group.members]
    if not empty:
        return told
    if len(empty) == len(groups):
        return f"{told} " + _("Who sits in them was not reported.")
    return f"{told} " + _("Nobody is known to sit in: {names}.", names=join_names(empty))


def _group_note(group: WorkingGroup) -> str:
    names = join_names(list(dict.fromkeys(member.organisation for member in group.members)))
    pilots = ngettext("{n} pilot", "{n} pilots", group.pilot_n) if group.pilot_n else ""
    return " · ".join(text for text in (names, pilots) if text)


def _group_table(about: About, groups: Sequence[WorkingGroup]) -> Table:
    columns = [Column(_("Working group")), Column(_("Participant")), *([Column(_("Cohort"))] if about.shows_cohorts else [])]
    rows: list[tuple[Value, ...]] = []
    for group in groups:
        rows += [(group.name, member.organisation, member.cohort)[: len(columns)] for member in group.members]
        if not group.members:
            rows.append((group.name, None, None)[: len(columns)])
    return Table(tuple(columns), tuple(rows))
