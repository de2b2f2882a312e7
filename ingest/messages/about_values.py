"""Messages about the value in one cell."""

from data.text import _
from ingest.messages.facts import Facts, Message, expected_answer, fill_in_expected, here_is, no_action, not_counted


def _counts_as_given(facts: Facts) -> str:
    if facts.params.get("what") == "target":
        return _("It counts as a target of {found} percent.", found=facts.content)
    return _("It counts as {found} percent.", found=facts.content)


VALUE_MESSAGES = {
    "option_unknown": Message("error", here_is, expected_answer, not_counted, fill_in_expected),
    "number_outside_scale": Message(
        "error",
        lambda f: _("it says {found} here, and that number does not exist in this scale", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
    "number_not_whole": Message(
        "error",
        lambda f: _("it says {found} here, a number between two answers", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
    "percentage_in_choice": Message(
        "error",
        lambda f: _("it says {found} here, a percentage", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
    "option_and_number_differ": Message(
        "error",
        lambda f: _("it says “{found}” here: the number and the text do not belong together", found=f.content),
        lambda f: _("Expected: the number with its own text, here “{option}”.", option=f["option"]),
        not_counted,
        lambda f: _("Choose one of the two, and deliver the file again."),
    ),
    "text_in_number": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a number", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
    "percentage_out_of_range": Message(
        "error",
        lambda f: _("it says {found} here, and that is no percentage from 0 to 100", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
    "date_in_number": Message(
        "error",
        lambda f: _("here is a date: {found}. Excel sometimes makes a date of a number such as 3-4", found=f.content),
        expected_answer,
        not_counted,
        lambda f: _("Give the cell the format Text or Number, fill in the answer again, and deliver the file again."),
    ),
    "share_or_percentage": Message(
        "warning",
        lambda f: _("it says {found} here", found=f.content),
        lambda f: _("Expected: a percentage from 0 to 100."),
        _counts_as_given,
        lambda f: _(
            "Do you mean {percentage} percent? Then fill in {percentage}, and deliver the file again.", percentage=f["percentage"]
        ),
    ),
    "not_applicable_with_more": Message(
        "warning",
        here_is,
        lambda f: _("Expected: n.v.t. alone, with the reason in another column."),
        lambda f: _("It counts as not applicable."),
        lambda f: _("Is that not right? Correct the cell, and deliver the file again."),
    ),
    "not_answered_word": Message(
        "notice",
        here_is,
        lambda f: _("Expected: an answer, or an empty cell."),
        lambda f: _("It counts as not answered, not as 0."),
        no_action,
    ),
}
