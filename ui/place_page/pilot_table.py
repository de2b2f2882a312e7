"""The pilots of a place as a table with its explanation: what a report holds of them."""

from collections.abc import Sequence

from analysis.pilots.pilot import Pilot
from analysis.places import Place
from data.text import _, ngettext
from ui.block import Block
from ui.charts.records import Column, Table, Value
from ui.charts.table_html import draw_table
from ui.pilot_page.known import pilots_of
from ui.pilot_page.names import invented_label, not_reported, years_text
from ui.place_page.explanations import explain_pilots
from ui.source_links import web_address


def pilot_block(place: Place) -> Block | None:
    """Return the pilots of a municipality as a block; None without any."""
    found = pilots_of(place)
    if not found:
        return None
    table, title = pilot_table(found), _("Pilots")
    return Block("pilots", title, count_text(found), lambda: draw_table(table, title), table, explain_pilots(place.name))


def pilot_table(found: Sequence[Pilot]) -> Table:
    """Return a row per pilot: what it is, how far it is, what was reported, and where that was found."""
    columns = (
        Column(_("Name of the pilot")), Column(_("Category")), Column(_("Phase")), Column(_("Years")), Column(_("Reported")),
        Column(_("Source")), Column(_("Remark")),
    )  # fmt: skip
    return Table(columns, tuple(map(_row, found)))


def count_text(found: Sequence[Pilot]) -> str:
    """Return how many pilots are known, and how many of them are invented."""
    told = ngettext("{n} pilot is known, as reported.", "{n} pilots are known, as reported.", len(found))
    invented_n = sum(pilot.is_invented for pilot in found)
    if not invented_n:
        return told
    more = ngettext("{n} of them is an invented example.", "{n} of them are invented examples.", invented_n)
    return f"{told} {more}"


def reported_of(pilot: Pilot) -> tuple[tuple[str, str], ...]:
    """Return heads with what was reported under them; what was not reported is left out."""
    reported = (
        (_("Result"), pilot.reported_result),
        (_("Realised effect"), pilot.realised_effect),
        (_("CO₂"), pilot.co2_reduction),
        (_("Reuse of materials"), pilot.material_reuse),
        (_("Lesson"), pilot.lessons),
    )
    return tuple((head, text) for head, text in reported if text)


def _row(pilot: Pilot) -> tuple[Value, ...]:
    reported = " ".join(_ended(_("{head}: {text}", head=head, text=text)) for head, text in reported_of(pilot))
    return (
        pilot.title, pilot.category.name if pilot.category else not_reported(),
        pilot.phase.name if pilot.phase else not_reported(), years_text(pilot) or not_reported(), reported or not_reported(),
        web_address(pilot.source_url), invented_label(pilot),
    )  # fmt: skip


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
