"""What was recognised, what is wrong in which cell, and what is right."""

from collections import Counter

import streamlit as st

from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.findings import Finding, explain
from ui.charts.figure import show_figure
from ui.charts.records import Column, Table
from ui.charts.table_html import draw_table, write_csv

SHOWN_AT_ONCE = 20


def show_findings(checked: CheckedFile) -> None:
    """Show the findings in reading order, with a filter and a download; no findings is also said."""
    st.header(_("1. What we read"), anchor=False)
    st.markdown(_recognised(checked))
    if not checked.findings:
        st.success(_("No remarks: everything in this file was understood."), icon=":material/check_circle:")
        return
    wanted = _choose_severities(checked)
    shown = [finding for finding in checked.findings if finding.severity in wanted]
    for finding in shown[:SHOWN_AT_ONCE]:
        _show_finding(finding)
    if len(shown) > SHOWN_AT_ONCE:
        st.caption(_("These are the first {n} remarks. All of them are in the list below.", n=SHOWN_AT_ONCE))
    _show_all(checked)


def _recognised(checked: CheckedFile) -> str:
    if not checked.is_readable:
        return _("**{file}** cannot be read.", file=plain(checked.file_name))
    return _(
        "**{file}** was recognised as: {kind}. {good} are right.",
        file=plain(checked.file_name),
        kind=kind_name(checked.kind),
        good=ngettext("{n} entry", "{n} entries", checked.good_n),
    )


def kind_name(kind: str) -> str:
    """Return the name of a layout for the reader."""
    return {
        "register": _("register, one row per municipality"),
        "vragenlijst": _("questionnaire of one municipality"),
        "lang": _("long list, one row per answer"),
        "pilots": _("register of pilots"),
        "doelen": _("register of targets"),
    }.get(kind, _("not recognised"))


def severity_name(severity: str) -> str:
    """Return the word for a severity."""
    return {"error": _("Error"), "warning": _("Warning"), "notice": _("Remark")}[severity]


def plain(text: str) -> str:
    """Return text from a file so that Markdown shows it as it stands."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()<>#+-.!|~$:&" else sign for sign in text)


def _choose_severities(checked: CheckedFile) -> set[str]:
    counted = Counter(finding.severity for finding in checked.findings)
    options = [severity for severity in ("error", "warning", "notice") if counted[severity]]
    chosen = st.pills(
        _("Show"),
        options,
        selection_mode="multi",
        default=options,
        format_func=lambda severity: f"{severity_name(severity)} ({counted[severity]})",
        key=f"severities_{checked.checksum_sha256}",
    )
    return set(chosen)


def _show_finding(finding: Finding) -> None:
    text = explain(finding)
    icon = {"error": ":material/error:", "warning": ":material/warning:", "notice": ":material/info:"}[finding.severity]
    with st.container(border=True):
        st.markdown(f"{icon} **{severity_name(finding.severity)} · {plain(text.where)}**")
        found = f"{text.found[:1].upper()}{text.found[1:]}."
        st.markdown(" ".join(plain(part) for part in (found, text.expected, text.consequence) if part))
        st.markdown(_("**What to do:** {remedy}", remedy=plain(text.remedy)))


def _show_all(checked: CheckedFile) -> None:
    table = _table(checked)
    with st.expander(_("All remarks as a table")):
        show_figure(draw_table(table, _("All remarks on the file")), "findings_table")
        st.download_button(
            _("Download the remarks (CSV)"),
            write_csv(table, (checked.file_name,)),
            file_name=_("remarks") + ".csv",
            mime="text/csv",
            key="findings_csv",
            on_click="ignore",
            icon=":material/download:",
        )


def _table(checked: CheckedFile) -> Table:
    heads = (
        _("Kind"),
        _("Sheet"),
        _("Cell"),
        _("What stands there"),
        _("Expected"),
        _("Meaning for the figures"),
        _("What to do"),
    )
    return Table(tuple(Column(head) for head in heads), tuple(_row(finding) for finding in checked.findings))


def _row(finding: Finding) -> tuple[str, ...]:
    text = explain(finding)
    place = (severity_name(finding.severity), finding.sheet, finding.cell)
    return (*place, text.found, text.expected, text.consequence, text.remedy)
