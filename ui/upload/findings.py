"""What is wrong in which cell, in reading order, a page at a time, and correctable where it stands."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.findings import Finding, explain
from ingest.messages.about_pilots import PILOT_MESSAGES
from ui.upload.columns import SOLVED_BY_MAPPING
from ui.upload.correcting import Desk, show_correction
from ui.upload.double_rows import is_double_row, show_double_rows
from ui.upload.downloads import show_downloads
from ui.upload.names import key_of, plain, severity_icon, severity_name
from ui.upload.recognised import asks_place, asks_round
from ui.upload.wrong_cells import Cluster, cluster_findings, is_correctable, where_words

CLUSTERS_PER_PAGE = 8


def show_findings(desk: Desk) -> None:
    """Show the findings with a filter and a pager; no findings is also said."""
    checked = desk.checked
    st.header(_("Remarks"), anchor=False)
    if not checked.findings:
        st.success(_("No remarks: everything in this file was understood."), icon=":material/check_circle:")
        return
    wanted = _choose_severities(checked)
    clusters = cluster_findings([finding for finding in checked.findings if finding.severity in wanted])
    for cluster in _on_page(clusters, checked.checksum_sha256):
        _show_cluster(desk, cluster)
    show_downloads(checked)


def _choose_severities(checked: CheckedFile) -> set[str]:
    counted = Counter(finding.severity for finding in checked.findings)
    options = [severity for severity in ("error", "warning", "notice") if counted[severity]]
    chosen = st.pills(
        _("Show"),
        options,
        selection_mode="multi",
        default=options,
        format_func=lambda severity: f"{severity_name(severity)} ({counted[severity]})",
        key=f"severities_{checked.checksum_sha256}_{'_'.join(options)}",
    )
    return set(chosen)


def _on_page(clusters: Sequence[Cluster], checksum: str) -> Sequence[Cluster]:
    """Return the clusters of the chosen page; the pager stands above them and says where one is."""
    pages = -(-len(clusters) // CLUSTERS_PER_PAGE)
    if pages <= 1:
        return clusters
    page = st.pagination(pages, key=f"findings_page_{checksum}_{pages}", max_visible_pages=5)
    first = (page - 1) * CLUSTERS_PER_PAGE
    last = min(first + CLUSTERS_PER_PAGE, len(clusters))
    st.caption(_("Remarks {first} to {last} of {n}; equal ones are taken together.", first=first + 1, last=last, n=len(clusters)))
    return clusters[first:last]


def _show_cluster(desk: Desk, cluster: Cluster) -> None:
    finding = cluster.first
    text = explain(finding)
    key = key_of(desk.checked.checksum_sha256, finding.code, finding.sheet, finding.cell)
    with st.container(border=True):
        st.markdown(
            f"{severity_icon(finding.severity)} **{severity_name(finding.severity)} · {plain(_where(cluster, text.where))}**"
        )
        found = f"{text.found[:1].upper()}{text.found[1:]}."
        st.markdown(" ".join(plain(part) for part in (found, text.expected, text.consequence) if part))
        if is_double_row(finding):
            show_double_rows(desk, cluster, key)
        elif is_correctable(desk.checked, finding) and desk.sheet(finding.sheet):
            if finding.code in PILOT_MESSAGES:
                st.markdown(plain(text.remedy))
            show_correction(desk, cluster, key)
        else:
            st.markdown(_("**What to do:** {remedy}", remedy=plain(_remedy(finding, text.remedy))))


def _remedy(finding: Finding, remedy: str) -> str:
    """Return what to do; on this page some things are solved without a new file."""
    if finding.code in SOLVED_BY_MAPPING:
        return _("choose under “Mapping of the columns” what this column is.")
    if asks_round(finding):
        return _("choose the round under “What we read”, or fill it in in your file.")
    if asks_place(finding):
        return _("choose the municipality under “What we read”, or fill it in in your file.")
    return remedy


def _where(cluster: Cluster, where: str) -> str:
    if cluster.cells_n <= 1 or not cluster.first.cell or cluster.first.severity == "notice":
        return where
    letters, cells = where_words(cluster)
    counted = ngettext("{n} cell", "{n} cells", cluster.cells_n)
    column = _("column {letters}: {cells}, among which {first}", letters=letters, cells=counted, first=cells)
    sheet = cluster.first.sheet
    return _("sheet “{sheet}”, {column}", sheet=sheet, column=column) if sheet else column
