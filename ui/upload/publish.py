"""The step that changes what everybody sees."""

import streamlit as st

from data import default_store_path
from data.errors import CIMonitorError
from data.text import _, ngettext
from ingest.checking import CheckedFile
from ingest.publishing import PublishRequest, publish
from ui.pressed import pressed
from ui.upload.state import choose_delivery, empty_box, keep_name, leave_message, user_name


def show_publish(checked: CheckedFile) -> None:
    """Show the button; a file with errors asks for an explicit yes to publish only what is right."""
    st.header(_("Publish your file"), anchor=False)
    by = st.text_input(
        _("Your name"), value=user_name(), max_chars=80, key="upload_name", help=_("Stands in the history beside this delivery.")
    )
    keep_name(by.strip())
    is_allowed = True
    if checked.has_errors:
        errors = sum(finding.severity == "error" for finding in checked.findings)
        st.warning(
            _("This file has {errors}. What is wrong is left out.", errors=ngettext("{n} error", "{n} errors", errors)),
            icon=":material/warning:",
        )
        agree = ngettext(
            "Publish only the {n} entry that is right", "Publish only the {n} entries that are right", checked.good_n
        )
        is_allowed = st.checkbox(agree, key=f"good_rows_{checked.checksum_sha256}")
    st.button(
        _("Publish"),
        type="primary",
        disabled=not (is_allowed and by.strip()),
        on_click=_publish,
        args=(checked, by.strip()),
        icon=":material/publish:",
    )


@pressed
def _publish(checked: CheckedFile, by: str) -> None:
    try:
        number = publish(default_store_path(), checked, PublishRequest(by, "upload", good_rows=checked.has_errors))
    except CIMonitorError as error:
        leave_message("error", error.user_message)
        return
    leave_message("success", _("Published as delivery {number}. You can undo this below, under History.", number=number))
    choose_delivery(number)
    empty_box()
