"""Messages about what the user typed in the browser over the cells of a file."""

from data.text import _
from ingest.messages.facts import Facts, Message, no_action


def _what_changed(facts: Facts) -> str:
    if not facts.has("now"):
        return _("it says “{found}” here, and you emptied the cell", found=facts.content)
    if not facts.content:
        return _("this cell is empty, and you filled in “{now}”", now=facts["now"])
    return _("it says “{found}” here, and you made it “{now}”", found=facts.content, now=facts["now"])


CORRECTION_MESSAGES = {
    "cell_corrected": Message(
        "notice",
        _what_changed,
        lambda _facts: "",
        lambda _facts: _("What you typed counts. Your file itself stays as it is."),
        no_action,
    ),
    "correction_not_used": Message(
        "warning",
        lambda f: _("it says “{found}” here, and your correction was for “{was}”", found=f.content, was=f["was"]),
        lambda _facts: _("Expected: the content you corrected earlier."),
        lambda f: _("Your correction “{now}” is not used.", now=f["now"]),
        lambda _facts: _("Correct the cell again, or remove this correction."),
    ),
}
