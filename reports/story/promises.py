"""What became of the promises: per promise of a programme, per programme of a province or the country."""

from functools import partial

from analysis.promises.records import PROMISE_WORDS, PromiseStatus
from analysis.promises.summary import by_promise, count_promises
from data.text import _, ngettext
from reports.records import Slide
from reports.story.blocks import explain_delivered
from reports.story.subject import Subject, path_of_subject
from ui.block import block_of
from ui.charts.programme_html import draw_promise_bars
from ui.charts.programme_promise_records import PromiseBar, PromiseBars
from ui.charts.records import Column, Table, Value
from ui.format import format_count, format_n_of
from ui.navigation import PROGRAMMES, path_to
from ui.programme_page import explanations
from ui.programme_page.about import About, programmes, statuses_of, today
from ui.programme_page.promises import promise_bars, word_bar
from ui.sentences.promises import promise_word

SUGGESTED_N = 3


def promise_slides(subject: Subject) -> list[Slide]:
    """Return what became of the promises; none where nothing was promised. Source: PR-1."""
    statuses = statuses_in(subject)
    if not statuses:
        return []
    if isinstance(subject.of, About):
        chart, explain, path = promise_bars(statuses), explanations.explain_promises(subject.of), path_of_subject(subject)
    else:
        what = _("What became of the promises of the municipalities here, per learning programme.")
        caveat = _("Not to say is not the same as not kept: nobody recorded what would show it.")
        explain = explain_delivered(subject, what, ("PR-1", "SR-7"), caveat)
        chart, path = _bars_per_programme(statuses), path_to(PROGRAMMES, {})
    block = block_of("promise_bars", chart, partial(draw_promise_bars, chart), explain)
    return [Slide("promises", _("Promises kept"), _sentences(statuses), block, path)]


def statuses_in(subject: Subject) -> tuple[PromiseStatus, ...]:
    """Return every promise of the participants of a programme, or of the municipalities in a place."""
    if isinstance(subject.of, About):
        return statuses_of(subject.key, None, today())
    found = (statuses_of(each.programme, None, today()) for each in programmes())
    return tuple(each for statuses in found for each in statuses if each.cbs_code in subject.codes)


def suggested_agreements(subject: Subject) -> tuple[str, ...]:
    """Return what could be agreed on: the promises most participants have still to keep."""
    found = [each for each in by_promise(_own(subject)) if each.counts.open_n or each.counts.on_its_way_n]
    found = [each for each in found if each.due != "passed"] or found
    most = sorted(found, key=lambda each: -(each.counts.open_n + each.counts.on_its_way_n))[:SUGGESTED_N]
    return tuple(
        ngettext('We keep "{promise}": {n} participant has still to do so.',
                 'We keep "{promise}": {n} participants have still to do so.',
                 each.counts.open_n + each.counts.on_its_way_n, promise=each.text)
        for each in most
    )  # fmt: skip


def _own(subject: Subject) -> tuple[PromiseStatus, ...]:
    """Return the promises of who takes part still; of a place none, its programmes ask different things."""
    return tuple(each for each in statuses_in(subject) if each.left_on is None) if isinstance(subject.of, About) else ()


def _bars_per_programme(statuses: tuple[PromiseStatus, ...]) -> PromiseBars:
    names = {each.programme: each.name for each in programmes()}
    groups = {code: [each for each in statuses if each.programme == code] for code in names}
    bars = tuple(PromiseBar(names[code], "", word_bar(count_promises(own))) for code, own in groups.items() if own)
    heads = (Column(promise_word(word).capitalize(), "count") for word in PROMISE_WORDS)
    rows: list[tuple[Value, ...]] = []
    for bar in bars:
        counts = dict(bar.bar.counts)
        rows.append((bar.name, *(counts.get(word, 0) for word in PROMISE_WORDS)))
    table = Table((Column(_("Learning programme")), *heads), tuple(rows))
    return PromiseBars(_("Promises per learning programme"), " ".join(_sentences(statuses)), bars, table)


def _sentences(statuses: tuple[PromiseStatus, ...]) -> tuple[str, ...]:
    counted = count_promises(statuses)
    told = [_("{n_of} promises are kept.", n_of=format_n_of(counted.kept_n, len(statuses)))]
    if counted.open_n or counted.on_its_way_n:
        way, still = format_count(counted.on_its_way_n), format_count(counted.open_n)
        told.append(_("On their way: {way}. Open: {open}.", way=way, open=still))
    if counted.not_to_say_n:
        told.append(_("Of {n} it cannot be said: nobody recorded what would show it.", n=format_count(counted.not_to_say_n)))
    return tuple(told)
