"""What goes with the files of a group: which file is whose, and what is missing and why; as a page and for a spreadsheet."""

from dataclasses import dataclass

from markupsafe import Markup

from analysis.store_facts import sample_note
from data.text import _, current_language, ngettext
from reports.making.formats import KINDS
from reports.making.records import Member, Order, Outcome
from reports.making.tally import Tally
from ui import cached
from ui.charts.markup import join, tag
from ui.charts.records import Column, Table
from ui.charts.table_html import write_csv
from ui.palette import OWN, TEXT

STYLE = (
    ":root{color-scheme:light dark}"
    f"body{{font:1rem/1.5 system-ui,sans-serif;color:{TEXT.light};background:#fff;max-width:70rem;margin:2rem auto;"
    "padding:0 1rem}"
    f"a{{color:{OWN.light}}} table{{border-collapse:collapse;width:100%}} caption{{text-align:left;padding:.5rem 0}}"
    "th,td{text-align:left;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid #8888} h1{line-height:1.2}"
    "td a{margin-right:.75rem;white-space:nowrap} .note{font-weight:600} td{overflow-wrap:anywhere}"
    f"@media (prefers-color-scheme:dark){{body{{color:{TEXT.dark};background:#14171a}} a{{color:{OWN.dark}}}}}"
    "@media (max-width:40rem){thead{position:absolute;left:-99rem} tr,td{display:block;border:0;padding:0}"
    "tr{border-bottom:1px solid #8888;padding:.5rem 0}}"
)


@dataclass(frozen=True)
class Row:
    """A line of the list: whose it is, its code where there is one, what became of it, and what is missing and why."""

    name: str
    code: str
    outcome: Outcome | None
    missing: tuple[str, ...]


def write_contents_csv(tally: Tally, order: Order) -> bytes:
    """Return the list as CSV, a line per participant, that they are invented first where they are."""
    columns = (_("Place"), _("CBS code"), _("Round"), _("Formats"), _("Files"), _("What is missing, and why"))
    rows = tuple(
        (row.name, row.code, str(order.round_year), ", ".join(_formats_of(row)), ", ".join(_names_of(row)), " ".join(row.missing))
        for row in rows_of(tally)
    )
    return write_csv(Table(tuple(map(Column, columns)), rows), tuple(_notes(tally, order)))


def write_contents_page(tally: Tally, order: Order) -> bytes:
    """Return the list as a page with links to the files beside it."""
    title = _("Reports of {name}, round {year}", name=tally.group.name, year=order.round_year)
    heads = tag("tr", *(tag("th", head, scope="col") for head in (_("Place"), _("Files"), _("What is missing, and why"))))
    body = tag("tbody", *map(_draw_row, rows_of(tally)))
    table = tag("table", tag("caption", _counted(tally)), tag("thead", heads), body)
    notes = [tag("p", note, class_="note") for note in _notes(tally, order)[1:]]
    head = tag(
        "head",
        Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex">'),
        tag("title", title),
        tag("style", Markup(STYLE)),  # noqa: S704 - our own
    )
    page = tag("html", head, tag("body", tag("main", tag("h1", title), *notes, table)), lang=current_language())
    return f"<!DOCTYPE html>{page}".encode()


def rows_of(tally: Tally) -> list[Row]:
    """Return a row per member of the group, in its order."""
    return [_row(member, tally) for member in tally.group.members]


def _row(member: Member, tally: Tally) -> Row:
    if member.code is None:
        return Row(member.name, "", None, (_("No report: not a municipality."),))
    outcome = tally.outcomes.get(member.code)
    if outcome is None:
        return Row(member.name, member.code, None, (_("No report: the making was stopped before."),))
    failed = (_("{form}: {why}", form=KINDS[each.form].name, why=each.why) for each in outcome.failures)
    return Row(member.name, member.code, outcome, tuple(failed))


def _draw_row(row: Row) -> Markup:
    files = row.outcome.files if row.outcome else ()
    links = (tag("a", KINDS[each.form].name, href=each.name) for each in files)
    code = tag("small", f" {row.code}") if row.code else None
    return tag("tr", tag("td", row.name, code), tag("td", join(*links)), tag("td", " ".join(row.missing)))


def _notes(tally: Tally, order: Order) -> list[str]:
    """Return what must be known before the list is read; the title first."""
    title = _("Reports of {name}, round {year}", name=tally.group.name, year=order.round_year)
    sample = sample_note() if cached.facts().is_sample else ""
    told = ""
    if order.is_anonymous:
        told = _("These reports name no other municipality, but this list names all of them: do not send it along.")
    return [title, *filter(None, (sample, told))]


def _counted(tally: Tally) -> str:
    whole = tally.done_n - tally.failed_n
    told = ngettext("{n} report is complete.", "{n} reports are complete.", whole)
    missing = len(tally.group.members) - whole
    if not missing:
        return told
    return f"{told} " + _("Of {n} something is missing.", n=missing)


def _formats_of(row: Row) -> list[str]:
    return [KINDS[each.form].name for each in row.outcome.files] if row.outcome else []


def _names_of(row: Row) -> list[str]:
    return [each.name for each in row.outcome.files] if row.outcome else []
