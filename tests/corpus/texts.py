"""Exports saved as text: every encoding with the tools that write text, and what Excel and people do to such files."""

import csv
from dataclasses import replace
from io import StringIO

from tests.corpus import googleforms, kobo_alchemer, limesurvey, msforms, qualtrics, surveymonkey
from tests.corpus.drafts import Draft, without_sheet
from tests.corpus.expectations import Case
from tests.corpus.own_layouts import register
from tests.corpus.truth import label
from tests.corpus.write_text import ENCODINGS, SEPARATORS, write_text

TOOLS: dict[str, tuple[Draft, tuple[str, ...]]] = {
    "limesurvey": (limesurvey.table(limesurvey.full, label), limesurvey.SECRETS),
    "msforms": (msforms.table(), msforms.SECRETS),
    "googleforms": (googleforms.table(moment="12-4-2026 10:23:45"), googleforms.SECRETS),
    "surveymonkey": (surveymonkey.condensed(), surveymonkey.SECRETS),
    "qualtrics": (qualtrics.table(names="given"), qualtrics.SECRETS),
    "kobotoolbox": (kobo_alchemer.kobo("labels"), kobo_alchemer.KOBO_SECRETS),
}


def cases() -> list[Case]:
    """Each tool in each encoding, the separators taking turns (pairwise); then what stands above, behind or in the text."""
    made = []
    for place, (tool, (draft, secrets)) in enumerate(TOOLS.items()):
        for turn, encoding in enumerate(ENCODINGS):
            name = tuple(SEPARATORS)[(place + turn) % 3]
            expected = without_sheet(draft.expected(tool, secrets))
            content = write_text(draft.page(), SEPARATORS[name], encoding)
            made.append(Case(f"{tool}, {encoding}, {name}", "export.csv", content, expected, msforms.SAID))
    return [*made, separator_line(), quoted(), bare_returns(), blank_tail(), utf_16_without_mark()]


def _register(about: str, content: bytes, rows_above: int = 0) -> Case:
    draft = replace(register(label, "texts"), above=((),) * rows_above)
    return Case(about, "register.csv", content, without_sheet(draft.expected("register")))


def _text(separator: str = ";") -> str:
    return write_text(register(label, "texts").page(), separator).decode()


def separator_line() -> Case:
    """Excel's own hint in the first line: it is a row of the file and no head."""
    return _register("text, sep= in the first line", ("sep=,\r\n" + _text(",")).encode(), rows_above=1)


def quoted() -> Case:
    """Every field in quotes, as LimeSurvey writes them."""
    text = "\n".join(",".join('"' + field.replace('"', '""') + '"' for field in line) for line in _fields())
    return _register("text, everything in quotes", text.encode())


def _fields() -> list[list[str]]:
    return list(csv.reader(StringIO(_text(), newline=""), delimiter=";"))


def bare_returns() -> Case:
    """The returns of an old Mac."""
    return _register("text, returns of an old Mac", _text().replace("\r\n", "\r").encode("mac_roman"))


def blank_tail() -> Case:
    """Blank lines with only separators at the end, as Excel leaves them."""
    return _register("text, blank lines at the end", (_text() + ";;;;\r\n" * 5 + "\r\n").encode("cp1252"))


def utf_16_without_mark() -> Case:
    """UTF-16 without its mark is still text."""
    return _register("text, UTF-16 without mark", _text("\t").encode("utf-16-le"))
