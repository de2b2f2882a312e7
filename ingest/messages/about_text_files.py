"""Messages about CSV files: how they were written, and what went wrong in writing them."""

from data.text import _, ngettext
from ingest.messages.facts import Facts, Message, no_action, nothing_changes


def _save_as_utf8(_facts: Facts) -> str:
    return _("Open the file in Excel, choose Save as, CSV UTF-8, and deliver that file.")


def _encoding(facts: Facts) -> str:
    if facts.content:
        return _("this file was read as {encoding}, for example “{found}”", encoding=facts["encoding"], found=facts.content)
    return _("this file was read as {encoding}", encoding=facts["encoding"])


def _utf8_expected(_facts: Facts) -> str:
    return _("Expected: a CSV file in UTF-8.")


def _close_quote(_facts: Facts) -> str:
    return _('Look for a single quotation mark (") in this row, remove it or write it twice, and deliver the file again.')


TEXT_FILE_MESSAGES = {
    "encoding_taken": Message(
        "notice",
        _encoding,
        _utf8_expected,
        nothing_changes,
        lambda f: _("Look whether letters with accents are right. If they are, you do not have to do anything."),
    ),
    "encoding_uncertain": Message(
        "warning",
        lambda f: _(
            "it is not certain how letters with accents are written in this file: “{found}” or “{other}”",
            found=f.content,
            other=f["other_word"],
        ),
        _utf8_expected,
        lambda f: _("It was read as {encoding}; names with accents may not be recognised.", encoding=f["encoding"]),
        _save_as_utf8,
    ),
    "signs_unreadable": Message(
        "warning",
        lambda f: ngettext("{n} sign in this file cannot be read", "{n} signs in this file cannot be read", int(f["signs_n"])),
        _utf8_expected,
        lambda f: _("These signs were read as “�”; a word with such a sign may not be recognised."),
        _save_as_utf8,
    ),
    "padding_removed": Message(
        "notice",
        lambda f: _("behind the text of this file stand {padding_n} empty signs (NUL)", padding_n=f["padding_n"]),
        lambda f: _("Expected: nothing behind the last row."),
        nothing_changes,
        no_action,
    ),
    "quote_without_end": Message(
        "error",
        lambda f: _("a quotation mark is opened in this row and not closed: the rest of the file became one cell"),
        lambda f: _("Expected: quotation marks in pairs."),
        lambda f: _("What stands below this row is not taken over."),
        _close_quote,
    ),
    "quote_over_many_lines": Message(
        "warning",
        lambda f: _("one cell in this row holds {lines_n} lines of the file", lines_n=f["lines_n"]),
        lambda f: _("Expected: quotation marks in pairs."),
        lambda f: _("If these were rows of the table, they are not taken over."),
        _close_quote,
    ),
}
