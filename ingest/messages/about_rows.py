"""Messages about rows: editions, rows that say the same twice, and questions that are not recognised."""

from data.text import _
from ingest.messages.facts import Message, no_action, not_counted, row_left_out, suggestion

ROW_MESSAGES = {
    "edition_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not an edition of the questionnaire", found=f.content),
        lambda f: _("Expected: {editions}, or an empty cell.", editions=f["editions"]),
        not_counted,
        lambda f: _("Correct the edition or empty the cell, and deliver the file again."),
    ),
    "edition_conflict": Message(
        "error",
        lambda f: _(
            "here is edition “{found}”, and in cell {first} edition “{other}”",
            found=f.content,
            first=f["first"],
            other=f["other"],
        ),
        lambda f: _("Expected: one edition for a municipality and year."),
        row_left_out,
        lambda f: _("Choose one edition for all rows of this municipality and year, and deliver the file again."),
    ),
    "question_not_asked": Message(
        "notice",
        lambda f: _(
            "here is an answer to {question}, which the edition “{edition}” does not ask",
            question=f["question"],
            edition=f["edition"],
        ),
        lambda f: _("Expected: only answers to questions of the edition."),
        lambda f: _("The answer is kept and does not count in the score."),
        lambda f: _("Was the full questionnaire filled in? Then correct the edition, and deliver the file again."),
    ),
    "row_without_answers": Message(
        "notice",
        lambda f: _("no answer is filled in for {name} in {round_year}", name=f["name"], round_year=f["round_year"]),
        lambda f: _("Expected: at least one answer."),
        lambda f: _("This municipality is skipped; answers that were delivered before stay as they are."),
        no_action,
    ),
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
    "heads_repeated": Message(
        "notice",
        lambda f: _("the heads are here once more, from “{found}” on", found=f.content),
        lambda f: _("Expected: one row of heads."),
        lambda f: _("This row is skipped; the rows below it are read."),
        no_action,
    ),
    "second_table": Message(
        "error",
        lambda f: _("another table begins here, with heads of its own", found=f.content),
        lambda f: _("Expected: one table per sheet."),
        lambda f: _("Nothing from this row on is taken over; rows below it: {rows_n}.", rows_n=f["rows_n"]),
        lambda f: _("Put this table on a sheet of its own, and deliver the file again."),
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
