"""Messages about targets and pilots."""

from data.text import _
from ingest.messages.facts import Facts, Message, correct_cell, expected_target, here_is, no_action, not_counted, suggestion


def _known_levels(facts: Facts) -> str:
    return _("Expected: a level or theme: {scopes}.", scopes=facts.said("scopes"))


def _level_remedy(facts: Facts) -> str:
    return suggestion(facts) + _("Fill in one of these, and deliver the file again.")


REGISTER_MESSAGES = {
    "scope_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a level or theme", found=f.content),
        _known_levels,
        not_counted,
        _level_remedy,
    ),
    "scope_ambiguous": Message(
        "error",
        lambda f: _("it says “{found}” here, and there is more than one theme of that name", found=f.content),
        _known_levels,
        not_counted,
        _level_remedy,
    ),
    "scope_missing": Message(
        "error", lambda f: _("no level or theme is filled in here"), _known_levels, not_counted, _level_remedy
    ),
    "target_row_empty": Message(
        "notice",
        lambda f: _("no target is filled in in this row"),
        expected_target,
        lambda f: _("This row is skipped; targets that were delivered before stay as they are."),
        no_action,
    ),
    "target_goes_down": Message(
        "warning",
        lambda f: _(
            "the target over {later} years is {found}, lower than the one over {earlier} years", found=f.content, **f.params
        ),
        lambda f: _("Expected: a target that is at least as high as the earlier one."),
        lambda f: _("Both targets are taken over as they are here."),
        lambda f: _("Is that not right? Correct the target, and deliver the file again."),
    ),
    "target_double_same": Message(
        "notice",
        lambda f: _("this target is also in cell {first}, and is the same", first=f["first"]),
        lambda f: _("Expected: one target per municipality, level or theme, and year."),
        lambda f: _("The target counts once."),
        no_action,
    ),
    "target_double_different": Message(
        "error",
        lambda f: _("this target is also in cell {other}, and is different", other=f["other"]),
        lambda f: _("Expected: one target per municipality, level or theme, and year."),
        lambda f: _("Neither of the two targets is taken over."),
        lambda f: _("Remove the target that is not right, and deliver the file again."),
    ),
    "date_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a date", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026."),
        not_counted,
        correct_cell,
    ),
    "pilot_field_missing": Message(
        "error",
        lambda f: _("nothing is filled in under “{head}”", head=f["head"]),
        lambda f: _("Expected: each pilot has a title and an organisation."),
        not_counted,
        lambda f: _("Fill in the cell, and deliver the file again."),
    ),
    "word_unknown": Message(
        "error",
        here_is,
        lambda f: _("Expected: {choices}, or an empty cell.", choices=f.said("choices")),
        not_counted,
        lambda f: suggestion(f) + _("Choose one of these words, and deliver the file again."),
    ),
    "yes_no_unknown": Message("error", here_is, lambda f: _("Expected: yes or no, or an empty cell."), not_counted, correct_cell),
    "year_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a year", found=f.content),
        lambda f: _("Expected: a year of four digits, such as 2026."),
        not_counted,
        correct_cell,
    ),
    "years_reversed": Message(
        "warning",
        lambda f: _("the pilot ends in {found}, before it begins in {begin}", found=f.content, begin=f["begin"]),
        lambda f: _("Expected: a year that is not before the first one."),
        lambda f: _("The pilot is taken over as it is here."),
        correct_cell,
    ),
    "amount_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not an amount", found=f.content),
        lambda f: _("Expected: an amount in euros, such as 1250000."),
        not_counted,
        correct_cell,
    ),
    "pilot_double_same": Message(
        "notice",
        lambda f: _("this pilot is also in cell {first}, with the same data", first=f["first"]),
        lambda f: _("Expected: one row per pilot."),
        lambda f: _("The pilot counts once."),
        no_action,
    ),
    "pilot_double_different": Message(
        "error",
        lambda f: _("a pilot with this title and organisation is also in cell {other}, with other data", other=f["other"]),
        lambda f: _("Expected: one row per pilot."),
        lambda f: _("Neither of the two pilots is taken over."),
        lambda f: _("Remove one of the two, or give them different titles, and deliver the file again."),
    ),
}
