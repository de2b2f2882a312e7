"""Messages about who takes part in a learning programme, who was there, and what is said of promises."""

from data.text import _
from ingest.messages.facts import Facts, Message, correct_cell, here_is, no_action, not_counted, nothing_changes, suggestion


def _people_expected(facts: Facts) -> str:
    return _("Expected: how many people, a whole number from 0 to {most_n}; names are never taken over.", most_n=facts["most_n"])


def _one_of_cohorts(facts: Facts) -> str:
    return _("Expected: a cohort of {organisation}: {cohorts}.", organisation=facts["organisation"], cohorts=facts["cohorts"])


PARTICIPANT_MESSAGES = {
    "row_field_missing": Message(
        "error",
        lambda f: _("nothing is filled in under “{head}”", head=f["head"]),
        lambda f: _("Expected: this column is filled in in every row."),
        not_counted,
        lambda f: _("Fill in the cell, and deliver the file again."),
    ),
    "programme_row_ignored": Message(
        "notice",
        lambda f: _("it says “{found}” here: a total or a note", found=f.content),
        lambda f: _("Expected: a row that says one thing about a learning programme."),
        nothing_changes,
        lambda f: _("You do not have to do anything, unless data should have been here."),
    ),
    "name_too_long": Message(
        "error",
        here_is,
        lambda f: _("Expected: a name or short text of at most {most_n} signs.", most_n=f["most_n"]),
        not_counted,
        correct_cell,
    ),
    "text_personal": Message(
        "warning",
        lambda f: _("here is an e-mail address or telephone number"),
        lambda f: _("Expected: nothing by which a person can be reached."),
        lambda f: _("The text in this cell is not taken over; the rest of the row is."),
        lambda f: _("Do you want to keep the text? Remove the address from it, and deliver the file again."),
    ),
    "people_not_counted": Message(
        "error",
        lambda f: _("here is a text where a number of people belongs"),
        _people_expected,
        not_counted,
        lambda f: _("Fill in how many people it is, and deliver the file again."),
    ),
    "people_out_of_range": Message("error", here_is, _people_expected, not_counted, correct_cell),
    "participant_leaves_first": Message(
        "error",
        lambda f: _("the organisation stops on {found}, before it begins", found=f.content),
        lambda f: _("Expected: an end that is not before the beginning."),
        not_counted,
        correct_cell,
    ),
    "organisation_without_place": Message(
        "warning",
        lambda f: _("it says “{found}” here, and that is not the name of one municipality we know", found=f.content),
        lambda f: _("Expected: for a municipality also its name or CBS code in a column of its own."),
        lambda f: _("The organisation is taken over without its scores and targets."),
        lambda f: _("Fill in the municipality or its CBS code, and deliver the file again."),
    ),
    "organisation_may_be_place": Message(
        "warning",
        lambda f: _(
            "it says “{found}” here, and that does not say whether it is a municipality or province, and which", found=f.content
        ),
        lambda f: _("Expected: for a municipality also its name or CBS code in a column of its own."),
        lambda f: _("The organisation is taken over without its scores and targets."),
        lambda f: _("Fill in the kind of organisation, and its municipality or province, and deliver the file again."),
    ),
    "organisation_place_read": Message(
        "notice",
        here_is,
        lambda f: _("Expected: for a municipality or province also its name in a column of its own."),
        lambda f: _("It was read as {name} ({code}); scores and targets belong to it.", name=f["name"], code=f["code"]),
        lambda f: _("Is that not right? Fill in the kind of organisation, and deliver the file again."),
    ),
    "organisation_no_participant": Message(
        "error",
        lambda f: _("“{found}” takes no part in {programme}, as far as we know", found=f.content, programme=f["programme"]),
        lambda f: _("Expected: an organisation that takes part, as it is called in the list of participants."),
        not_counted,
        lambda f: (
            suggestion(f) + _("Correct the name, or add the organisation on the sheet Deelnemers, and deliver the file again.")
        ),
    ),
    "organisation_ambiguous": Message(
        "error",
        lambda f: _("it says “{found}” here, and more than one participant may be meant", found=f.content),
        lambda f: _("Expected: one of these: {others}.", others=f["others"]),
        not_counted,
        lambda f: _("Fill in the name as it is in the list of participants, and deliver the file again."),
    ),
    "cohort_missing": Message(
        "error",
        lambda f: _("no cohort is filled in, and {organisation} takes part in more than one", organisation=f["organisation"]),
        _one_of_cohorts,
        not_counted,
        lambda f: _("Fill in the cohort, and deliver the file again."),
    ),
    "cohort_unknown": Message(
        "error",
        lambda f: _(
            "it says “{found}” here, and {organisation} is not in that cohort", found=f.content, organisation=f["organisation"]
        ),
        _one_of_cohorts,
        not_counted,
        correct_cell,
    ),
    "attendance_empty": Message(
        "notice",
        lambda f: _("it is not filled in how many people were there"),
        lambda f: _("Expected: a number; 0 says that nobody was there."),
        lambda f: _("This row is skipped: not known is not absent."),
        no_action,
    ),
    "attendance_sum_differs": Message(
        "error",
        lambda f: _(
            "it says {found} people here, and {by_roles} in the columns of the roles together", found=f.content, **f.params
        ),
        lambda f: _("Expected: the same number of people."),
        not_counted,
        lambda f: _("Look which of the two is right, correct the other, and deliver the file again."),
    ),
    "report_empty": Message(
        "notice",
        lambda f: _("no stand is filled in for this promise"),
        lambda f: _("Expected: nagekomen, onderweg or open."),
        lambda f: _("This row is skipped; what was said before stays as it is."),
        no_action,
    ),
    "record_double_same": Message(
        "notice",
        lambda f: _("this row says the same as the one at cell {other}", other=f["other"]),
        lambda f: _("Expected: each thing is said in one row."),
        lambda f: _("It counts once."),
        no_action,
    ),
    "record_double_different": Message(
        "error",
        lambda f: _("this row is about the same as the one at cell {other}, and says something else", other=f["other"]),
        lambda f: _("Expected: each thing is said in one row."),
        lambda f: _("Neither of the two rows is taken over."),
        lambda f: _("Remove the row that is not right, and deliver the file again."),
    ),
}
