"""The two tables of the page: every part beside its rivals, and what could be judged."""

from analysis.record.record import ForecastRecord
from analysis.record.scores import LEAST_CASES_N
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.charts.records import Column, Table, Value
from ui.forecast_record.figures import parts_with_record, record_of
from ui.parts import all_parts, name_of_part, part_of
from ui.sentences.forecast_charts import brier_text, reason_of_unjudged
from ui.sentences.forecasts import gain_word


def comparison_table() -> Table:
    """Return the Brier score of all parts together and of each, beside the base rate and "nothing changes"."""
    columns = (
        Column(_("Part")), Column(_("Forecasts"), "count"), Column(_("Our chances")), Column(_("Always the average")),
        Column(_("Nothing changes")), Column(_("Beside the average")), Column(_("Beside “nothing changes”")),
    )  # fmt: skip
    named = [(_("All together"), record_of())] + [(name_of_part(part_of(code)), record_of(code)) for code in parts_with_record()]
    return Table(columns, tuple(_comparison_row(name, record) for name, record in named))


def _comparison_row(name: str, record: ForecastRecord) -> tuple[Value, ...]:
    found = record.brier
    if found is None:
        few = _("too few, {n} needed", n=LEAST_CASES_N)
        judged = record.judged_n if record.municipality_n >= SMALLEST_GROUP_N else None
        return name, judged, None, None, None, few, few
    rivals = (found.base_rate, found.no_change)
    scores = (brier_text(found.brier), *(brier_text(rival.rival_brier) for rival in rivals))
    return name, record.judged_n, *scores, *(gain_word(rival) for rival in rivals)


def silent_sentence() -> str:
    """Return of how many parts nothing can be said; empty when of all something can."""
    silent = len(all_parts()) - len(parts_with_record())
    if not silent:
        return ""
    return ngettext(
        "Of {n} other level or theme no target year has come yet.",
        "Of {n} other levels and themes no target year has come yet.",
        silent,
    )


def judged_table(record: ForecastRecord) -> Table:
    """Return what was judged, what not and why, and what was published at the time."""
    rows: list[tuple[Value, ...]] = [
        (_("Forecasts of which the target year has come"), record.due_n),
        (_("Judged"), record.judged_n),
        (_("Judged, published at the time"), record.published_n),
        (_("Judged, made afterwards with only what was known then"), record.judged_n - record.published_n),
        *((reason_of_unjudged(reason), n) for reason, n in record.unjudged),
    ]
    return Table((Column(_("What")), Column(_("How many"), "count")), tuple(rows))
