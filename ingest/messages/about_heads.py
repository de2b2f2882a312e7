"""Messages about heads of columns."""

from data.text import _
from ingest.messages.facts import Facts, Message, no_action, suggestion


def _column_left_out(_facts: Facts) -> str:
    return _("Nothing in this column is taken over.")


def _correct_head(facts: Facts) -> str:
    return suggestion(facts) + _("Correct the head, and deliver the file again. All heads are in the template.")


HEAD_MESSAGES = {
    "head_unknown": Message(
        "error",
        lambda f: _("the head “{found}” was not recognised", found=f.content),
        lambda f: _("Expected: a head of the template, for example {example}.", example=f["example"]),
        _column_left_out,
        _correct_head,
    ),
    "head_not_read": Message(
        "warning",
        lambda f: _("the head “{found}” was not recognised", found=f.content),
        lambda f: _("Expected: a head of the template, for example {example}.", example=f["example"]),
        _column_left_out,
        lambda f: _("Should it count? Give the column the head of the template, and deliver the file again."),
    ),
    "head_left_out": Message(
        "notice",
        lambda f: _("the column “{found}” is not part of the template", found=f.content),
        lambda f: _("Expected: only the columns of the template."),
        lambda f: _("This column is not read and not kept."),
        no_action,
    ),
    "head_absent": Message(
        "warning",
        lambda f: _("it says “{found}” here, in a column without a head", found=f.content),
        lambda f: _("Expected: a head above each column with data."),
        _column_left_out,
        lambda f: _("Should it count? Give the column the head of the template, and deliver the file again."),
    ),
    "head_merged": Message(
        "error",
        lambda f: _("the head “{found}” is merged over several columns ({range})", found=f.content, range=f["range"]),
        lambda f: _("Expected: a head of its own above each column."),
        lambda f: _("Nothing in the columns below this head is taken over."),
        lambda f: _("Split the merged cell in Excel, give each column its own head, and deliver the file again."),
    ),
    "head_twice": Message(
        "error",
        lambda f: _(
            "the head “{found}” is here for the second time; the first is in cell {first}", found=f.content, first=f["first"]
        ),
        lambda f: _("Expected: each head only once."),
        lambda f: _("Nothing in these two columns is taken over."),
        lambda f: _("Remove one of the two columns, and deliver the file again."),
    ),
    "head_missing": Message(
        "error",
        lambda f: _(
            "the column “{missing}” was not recognised; the heads found are: {found}", missing=f["missing"], found=f.content
        ),
        lambda f: _("Expected: a column with the head “{missing}”.", missing=f["missing"]),
        lambda f: _("Nothing on this sheet is taken over."),
        lambda f: _("Give the column the head “{missing}”, and deliver the file again.", missing=f["missing"]),
    ),
}
