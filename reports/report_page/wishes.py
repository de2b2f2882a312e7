"""How the reports are wanted: formats, with or without names, language, the house style of the slides."""

from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st

from data import default_store_path
from data.text import LANGUAGES, _, current_language
from reports.making.formats import KINDS
from reports.making.records import FORMATS, Format
from reports.making.template_check import MOST_MB, check_template
from ui.reading.endpoint import ORIGIN

LANGUAGE_NAMES = {"nl": "Nederlands", "en": "English"}


@dataclass(frozen=True)
class Wishes:
    """What was chosen. problem: why it cannot be made like this; empty when it can."""

    formats: tuple[Format, ...]
    is_anonymous: bool
    language: str
    template: bytes
    problem: str = ""

    def words(self, round_year: int) -> tuple[str, ...]:
        """Return them as the command says them."""
        anonymous = ("--anonymous",) if self.is_anonymous else ()
        server = _server()
        address = ("--address", server) if server else ()
        return (
            "--round", str(round_year), "--format", ",".join(self.formats), "--language", self.language,
            "--store", str(default_store_path()), *anonymous, *address,
        )  # fmt: skip

    def expected(self, reports_n: int) -> tuple[int, float]:
        """Return how many bytes and seconds so many reports are expected to take."""
        bytes_n = 1000 * sum(KINDS[form].size_kb for form in self.formats) + len(self.template)
        return reports_n * bytes_n, 4 + reports_n * sum(KINDS[form].seconds for form in self.formats)


def choose_wishes() -> Wishes:
    """Show the choices and return what was chosen."""
    formats = _choose_formats()
    with st.container(key="reports_choices", horizontal=True):
        names = st.radio(
            _("Names"), [False, True], key="reports_names",
            format_func=lambda nameless: _("Without the names of other municipalities") if nameless else _("With all names"),
        )  # fmt: skip
        language = st.radio(
            _("Language of the reports"), LANGUAGES, index=LANGUAGES.index(current_language()), key="reports_language",
            format_func=LANGUAGE_NAMES.__getitem__,
        )  # fmt: skip
    template, problem = _choose_template() if "pptx" in formats else (b"", "")
    return Wishes(formats, bool(names), str(language), template, problem)


def _choose_formats() -> tuple[Format, ...]:
    labels: dict[Format, str] = {
        "pdf": _("PDF, to send and to print"),
        "pptx": _("PowerPoint, to edit"),
        "xlsx": _("Excel, the whole calculation"),
        "html": _("HTML, the accessible edition in one file"),
    }
    st.markdown(_("**Formats**"))
    with st.container(key="reports_formats", horizontal=True):
        chosen = {form: st.checkbox(labels[form], value=form == "pdf", key=f"reports_{form}") for form in FORMATS}
    return tuple(form for form in FORMATS if chosen[form])


def _choose_template() -> tuple[bytes, str]:
    """Return the slides of the facilitator and what is wrong with them."""
    with st.expander(_("Use the house style of your own organisation for the slides"), icon=":material/palette:"):
        st.markdown(
            _("Drop a PowerPoint file with your own house style here. The slides get its colours, letter and logo; "
              "its own slides are left out.")
        )  # fmt: skip
        label = _("PowerPoint file with your house style (.pptx)")
        dropped = st.file_uploader(label, type=["pptx", "potx"], key="reports_template", max_upload_size=MOST_MB)
        if dropped is None:
            return b"", ""
        with st.spinner(_("The file is being checked.")):
            problem = check_template(dropped.getvalue())
        if problem:
            st.error(problem, icon=":material/error:")
        else:
            st.success(_("The slides get this house style."), icon=":material/check:")
        return dropped.getvalue(), problem


def _server() -> str:
    """Return the address of this server as the visitor knows it; empty when it is not known."""
    parts = urlsplit(st.context.url or "")
    server = f"{parts.scheme}://{parts.netloc}"
    return server if ORIGIN.fullmatch(server) else ""
