"""Messages about the rows of an export: which responses count, when they were completed, and for which round and place."""

from data.text import _, ngettext
from ingest.messages.facts import Facts, Message, no_action, not_counted


def _rows(facts: Facts) -> str:
    return ngettext("{n} response", "{n} responses", int(facts["rows_n"]))


def _not_taken(facts: Facts) -> str:
    return _("Not taken over: rows {rows}.", rows=facts["rows"])


def _where(facts: Facts) -> str:
    return {
        "title": _("the title “{text}”", text=facts.params.get("text") or facts.content),
        "sheet_name": _("the name of the sheet, “{text}”", text=facts.params.get("text") or facts.content),
        "file_name": _("the name of the file, “{text}”", text=facts.params.get("text") or facts.content),
    }[str(facts["where"])]


def _one_round(_facts: Facts) -> str:
    return _("Expected: one round per row.")


def _not_right_column(_facts: Facts) -> str:
    return _("Is that not right? Add a column “Jaar” with the year of the round, and deliver the file again.")


RESPONSE_MESSAGES = {
    "responses_unfinished": Message(
        "warning",
        lambda f: _("{responses} not finished", responses=_rows(f)),
        lambda f: _("Expected: only responses that were submitted."),
        _not_taken,
        lambda f: _("Ask the municipality to finish the questionnaire, export again, and deliver that file."),
    ),
    "responses_preview": Message(
        "warning",
        lambda f: _("{responses} made while testing or looking at the survey", responses=_rows(f)),
        lambda f: _("Expected: only responses of municipalities."),
        _not_taken,
        no_action,
    ),
    "responses_spam": Message(
        "warning",
        lambda f: _("{responses} the survey tool marked as spam", responses=_rows(f)),
        lambda f: _("Expected: only responses of municipalities."),
        _not_taken,
        lambda f: _("Is one of them real? Change its status in the survey tool, export again, and deliver that file."),
    ),
    "rows_left_out": Message(
        "notice",
        lambda f: _("{responses} you left out", responses=_rows(f)),
        lambda f: _("Expected: only rows that count."),
        _not_taken,
        no_action,
    ),
    "responses_outside_round": Message(
        "warning",
        lambda f: _("{responses} completed outside the round of {year}", responses=_rows(f), year=f["round_year"]),
        lambda f: _("Expected: responses from {span}.", span=f["span"]),
        lambda f: _("They count for the round of {year}.", year=f["round_year"]),
        lambda f: _("Is this the right round? If not, choose another round, and check the file again."),
    ),
    "dates_month_first": Message(
        "notice",
        lambda f: _("the dates in “{found}” have the month first", found=f.content),
        lambda f: _("Expected: dates with the day first."),
        lambda f: _("All dates in this column were read with the month first."),
        no_action,
    ),
    "dates_both": Message(
        "warning",
        lambda f: _("of the dates in “{found}” some have the day first and others the month", found=f.content),
        lambda f: _("Expected: one way of writing dates in a column."),
        lambda f: _("Dates that can be read in two ways were not used."),
        lambda f: _("Look where the dates come from, and write them in one way."),
    ),
    "dates_undecided": Message(
        "notice",
        lambda f: _("the dates in “{found}” can be read with the day first and with the month first", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026."),
        lambda f: _("Nothing was decided on these dates."),
        no_action,
    ),
    "date_two_ways": Message(
        "error",
        lambda f: _("it says “{found}” here, which can be read in two ways; in this column both are used", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026."),
        not_counted,
        lambda f: _("Write the date as 31-12-2026, and deliver the file again."),
    ),
    "dates_may_be_month_first": Message(
        "warning",
        lambda f: _("the dates in “{found}” look American, and can be read in two ways", found=f.content),
        lambda f: _("Expected: a date such as 31-12-2026."),
        lambda f: _("They were read with the day first."),
        lambda f: _("Is that not right? Write the dates as 31-12-2026, and deliver the file again."),
    ),
}

KEY_MESSAGES = {
    "round_taken": Message(
        "notice",
        lambda f: _("the round {year} comes from {where}", year=f["year"], where=_where(f)),
        _one_round,
        lambda f: _("Rows that say no round count for {year}.", year=f["year"]),
        _not_right_column,
    ),
    "round_contradicts": Message(
        "warning",
        lambda f: _("{where} says {year}; elsewhere it says {others}", where=_where(f), year=f["year"], others=f["others"]),
        _one_round,
        lambda f: _("Neither of them was taken for the round."),
        lambda f: _("Choose the round, or add a column “Jaar” with the year of the round, and deliver the file again."),
    ),
    "round_not_as_chosen": Message(
        "warning",
        lambda f: _(
            "the round {year} comes from {where}, while you chose {others}", where=_where(f), year=f["year"], others=f["others"]
        ),
        _one_round,
        lambda f: _("Rows that say no round count for {year}.", year=f["year"]),
        _not_right_column,
    ),
    "round_column_contradicts": Message(
        "warning",
        lambda f: _(
            "in this column it says {found}, while {where} says {year}", found=f.content, where=_where(f), year=f["year"]
        ),
        _one_round,
        lambda f: _("Each row counts for the year in this column."),
        lambda f: _("Is that not right? Correct the column, and deliver the file again."),
    ),
    "place_taken": Message(
        "notice",
        lambda f: _("the municipality {name} comes from “{found}”", name=f["name"], found=f.content),
        lambda f: _("Expected: one municipality per row."),
        lambda f: _("All rows count for {name}.", name=f["name"]),
        lambda f: _("Is that not right? Add a column “Gemeente”, and deliver the file again."),
    ),
}

RESPONSE_AND_KEY_MESSAGES = {**RESPONSE_MESSAGES, **KEY_MESSAGES}
