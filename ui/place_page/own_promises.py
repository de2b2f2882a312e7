"""What became of the promises of one municipality in one programme: as a record, and as a block with its table."""

from collections.abc import Sequence

from analysis.places import Place
from analysis.programmes.participants import OwnParticipation
from analysis.programmes.programmes import Programme
from analysis.promises.records import PromiseStatus
from data.text import _, by_language
from ui.block import Block
from ui.charts.programme_grid_html import ORDER, draw_own_promises
from ui.charts.programme_promise_records import OwnPromises
from ui.charts.records import Column, Table, Value, Worded
from ui.programme_page.about import About, cohort_name, programmes, statuses_of, today
from ui.programme_page.explanations import explain_promises
from ui.programme_page.participants import participation_remark
from ui.programme_page.promises import evidence_words, promise_cell
from ui.sentences.promises import due_words, full_word


def own_name(own: OwnParticipation) -> str:
    """Return the name of the programme, with the cohort."""
    return cohort_name(_programme(own).name, own.cohort)


def own_promises(place: Place, member: Place, own: OwnParticipation) -> OwnPromises:
    """Return what became of each promise; member is the municipality itself, or one that went into it."""
    mine = _own_statuses(member, own)
    promises = tuple(
        (by_language(each.text_nl, each.text_en), due_words(each.due_on, each.due), promise_cell(each)) for each in mine
    )
    note = _note(place, member, own)
    return OwnPromises(own_name(own), note or ("" if mine else _("It has no promises.")), promises)


def promise_block(place: Place, member: Place, own: OwnParticipation) -> Block:
    """Return the promises of a municipality in one programme as a block. Source: PR-1."""
    record = own_promises(place, member, own)
    key = "-".join(text for text in ("promises", own.programme, own.cohort, member.cbs_code) if text)
    about = About(_programme(own), own.cohort or None, None, today())
    return Block(
        key, record.name, record.note, lambda: draw_own_promises(record, evidence_words()),
        promise_table(_own_statuses(member, own)), explain_promises(about), chart=record,
    )  # fmt: skip


def promise_table(statuses: Sequence[PromiseStatus]) -> Table:
    """Return a row per promise: when it was due, the word, done of needed, why, and what shows it."""
    columns = (
        Column(_("Promise")), Column(_("Due")), Column(_("The word"), "word"), Column(_("Done"), "count"),
        Column(_("Needed"), "count"), Column(_("Why")), Column(_("Evidence")), Column(_("Remark")),
    )  # fmt: skip
    return Table(columns, tuple(map(_row, statuses)))


def _row(each: PromiseStatus) -> tuple[Value, ...]:
    return (
        by_language(each.text_nl, each.text_en), due_words(each.due_on, each.due), Worded(full_word(each), ORDER[each.status]),
        each.done_n, each.needed_n, each.why, " ".join(fact.sentence for fact in each.evidence),
        _("invented example") if each.rests_on_invented else "",
    )  # fmt: skip


def _own_statuses(member: Place, own: OwnParticipation) -> list[PromiseStatus]:
    statuses = statuses_of(own.programme, own.cohort, today())
    return sorted((each for each in statuses if each.organisation_key == member.cbs_code), key=lambda each: each.position)


def _programme(own: OwnParticipation) -> Programme:
    return next(each for each in programmes() if each.programme == own.programme)


def _note(place: Place, member: Place, own: OwnParticipation) -> str:
    before = _("as {name}, before the merger", name=member.name) if member is not place else ""
    return "; ".join(text for text in (before, participation_remark(own)) if text)
