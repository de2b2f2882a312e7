"""Messages about rows that say the same twice, and about questions that are not recognised."""

from data.text import _
from ingest.messages.facts import Message, no_action, suggestion

ROW_MESSAGES = {
    "row_double_same": Message(
        "notice",
        lambda f: _("{name} in {round_year} is here for the second time, with the same answers as in cell {first}", **f.params),
        lambda f: _("Expected: one row per municipality and year."),
        lambda f: _("The answers count once."),
        no_action,
    ),
    "row_double_different": Message(
        "error",
        lambda f: _("{name} in {round_year} is also in cell {other}, with other answers", **f.params),
        lambda f: _("Expected: one row per municipality and year."),
        lambda f: _("Neither of the two rows is taken over."),
        lambda f: _("Remove the row that is not right, and deliver the file again."),
    ),
    "answer_double_same": Message(
        "notice",
        lambda f: _("the answer of {name} in {round_year} to {question} is also in cell {first}, and is the same", **f.params),
        lambda f: _("Expected: one answer per municipality, year and question."),
        lambda f: _("The answer counts once."),
        no_action,
    ),
    "answer_double_different": Message(
        "error",
        lambda f: _("the answer of {name} in {round_year} to {question} is also in cell {other}, and is different", **f.params),
        lambda f: _("Expected: one answer per municipality, year and question."),
        lambda f: _("Neither of the two answers is taken over."),
        lambda f: _("Remove the answer that is not right, and deliver the file again."),
    ),
    "question_unknown": Message(
        "error",
        lambda f: _("the question “{found}” was not recognised", found=f.content),
        lambda f: _("Expected: the code of a question, for example {example}.", example=f["example"]),
        lambda f: _("The answer in this row does not count."),
        lambda f: suggestion(f) + _("Correct the code of the question, and deliver the file again."),
    ),
    "question_missing": Message(
        "error",
        lambda f: _("there is an answer in this row, and no question"),
        lambda f: _("Expected: the code of a question, for example {example}.", example=f["example"]),
        lambda f: _("The answer in this row does not count."),
        lambda f: _("Fill in the code of the question, and deliver the file again."),
    ),
}
