"""Messages about the promises of a learning programme."""

from data.text import _
from ingest.messages.facts import Facts, Message, correct_cell, here_is, not_counted, suggestion


def _one_of_promises(facts: Facts) -> str:
    if not facts.has("promises"):
        return _("Expected: a promise of this learning programme; none is known.")
    return _("Expected: a promise of this learning programme: {promises}.", promises=facts["promises"])


PROMISE_MESSAGES = {
    "promise_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and the learning programme has no such promise", found=f.content),
        _one_of_promises,
        not_counted,
        lambda f: suggestion(f) + _("Fill in the text or the number of the promise, and deliver the file again."),
    ),
    "promise_needs": Message(
        "error",
        lambda f: _("nothing is filled in under “{head}”", head=f["head"]),
        lambda f: _("Expected: what the promise is measured with needs this column."),
        not_counted,
        lambda f: _("Fill in the cell, and deliver the file again."),
    ),
    "promise_field_unused": Message(
        "warning",
        here_is,
        lambda f: _("Expected: an empty cell; the promise is measured with something else."),
        lambda f: _("The promise is taken over without it."),
        lambda f: _("Is that not right? Correct the cell, and deliver the file again."),
    ),
    "promise_question_unknown": Message(
        "error",
        lambda f: _("the question “{found}” was not recognised", found=f.content),
        lambda f: _("Expected: the code of a question, for example {example}.", example=f["example"]),
        not_counted,
        lambda f: _("Correct the code of the question, and deliver the file again."),
    ),
    "promise_value_unknown": Message(
        "error",
        here_is,
        lambda f: _("Expected: {expected}.", expected=f.said("expected")),
        not_counted,
        correct_cell,
    ),
}
