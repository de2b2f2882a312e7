"""The funnel now, over the years, and per group: charts as records."""

from collections.abc import Mapping, Sequence

from analysis.pilots.funnel import Funnel, FunnelHistory, FunnelStep
from analysis.pilots.split import INVENTED, SplitBy, SplitRow
from analysis.pilots.words import PilotWords
from data.text import _, ngettext
from ui import cached
from ui.charts.pilot_records import CountGrid, FunnelBar, FunnelChart
from ui.charts.records import Column, Table, Value
from ui.pilot_page.known import known_words
from ui.pilot_page.names import SPLIT_NAMES, not_reported
from ui.pilot_page.sentences import funnel_sentence, history_sentence


def funnel_chart(funnel: Funnel) -> FunnelChart:
    """Return how many pilots came how far by now."""
    bars = tuple(FunnelBar(step.phase.name, step.reached_n, step.now_n, _told(step)) for step in funnel.steps)
    columns = (
        Column(_("Phase")), Column(_("Came at least this far"), "count"), Column(_("Is in this phase now"), "count"),
        Column(_("Of those who came this far invented"), "count"),
    )  # fmt: skip
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (step.phase.name, step.reached_n, step.now_n, step.invented_n) for step in funnel.steps
    )
    outside: tuple[tuple[Value, ...], ...] = (
        (_("stopped"), None, funnel.stopped_n, None),
        (not_reported(), None, funnel.unknown_n, None),
    )
    return FunnelChart(
        _("From preparation to scaled up"), funnel_sentence(funnel), bars, tuple(_notes(funnel)), Table(columns, rows + outside)
    )


def _told(step: FunnelStep) -> str:
    return _("{n}, of which {now} are there now", n=step.reached_n, now=step.now_n)


def _notes(funnel: Funnel) -> list[str]:
    notes = []
    if funnel.stopped_n:
        text = ngettext("Apart from this: {n} pilot was stopped.", "Apart from this: {n} pilots were stopped.", funnel.stopped_n)
        notes.append(text)
    if funnel.unknown_n:
        text = ngettext(
            "Not in this picture: {n} pilot of which the phase was not reported.",
            "Not in this picture: {n} pilots of which the phase was not reported.",
            funnel.unknown_n,
        )
        notes.append(text)
    return notes


def history_chart(history: FunnelHistory) -> CountGrid:
    """Return per year how many pilots had reached each phase at the end of it."""
    names = (*(phase.name for phase in known_words().flow), _("Stopped"))
    counts = tuple((*year.reached_n, year.stopped_n) for year in history.years)
    years = tuple(str(year.year) for year in history.years)
    columns = (Column(_("End of the year"), "year"), *(Column(name, "count") for name in names))
    rows = tuple((year.year, *counted) for year, counted in zip(history.years, counts, strict=True))
    return CountGrid(_("Through the years"), history_sentence(history), _("End of"), years, names, counts, Table(columns, rows))


def split_chart(rows: Sequence[SplitRow], by: SplitBy) -> CountGrid:
    """Return per group how many pilots are in each phase now, stopped and not reported apart, and in all."""
    words = known_words()
    name_of = _names_of(by, words)
    names = (*(phase.name for phase in words.flow), _("Stopped"), _("Phase not reported"), _("All pilots"))
    row_names = tuple(name_of.get(row.code or "", row.code or not_reported()) for row in rows)
    counts = tuple(
        (*(step.now_n for step in row.funnel.steps), row.funnel.stopped_n, row.funnel.unknown_n, row.funnel.total_n)
        for row in rows
    )
    columns = (Column(SPLIT_NAMES[by]()), *(Column(name, "count") for name in names), Column(_("Invented"), "count"))
    table_rows: tuple[tuple[Value, ...], ...] = tuple(
        (name, *counted, row.funnel.invented_n) for name, counted, row in zip(row_names, counts, rows, strict=True)
    )
    sentence = _("In which phase the pilots are now, per group. A press on a name above chooses another way to split them.")
    title = _("Phases side by side")
    return CountGrid(title, sentence, SPLIT_NAMES[by](), row_names, names, counts, Table(columns, table_rows))


def _names_of(by: SplitBy, words: PilotWords) -> Mapping[str, str]:
    if by == "province":
        return {place.cbs_code: place.name for place in cached.all_places().values() if place.level == "province"}
    if by == "invented":
        return {INVENTED: _("invented example"), "real": _("real")}
    lists = {
        "category": words.categories,
        "programme": words.programmes,
        "organisation_type": words.organisation_types,
        "working_group": tuple(word for _owner, word in words.working_groups),
    }
    return {word.code: word.name for word in lists[by]}
