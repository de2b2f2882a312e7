"""What became of the promises: a bar per promise, and a grid of participants by promises with the evidence in its cells."""

from collections.abc import Sequence

from analysis.programmes.participants import Participant
from analysis.promises.records import PROMISE_WORDS, Evidence, PromiseStatus
from analysis.promises.summary import ParticipantPromises, PromiseCounts, by_participant, by_promise
from data.text import _, by_language
from ui.charts.programme_grid_html import ORDER
from ui.charts.programme_promise_records import (
    EvidenceWords,
    Fact,
    PromiseBar,
    PromiseBars,
    PromiseCell,
    PromiseGrid,
    PromiseRow,
    WordCountBar,
)
from ui.charts.records import Column, Table, Value, Worded
from ui.format import format_count, format_date, join_names
from ui.programme_page.about import About
from ui.programme_page.participants import participant_link
from ui.sentences.promises import due_words, full_word, promise_word
from ui.source_links import web_address


def word_bar(counts: PromiseCounts) -> WordCountBar:
    """Return how many promises have which word, in the order of the words."""
    numbers = (counts.kept_n, counts.on_its_way_n, counts.open_n, counts.not_to_say_n)
    return WordCountBar(tuple((word, n) for word, n in zip(PROMISE_WORDS, numbers, strict=True) if n))


def promise_bars(statuses: Sequence[PromiseStatus]) -> PromiseBars:
    """Return how many participants have which word for each promise."""
    bars = tuple(PromiseBar(each.text, due_words(each.due_on, each.due), word_bar(each.counts)) for each in by_promise(statuses))
    heads = (Column(promise_word(word).capitalize(), "count") for word in PROMISE_WORDS)
    rows: list[tuple[Value, ...]] = []
    for bar in bars:
        counts = dict(bar.bar.counts)
        rows.append((bar.name, bar.note, *(counts.get(word, 0) for word in PROMISE_WORDS)))
    table = Table((Column(_("Promise")), Column(_("Due")), *heads), tuple(rows))
    return PromiseBars(_("What became of each promise"), _bars_sentence(bars), bars, table)


def promise_grid(about: About, statuses: Sequence[PromiseStatus], participants: Sequence[Participant]) -> PromiseGrid:
    """Return participants by promises; who is behind comes first, and every cell holds why and what shows it."""
    promises = by_promise(statuses)
    members = {(each.cohort, each.organisation_key): each for each in participants}
    rows = tuple(
        _row(about, each, members.get((each.cohort, each.organisation_key)), [promise.promise for promise in promises])
        for each in by_participant(statuses)
    )
    return PromiseGrid(
        _("Promises per participant"),
        _(
            "Who is furthest behind comes first. Press a word to see why it is so, and what shows it; on a wide screen, press a"
            " head to sort."
        ),
        tuple((each.text, due_words(each.due_on, each.due)) for each in promises),
        rows, evidence_words(), _("Show all {n} participants", n=format_count(len(rows))), grid_table(about, statuses),
    )  # fmt: skip


def grid_table(about: About, statuses: Sequence[PromiseStatus]) -> Table:
    """Return a row per participant and promise: due, word, done of needed, why, evidence, sources; who is behind first."""
    columns = [
        Column(_("Participant")), *([Column(_("Cohort"))] if about.shows_cohorts else []), Column(_("Promise")), Column(_("Due")),
        Column(_("The word"), "word"), Column(_("Done"), "count"), Column(_("Needed"), "count"), Column(_("Why")),
        Column(_("Evidence")), Column(_("Source")), Column(_("Remark")),
    ]  # fmt: skip
    rows = [_table_row(about, each) for own in by_participant(statuses) for each in own.promises]
    return Table(tuple(columns), tuple(rows))


def evidence_words() -> EvidenceWords:
    """Return the words around evidence."""
    return EvidenceWords(_("Source"), _("Nothing was recorded that shows it."))


def promise_cell(status: PromiseStatus) -> PromiseCell:
    """Return what is said of one promise, why, and what shows it; of a real participant whether that is invented."""
    label = _("invented example") if status.rests_on_invented and not status.is_invented else ""
    return PromiseCell(status.status, cell_word(status), status.why, facts_of(status.evidence), label)


def cell_word(status: PromiseStatus) -> str:
    """Return the word as it stands in a cell; of one kept too late that it was, when it was due stands in the head."""
    return full_word(status) if status.status == "kept" else promise_word(status.status)


def facts_of(evidence: Sequence[Evidence]) -> tuple[Fact, ...]:
    """Return the evidence as lines with their source; only an address of the web becomes a link."""
    return tuple(
        Fact(each.sentence, web_address(each.source_url), _("invented example") if each.is_invented else "") for each in evidence
    )


def _bars_sentence(bars: Sequence[PromiseBar]) -> str:
    """Return which promise was kept most often and which least; of one promise nothing, its bar tells."""
    kept = [(dict(bar.bar.counts).get("kept", 0) / max(bar.bar.total, 1), bar.name) for bar in bars]
    high, low = max(kept, key=lambda each: each[0]), min(kept, key=lambda each: each[0])
    if high[0] == low[0]:
        return ""
    return _("Kept most often: “{high}”. Kept least often: “{low}”.", high=high[1], low=low[1])


def _row(about: About, each: ParticipantPromises, member: Participant | None, promises: Sequence[str]) -> PromiseRow:
    cells = {own.promise: promise_cell(own) for own in each.promises}
    cohort = _("cohort {cohort}", cohort=each.cohort) if about.shows_cohorts and each.cohort else ""
    told = (cohort, *_short_remarks(member)) if member else (cohort,)
    href = web_address(member.source_url) if member and not member.is_invented else ""
    link = participant_link(member.cbs_code if member else None, each.organisation)
    return PromiseRow(link, " · ".join(text for text in told if text), href, tuple(cells.get(code) for code in promises))


def _short_remarks(member: Participant) -> tuple[str, ...]:
    """Return what must be known to read the row; the table of participants has the rest."""
    kind = "" if member.cbs_code else member.kind
    invented = _("invented example") if member.is_invented else ""
    left = _("left on {day}", day=format_date(member.left_on)) if member.left_on else ""
    return kind, invented, left


def _table_row(about: About, each: PromiseStatus) -> tuple[Value, ...]:
    cohort = [each.cohort] if about.shows_cohorts else []
    sources = join_names(list(dict.fromkeys(fact.source_url for fact in each.evidence if fact.source_url)))
    evidence = " ".join(fact.sentence for fact in each.evidence)
    remark = _("invented example") if each.rests_on_invented else ""
    return (
        each.organisation, *cohort, by_language(each.text_nl, each.text_en), due_words(each.due_on, each.due),
        Worded(full_word(each), ORDER[each.status]), each.done_n, each.needed_n, each.why, evidence, sources, remark,
    )  # fmt: skip
