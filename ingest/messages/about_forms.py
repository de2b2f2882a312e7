"""Messages about exports of survey tools: columns that are not sure, responses that do not count, where the round is from."""

from data.text import _, ngettext
from ingest.messages.facts import Facts, Message, here_is, no_action, sheet_left_out

TOOL_NAMES = {
    "limesurvey": "LimeSurvey",
    "msforms": "Microsoft Forms",
    "googleforms": "Google Forms",
    "surveymonkey": "SurveyMonkey",
    "qualtrics": "Qualtrics",
    "kobotoolbox": "KoboToolbox",
    "alchemer": "Alchemer",
}


def _column_waits(_facts: Facts) -> str:
    return _("Nothing in this column is taken over yet.")


def _say_what(_facts: Facts) -> str:
    return _("Say under “Mapping of the columns” what this column is, or leave it out.")


def _joined(text_one: str, facts: Facts) -> str:
    return f"{text_one}: {facts['heads']}"


def _only_questions(_facts: Facts) -> str:
    return _("Expected: only the municipality, the round and the questions of the monitor.")


def _not_read_not_kept(_facts: Facts) -> str:
    return _("These columns are not read and not kept.")


def _in_words(_facts: Facts) -> str:
    return _("Export the answers again as texts (labels) instead of codes, and deliver that file.")


COLUMN_MESSAGES = {
    "head_suggested": Message(
        "error",
        lambda f: _("the head “{found}” was not recognised", found=f.content),
        lambda f: _("It looks most like “{meant}” ({sure_pct} % sure).", meant=f.said("meant"), sure_pct=f["sure_pct"]),
        _column_waits,
        lambda f: _("Confirm under “Mapping of the columns” that it is, choose another question, or leave the column out."),
    ),
    "head_contradicts": Message(
        "error",
        lambda f: _(
            "the head “{found}” points to more than one question: {questions}", found=f.content, questions=f["questions"]
        ),
        lambda f: _("Expected: the code and the text of the same question."),
        _column_waits,
        _say_what,
    ),
    "head_ambiguous": Message(
        "error",
        lambda f: _(
            "the head “{found}” is cut off, and fits more than one question: {questions}",
            found=f.content,
            questions=f["questions"],
        ),
        lambda f: _("Expected: a head that fits one question."),
        _column_waits,
        lambda f: _("Say under “Mapping of the columns” which question it is, or export again with codes or whole texts."),
    ),
    "columns_personal": Message(
        "notice",
        lambda f: _joined(ngettext("{n} column with personal data", "{n} columns with personal data", int(f["columns_n"])), f),
        _only_questions,
        _not_read_not_kept,
        no_action,
    ),
    "columns_metadata": Message(
        "notice",
        lambda f: _joined(
            ngettext("{n} column the survey tool added", "{n} columns the survey tool added", int(f["columns_n"])), f
        ),
        _only_questions,
        _not_read_not_kept,
        no_action,
    ),
    "columns_left_out": Message(
        "notice",
        lambda f: _joined(
            ngettext("{n} column beside the questions", "{n} columns beside the questions", int(f["columns_n"])), f
        ),
        _only_questions,
        _not_read_not_kept,
        no_action,
    ),
    "columns_remembered": Message(
        "notice",
        lambda f: _joined(
            ngettext("{n} column as you confirmed before", "{n} columns as confirmed before", int(f["columns_n"])), f
        ),
        lambda f: _("Expected: the same form as then."),
        lambda f: _("These columns are read as they were then."),
        lambda f: _("Is that not right? Change it under “Mapping of the columns”."),
    ),
    "column_taken_by_content": Message(
        "notice",
        lambda f: _("the head “{found}” was read as “{field}”", found=f.content, field=f["field"]),
        lambda f: _("Expected: a head such as “{field}”. What stands below it fits that.", field=f["field"]),
        lambda f: _("This column says which row it is."),
        lambda f: _("Is that not right? Change it under “Mapping of the columns”."),
    ),
    "form_without_questions": Message(
        "error",
        lambda f: _("this is an export of {tool}, without a question of the monitor", tool=TOOL_NAMES[str(f["tool"])]),
        lambda f: _("Expected: columns with the codes or the texts of the questions."),
        sheet_left_out,
        lambda f: _("Is it the right file? Then say under “Mapping of the columns” which question each column is."),
    ),
    "heads_absent": Message(
        "error",
        lambda f: _("there are answers on this sheet, and no heads above them"),
        lambda f: _("Expected: a first row with the questions, as the survey tool writes it."),
        sheet_left_out,
        lambda f: _("Export the answers again with the row of heads, and deliver that file."),
    ),
}

ANSWER_MESSAGES = {
    "options_not_known": Message(
        "error",
        lambda f: _(
            "the columns of {question} are ticks, and their heads do not say which answer they stand for", question=f["question"]
        ),
        lambda f: _("Expected: the text of an answer in the head of each column."),
        lambda f: _("The answers to {question} on this sheet are not taken over.", question=f["question"]),
        lambda f: _("Export again with the whole texts as heads, and deliver that file."),
    ),
    "options_coded_otherwise": Message(
        "error",
        lambda f: _(
            "below the options of {question} it says “{found}”, which is no yes and no no",
            question=f["question"],
            found=f.content,
        ),
        lambda f: _("Expected: Y, 1, yes or the text of the option where it was chosen, and nothing, 0 or no elsewhere."),
        lambda f: _("The answers to {question} on this sheet are not taken over.", question=f["question"]),
        _in_words,
    ),
    "options_two_chosen": Message(
        "error",
        here_is,
        lambda f: _("Expected: one answer."),
        lambda f: _("This answer does not count."),
        lambda f: _("Ask the municipality which answer it is, and correct the cell."),
    ),
    "numbers_count_otherwise": Message(
        "error",
        lambda f: _(
            "here are the numbers {found}, while {question} counts {scale}",
            found=f.content,
            question=f["question"],
            scale=f["scale"],
        ),
        lambda f: _("Expected: the texts of the answers, or numbers that count {scale}.", scale=f["scale"]),
        _column_waits,
        _in_words,
    ),
    "numbers_may_count_otherwise": Message(
        "warning",
        lambda f: _("here are only the numbers {found}, and no {lowest}", found=f.content, lowest=str(f["scale"]).split("-")[0]),
        lambda f: _("Expected: numbers that count {scale}; many tools count answers from 1.", scale=f["scale"]),
        lambda f: _("The numbers are taken over as they are here."),
        lambda f: _("Look at one response in the survey tool: does its number mean the same answer here? If not, export texts."),
    ),
}

FORM_MESSAGES = {**COLUMN_MESSAGES, **ANSWER_MESSAGES}
