"""Messages about municipalities, rounds and editions: which row is it?"""

from data.text import _
from ingest.messages.facts import (
    Facts,
    Message,
    correct_cell,
    here_is,
    no_action,
    not_counted,
    suggestion,
)


def _correct_place(facts: Facts) -> str:
    return suggestion(facts) + _("Fill in the right municipality, and deliver the file again.")


def _rounds_known(facts: Facts) -> str:
    return _("Expected: the year of a round: {rounds}.", rounds=facts["rounds"])


def _after(facts: Facts) -> str:
    if not facts.has("others"):
        return _("Remove this row, and deliver the file again.")
    return _("Fill in the data for {others} instead, and deliver the file again.", others=facts["others"])


def _say_round(facts: Facts) -> str:
    if facts.params.get("what") == "sheet":
        return _("Choose the round while uploading, or fill in its year and deliver the file again.")
    return _("Fill in the year of the round, and deliver the file again.")


def _say_place(facts: Facts) -> str:
    if facts.params.get("what") == "sheet":
        return _("Choose the municipality while uploading, or fill it in and deliver the file again.")
    return _("Fill in the municipality, and deliver the file again.")


PLACE_MESSAGES = {
    "place_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a municipality we know", found=f.content),
        lambda f: _("Expected: the name of a municipality, as the CBS writes it."),
        not_counted,
        _correct_place,
    ),
    "code_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not the code of a municipality", found=f.content),
        lambda f: _("Expected: a CBS code such as GM0202."),
        not_counted,
        _correct_place,
    ),
    "code_completed": Message(
        "notice",
        here_is,
        lambda f: _("Expected: a CBS code such as GM0202."),
        lambda f: _("It was read as {code}, {name}.", code=f["code"], name=f["name"]),
        no_action,
    ),
    "code_and_name_differ": Message(
        "error",
        lambda f: _(
            "here is the code {code} of {code_name}, with the name {name}",
            code=f["code"],
            code_name=f["code_name"],
            name=f["name"],
        ),
        lambda f: _("Expected: the code and the name of the same municipality."),
        not_counted,
        lambda f: _("Look which of the two is right, correct the other, and deliver the file again."),
    ),
    "place_ambiguous": Message(
        "error",
        lambda f: _("it says “{found}” here, and there is more than one municipality of that name", found=f.content),
        lambda f: _("Expected: one of these: {others}.", others=f["others"]),
        not_counted,
        lambda f: _("Fill in the full name or the CBS code, and deliver the file again."),
    ),
    "place_dissolved": Message(
        "error",
        lambda f: _("here is {name}, a municipality that ended on {day}", name=f["name"], day=f["day"]),
        lambda f: _("Expected: a municipality that existed in the round of {round_year}.", round_year=f["round_year"]),
        not_counted,
        _after,
    ),
    "place_not_yet": Message(
        "error",
        lambda f: _("here is {name}, a municipality that began on {day}", name=f["name"], day=f["day"]),
        lambda f: _("Expected: a municipality that existed in the round of {round_year}.", round_year=f["round_year"]),
        not_counted,
        _after,
    ),
    "place_not_municipality": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a municipality but a province or the country", found=f.content),
        lambda f: _("Expected: a municipality."),
        not_counted,
        lambda f: _("Fill in a municipality or remove the row, and deliver the file again."),
    ),
    "place_missing": Message(
        "error",
        lambda f: _("no municipality is filled in here"),
        lambda f: _("Expected: a CBS code or the name of a municipality."),
        not_counted,
        _say_place,
    ),
    "name_not_recognised": Message(
        "warning",
        lambda f: _("it says “{found}” here, and that name we do not know", found=f.content),
        lambda f: _("Expected: {name}, the name that goes with code {code}.", name=f["name"], code=f["code"]),
        lambda f: _("The row counts for {name}, because of its code.", name=f["name"]),
        lambda f: _("Is that not right? Correct the code, and deliver the file again."),
    ),
    "province_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and that is not a province", found=f.content),
        lambda f: _("Expected: the name of a province."),
        not_counted,
        correct_cell,
    ),
    "round_unknown": Message(
        "error",
        lambda f: _("it says “{found}” here, and there was no round in that year", found=f.content),
        _rounds_known,
        not_counted,
        _say_round,
    ),
    "year_is_date": Message(
        "error",
        lambda f: _("here is a date: {found}", found=f.content),
        lambda f: _("Expected: only the year of a round, in four digits: {rounds}.", rounds=f["rounds"]),
        not_counted,
        lambda f: _("Give the cell the format Number or Text, fill in the year of the round, and deliver the file again."),
    ),
    "round_missing": Message(
        "error",
        lambda f: _("no year is filled in here"),
        _rounds_known,
        not_counted,
        _say_round,
    ),
}
