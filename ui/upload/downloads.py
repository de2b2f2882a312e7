"""What the user takes along: the own workbook with the cells marked, and all remarks as a table."""

from collections.abc import Sequence

import streamlit as st

from data.text import _
from ingest.annotated.copying import copy_told
from ingest.checking import CheckedFile
from ingest.findings import Finding, explain, sentence
from ui.charts.records import Column, Table
from ui.charts.table_html import write_csv
from ui.upload.cached import annotated_of
from ui.upload.names import plain, severity_name


def show_downloads(checked: CheckedFile) -> None:
    """Show the downloads of the remarks; each is made only when it is asked for."""
    st.download_button(
        _("Download the remarks (CSV)"),
        lambda: write_csv(finding_table(checked.findings), (checked.file_name,)),
        file_name=_("remarks") + ".csv",
        mime="text/csv",
        key="findings_csv",
        on_click="ignore",
        icon=":material/download:",
    )
    label, key = _("Your own file with the remarks in it"), f"copy_{checked.checksum_sha256[:12]}"
    with st.expander(label, icon=":material/rate_review:", on_change="rerun", key=key) as box:
        if box.open:
            _show_copy(checked)


def _show_copy(checked: CheckedFile) -> None:
    with st.spinner(_("The copy is being made.")):
        copy = annotated_of(checked)
    if isinstance(copy, Finding):
        st.warning(plain(sentence(copy, checked.file_name)), icon=":material/warning:")
        return
    st.markdown(plain(copy_told(copy)))
    st.download_button(
        _("Download the copy"), copy.content, file_name=copy.file_name, key="findings_copy", on_click="ignore",
        icon=":material/download:",
    )  # fmt: skip


def finding_table(findings: Sequence[Finding]) -> Table:
    """Return the findings as a table, one row each, in the current language."""
    heads = (
        _("Kind"),
        _("Sheet"),
        _("Cell"),
        _("What stands there"),
        _("Expected"),
        _("Meaning for the figures"),
        _("What to do"),
    )
    return Table(tuple(Column(head) for head in heads), tuple(_row(finding) for finding in findings))


def _row(finding: Finding) -> tuple[str, ...]:
    text = explain(finding)
    place = (severity_name(finding.severity), finding.sheet, finding.cell)
    return (*place, text.found, text.expected, text.consequence, text.remedy)
