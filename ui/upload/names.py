"""The words of the upload page for layouts, severities and certainties, and text of a file inside Markdown."""

import hashlib

from data.text import _
from ingest.messages.about_forms import TOOL_NAMES

SIGNS = "\\`*_{}[]()<>#+-.!|~$:&"


def kind_name(kind: str) -> str:
    """Return the name of a layout for the reader."""
    own = {
        "register": _("register, one row per municipality"),
        "vragenlijst": _("questionnaire of one municipality"),
        "lang": _("long list, one row per answer"),
        "pilots": _("register of pilots"),
        "doelen": _("register of targets"),
        "leertraject": _("learning programmes and who takes part"),
    }
    return own.get(kind) or _tool_name(kind) or _("not recognised")


def _tool_name(kind: str) -> str:
    """Return "export of X" for a survey tool, named as its maker does; empty for what is no tool."""
    return _("export of {tool}", tool=TOOL_NAMES[kind]) if kind in TOOL_NAMES else ""


def severity_name(severity: str) -> str:
    """Return the word for a severity."""
    return {"error": _("Error"), "warning": _("Warning"), "notice": _("Remark")}[severity]


def severity_icon(severity: str) -> str:
    """Return the icon for a severity."""
    return {"error": ":material/error:", "warning": ":material/warning:", "notice": ":material/info:"}[severity]


def plain(text: str) -> str:
    """Return text from a file so that Markdown shows it as it stands."""
    return "".join(f"\\{sign}" if sign in SIGNS else sign for sign in text)


def shortened(text: str, longest: int) -> str:
    """Return the text with at most this many signs."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def key_of(*parts: str) -> str:
    """Return a short key for widgets about these things; the name of a sheet may hold signs that a key may not."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
