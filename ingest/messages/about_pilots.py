"""Messages about pilots: rows, heads, moments and phases."""

from data.text import _, ngettext
from ingest.messages.about_pilot_amounts import PILOT_AMOUNT_MESSAGES, PILOT_EFFECT_MESSAGES, rest_counts
from ingest.messages.facts import Facts, Message, correct_cell, no_action, not_counted, nothing_changes


def _expected_moment(_facts: Facts) -> str:
    return _("Expected: a day, a month or a year, such as 31-12-2026, mei 2026 or 2026.")


def _as_it_is(_facts: Facts) -> str:
    return _("The pilot is taken over as it is here.")


def _if_right(_facts: Facts) -> str:
    return _("You do not have to do anything, if that is right.")


def _expected_pilot(_facts: Facts) -> str:
    return _("Expected: a row of one pilot.")


HEAD_MESSAGES = {
    "pilot_head_suggested": Message(
        "error",
        lambda f: _("the head “{found}” was not recognised", found=f.content),
        lambda f: _("It looks most like “{meant}” ({sure_pct} % sure).", meant=f["meant"], sure_pct=f["sure_pct"]),
        lambda f: _("Nothing in this column is taken over yet."),
        lambda f: _("Confirm under “Mapping of the columns” that it is, choose another column, or leave the column out."),
    ),
    "pilot_columns_personal": Message(
        "notice",
        lambda f: (
            ngettext("{n} column with personal data", "{n} columns with personal data", int(f["columns_n"])) + f": {f['heads']}"
        ),
        lambda f: _("Expected: only the columns of the template."),
        lambda f: _("These columns are not read and not kept."),
        no_action,
    ),
    "personal_in_text": Message(
        "warning",
        lambda f: _("there is an e-mail address or a telephone number in this text"),
        lambda f: _("Expected: a text without data of persons."),
        lambda f: _("The text is taken over with … in its place."),
        lambda f: _("You do not have to do anything, or take it out of the text."),
    ),
    "organisation_recognised": Message(
        "notice",
        lambda f: _("“{found}” was read as {name} ({code})", found=f.content, name=f["name"], code=f["code"]),
        lambda f: _("Expected: the municipality or province in a column of its own."),
        lambda f: _("The pilot belongs to that place."),
        _if_right,
    ),
}

MOMENT_MESSAGES = {
    "since_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a moment", found=f.content),
        _expected_moment,
        not_counted,
        correct_cell,
    ),
    "since_about": Message(
        "warning",
        lambda f: _("it says “{found}” here: not one year, month or day", found=f.content),
        _expected_moment,
        rest_counts,
        lambda f: _("Is the year known? Fill it in. If not, you do not have to do anything."),
    ),
    "since_is_month": Message(
        "notice",
        lambda f: _("it says “{found}” here: a month", found=f.content),
        _expected_moment,
        lambda f: _("It counts as the first day of that month."),
        _if_right,
    ),
    "since_only_year": Message(
        "notice",
        lambda f: _("it says “{found}” here: a part of a year", found=f.content),
        _expected_moment,
        lambda f: _("Only the year is taken over."),
        _if_right,
    ),
    "phases_reversed": Message(
        "warning",
        lambda f: _(
            "“{phase}” since {found} is before “{earlier}” since {since}",
            phase=f["phase"],
            found=f.content,
            earlier=f["earlier"],
            since=f["since"],
        ),
        lambda f: _("Expected: moments in the order of the phases."),
        _as_it_is,
        correct_cell,
    ),
    "phase_behind_dates": Message(
        "warning",
        lambda f: _(
            "the phase is “{phase}”, and “{later}” has a moment: {found}", phase=f["phase"], later=f["later"], found=f.content
        ),
        lambda f: _("Expected: a moment only for phases the pilot has entered."),
        _as_it_is,
        lambda f: _("Correct the phase, or empty the moment when it is a plan."),
    ),
    "phase_missing_with_dates": Message(
        "notice",
        lambda f: _("no phase is filled in, and “{later}” has a moment: {found}", later=f["later"], found=f.content),
        lambda f: _("Expected: the phase the pilot is in now."),
        lambda f: _("The moments are taken over; the phase counts as not reported."),
        lambda f: _("Is it known? Fill it in under “{head}”.", head=f["head"]),
    ),
}

ROW_MESSAGES = {
    "pilot_total_skipped": Message(
        "notice",
        lambda f: _("it says “{found}” here: a row with totals", found=f.content),
        _expected_pilot,
        nothing_changes,
        no_action,
    ),
    "pilot_row_ignored": Message(
        "notice",
        lambda f: _("there is only a text in this row: “{found}”", found=f.content),
        _expected_pilot,
        nothing_changes,
        lambda f: _("You do not have to do anything, unless data should have been here."),
    ),
}

PILOT_MESSAGES = {**ROW_MESSAGES, **HEAD_MESSAGES, **PILOT_AMOUNT_MESSAGES, **PILOT_EFFECT_MESSAGES, **MOMENT_MESSAGES}
