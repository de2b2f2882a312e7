"""A wrong cell, corrected in the browser: shown in its row, typed over, and the file is checked again at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import streamlit as st

from data.text import _, ngettext
from ingest import heads
from ingest.addresses import address_of, position_of
from ingest.checking import CheckedFile
from ingest.corrected import correct_sheets
from ingest.findings import Finding
from ingest.instructions import Correction
from ingest.sheets import Sheet
from ingest.vocabulary import Vocabulary
from ui.charts.figure import show_figure
from ui.upload.cached import cells_of
from ui.upload.choosing import choose_content
from ui.upload.dropped import Dropped
from ui.upload.names import shortened
from ui.upload.row_view import cells_around, draw_row
from ui.upload.saying import with_corrections
from ui.upload.state import say
from ui.upload.typed import entry_for, typed_in
from ui.upload.wrong_cells import Cluster, SameContent, same_cells

CONTENT_SIGNS = 60


@dataclass(frozen=True)
class Desk:
    """What correcting needs: the file, how it was checked, and the reference words. Its cells are read only when shown."""

    dropped: Dropped
    checked: CheckedFile
    words: Vocabulary

    @cached_property
    def original(self) -> tuple[Sheet, ...]:
        """The sheets as they came."""
        return cells_of(self.dropped) if self.checked.is_readable else ()

    @cached_property
    def corrected(self) -> tuple[Sheet, ...]:
        """The sheets with the corrections so far laid over the cells."""
        return correct_sheets(self.original, self.checked.said.corrections)[0]

    def sheet(self, name: str) -> Sheet | None:
        """Return a sheet as corrected."""
        return next((sheet for sheet in self.corrected if sheet.name == name), None)

    def stands_in_file(self, sheet_name: str, cell: str) -> str:
        """Return what the file itself says in a cell."""
        sheet = next(sheet for sheet in self.original if sheet.name == sheet_name)
        return sheet.cell(*position_of(cell)).text


def show_correction(desk: Desk, cluster: Cluster, key: str) -> None:
    """Show the cell of a cluster in its row with a field to correct it; several contents are chosen from a list."""
    same = choose_content(cluster, _("Which content do you correct?"), _content_words, key)
    sheet = desk.sheet(same.first.sheet)
    if sheet is None:
        return
    cell_key = f"{key}_{same.first.cell}"
    caption = _("The row of cell {cell}", cell=same.first.cell)
    show_figure(draw_row(cells_around(desk.checked, sheet, same.first), caption), f"{cell_key}_row")
    with st.form(f"{cell_key}_form", border=False):
        _show_field(desk, sheet, same, cell_key)


def _content_words(same: SameContent) -> str:
    found = shortened(same.first.found, CONTENT_SIGNS) or _("empty")
    cells = ngettext("{n} cell", "{n} cells", same.cells_n)
    return _("“{found}” in cell {cell} ({cells})", found=found, cell=same.first.cell, cells=cells)


def _show_field(desk: Desk, sheet: Sheet, same: SameContent, key: str) -> None:
    typed = typed_in(entry_for(desk.checked, desk.words, same.first), key)
    alike = same_cells(desk.checked, sheet, same)
    to_all = len(alike) > 1 and st.checkbox(
        _("Apply to all {n} cells with this content", n=len(alike)), value=True, key=f"{key}_all"
    )
    with st.container(horizontal=True):
        is_applied = st.form_submit_button(_("Apply"), key=f"{key}_apply", icon=":material/check:")
        is_emptied = st.form_submit_button(_("Empty the cell"), type="tertiary", key=f"{key}_empty")
    if is_applied and typed is None:
        st.warning(_("Choose or type first what it should say."))
    elif is_applied or is_emptied:
        _correct(desk, same.first, alike if to_all else (same.first.cell,), typed if is_applied and typed else "")


def _correct(desk: Desk, finding: Finding, cells: Sequence[str], typed: str) -> None:
    corrections = [correction for cell in cells for correction in _corrections(desk, finding, cell, typed)]
    say(desk.checked.checksum_sha256, with_corrections(desk.checked.said, corrections))
    st.rerun()


def _corrections(desk: Desk, finding: Finding, cell: str, typed: str) -> list[Correction]:
    """Return the correction of a cell; code and name of a municipality are corrected together, for they must agree."""
    row, column = position_of(cell)
    typed_by_column = {column: typed} | _other_place_cells(desk, finding, column, typed)
    return [
        Correction(finding.sheet, address_of(row, n), desk.stands_in_file(finding.sheet, address_of(row, n)), text)
        for n, text in typed_by_column.items()
    ]


def _other_place_cells(desk: Desk, finding: Finding, column: int, typed: str) -> dict[int, str]:
    became = {one.column: one.became for one in desk.checked.columns if one.sheet == finding.sheet}
    if became.get(column) not in (heads.CODE.key, heads.NAME.key) or not typed:
        return {}
    place = next((one for one in desk.words.places.values() if typed in (one.cbs_code, one.name)), None)
    texts = {heads.CODE.key: place.cbs_code, heads.NAME.key: place.name} if place else {}
    return {number: texts[key] for number, key in became.items() if key in texts and number != column}
