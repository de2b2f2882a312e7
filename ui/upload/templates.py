"""Templates to download, made from the same reference tables that read them back."""

from functools import partial

import streamlit as st

from data.text import _
from ingest.records import KINDS, Kind
from ui.upload.cached import template_file

SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show_templates() -> None:
    """Show one download button per layout, each with a sentence on when to use it."""
    with st.expander(_("No file yet? Download a template")):
        for kind in KINDS:
            name, use = _described(kind)
            st.download_button(
                name,
                partial(template_file, kind),  # written when it is asked for: five workbooks took a third of the page's time
                file_name=f"ci-monitor-{kind}.xlsx",
                mime=SHEET_TYPE,
                key=f"template_{kind}",
                help=use,
                icon=":material/download:",
            )
            st.caption(use)


def _described(kind: Kind) -> tuple[str, str]:
    return {
        "register": (_("Register"), _("For several municipalities: one row per municipality.")),
        "vragenlijst": (_("Questionnaire"), _("For one municipality: one row per question, with room to explain.")),
        "lang": (_("Long list"), _("For corrections and exports: one row per answer.")),
        "pilots": (_("Pilots"), _("For pilots: one row per pilot.")),
        "doelen": (_("Targets"), _("For the targets of the board: one row per level.")),
        "leertraject": (
            _("Learning programme"),
            _("For a learning programme: meetings, promises, participants, attendance and stands, a sheet for each."),
        ),
    }[kind]
