"""Participants by promises as a table in HTML: a mark per cell, of which a press opens why it is so and what shows it.

A real table whose heads sort it; on a phone each participant is a block.
"""

from markupsafe import Markup

from analysis.promises.records import PromiseWord
from data.text import _
from ui.charts.markup import join, tag
from ui.charts.programme_html import draw_fact
from ui.charts.programme_promise_records import EvidenceWords, OwnPromises, PromiseCell, PromiseGrid, PromiseRow
from ui.charts.promise_html import promise_mark
from ui.charts.records import PlaceLink
from ui.format import MISSING
from ui.navigation import path_of_place

SHOWN_ON_PHONE = 3  # participants; programmes.css has the same number
# Of sorting: what asks for attention first.
ORDER: dict[PromiseWord, int] = {"open": 0, "on_its_way": 1, "not_to_say": 2, "kept": 3}


def draw_promise_grid(grid: PromiseGrid) -> Markup:
    """Return the grid as HTML, in the order of the rows: who is behind comes first."""
    heads = [
        tag(
            "th", tag("button", head, type="button"), tag("span", note, class_="ci-note") if note else None,
            scope="col", role="columnheader", class_="ci-word",
        )
        for head, note in grid.heads
    ]  # fmt: skip
    first = tag("th", tag("button", _("Participant"), type="button"), scope="col", role="columnheader", class_="ci-text")
    head = tag("thead", tag("tr", first, *heads, role="row"), role="rowgroup")
    body = tag("tbody", *(_draw_row(row, grid) for row in grid.rows), role="rowgroup")
    table = tag("table", tag("caption", grid.title, class_="ci-unseen"), head, body, role="table")
    drawn = tag(
        "div", table, class_="ci-figure ci-table ci-stack ci-promise-grid", tabindex=0, role="group", aria_label=grid.title
    )
    return tag("div", drawn, _draw_switch(grid), class_="ci-figure ci-promise-figure")


def _draw_switch(grid: PromiseGrid) -> Markup | None:
    """Return what shows all participants on a phone, where only the first ones are shown (the style sheet decides)."""
    if len(grid.rows) <= SHOWN_ON_PHONE:
        return None
    return tag("label", tag("input", type="checkbox"), tag("span", grid.all_text), class_="ci-show-all")


def draw_own_promises(own: OwnPromises, words: EvidenceWords) -> Markup:
    """Return the promises of one participant below each other."""
    rows = [
        tag("li", tag("div", text, " ", tag("span", due, class_="ci-note")), _draw_word(cell, words))
        for text, due, cell in own.promises
    ]
    note = tag("p", own.note, class_="ci-note") if own.note else None
    return tag("div", tag("section", tag("h3", own.name), note, tag("ul", *rows)), class_="ci-figure ci-own-promises")


def _draw_row(row: PromiseRow, grid: PromiseGrid) -> Markup:
    source = tag("a", grid.words.source, href=row.href, target="_blank", rel="noopener") if row.href else None
    note = tag("span", row.note, " " if source else None, source, class_="ci-note") if row.note or source else None
    name = _draw_name(row.name)
    text = row.name.name if isinstance(row.name, PlaceLink) else row.name
    first = tag("td", tag("div", name, note), role="cell", class_="ci-text", data_head=_("Participant"), data_sort=text)
    cells = [_draw_cell(cell, head, grid) for cell, (head, _note) in zip(row.cells, grid.heads, strict=True)]
    return tag("tr", first, *cells, role="row")


def _draw_name(name: PlaceLink | str) -> Markup:
    if isinstance(name, str):
        return tag("span", name)
    return tag("a", name.name, href=name.path or path_of_place(name.code), data_go=name.code)


def _draw_cell(cell: PromiseCell | None, head: str, grid: PromiseGrid) -> Markup:
    if cell is None:
        return tag("td", MISSING, role="cell", class_="ci-word", data_head=head, data_sort="")
    opened = _draw_word(cell, grid.words)
    return tag("td", opened, role="cell", class_="ci-word", data_head=head, data_sort=ORDER[cell.status])


def _draw_word(cell: PromiseCell, words: EvidenceWords) -> Markup:
    """Return the word; a press on it opens why it is so and what shows it."""
    facts = [draw_fact(fact, words.source) for fact in cell.facts]
    shown = tag("ul", *facts) if facts else tag("p", words.no_facts, class_="ci-note")
    why = tag("p", cell.why) if cell.why else None
    opened = tag("details", tag("summary", promise_mark(cell.status, cell.word)), tag("div", why, shown), class_="ci-evidence")
    return join(opened, tag("span", cell.label, class_="ci-made-up") if cell.label else None)
