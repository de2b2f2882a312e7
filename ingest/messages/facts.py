"""What a message is made from, and the parts that many messages share."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from data.text import _, by_language
from ingest.heads import TARGET_DROPPED

Param = str | int | float


@dataclass(frozen=True)
class Facts:
    """The parameters of one finding, for filling in its message."""

    content: str
    params: Mapping[str, Param]

    def __getitem__(self, key: str) -> Param:
        return self.params[key]

    def has(self, key: str) -> bool:
        """Return whether the parameter is there and not empty."""
        return bool(self.params.get(key))

    def said(self, key: str) -> str:
        """Return the parameter of two languages (key_nl, key_en) in the current one."""
        return by_language(str(self.params[f"{key}_nl"]), str(self.params[f"{key}_en"]))


Part = Callable[[Facts], str]


@dataclass(frozen=True)
class Message:
    """The severity of a code and the texts of four of its five parts; the fifth, where, is the same for all."""

    severity: Literal["notice", "warning", "error"]
    found: Part
    expected: Part
    consequence: Part
    remedy: Part


def here_is(facts: Facts) -> str:
    """What stands in the cell."""
    return _("it says “{found}” here", found=facts.content)


def expected_answer(facts: Facts) -> str:
    """What may stand in the cell, for an answer from the reference row of its question."""
    if facts.params.get("what") == "target":
        return expected_target(facts)
    return _("Expected: {expected}.", expected=facts.said("expected"))


def expected_target(_facts: Facts) -> str:
    """What may stand in the cell of a target."""
    return _("Expected: a target from 0 to 100, or the word {word}.", word=TARGET_DROPPED)


def not_counted(facts: Facts) -> str:
    """What a wrong cell means for the figures: depends on what the cell is for."""
    if facts.params.get("what") == "target":
        return _("This target is not taken over.")
    if facts.params.get("what") == "pilot":
        return _("This pilot is not taken over.")
    if facts.params.get("what") == "row":
        return row_left_out(facts)
    if facts.params.get("what") == "sheet":
        return sheet_left_out(facts)
    return _answer_not_counted(facts)


def _answer_not_counted(facts: Facts) -> str:
    if not facts.has("asked_n"):
        return _("This answer does not count.")
    return _(
        "This answer does not count; of “{theme}” this file has {answered_n} of {asked_n} questions filled in correctly.",
        theme=facts.said("theme"),
        answered_n=facts["answered_n"],
        asked_n=facts["asked_n"],
    )


def row_left_out(_facts: Facts) -> str:
    """Nothing of the row counts."""
    return _("Nothing in this row is taken over.")


def nothing_changes(_facts: Facts) -> str:
    """The figures stay as they are."""
    return _("This changes nothing in the figures.")


def file_left_out(_facts: Facts) -> str:
    """Nothing of the file counts."""
    return _("Nothing in this file is taken over; the figures stay as they are.")


def sheet_left_out(_facts: Facts) -> str:
    """Nothing of the sheet counts."""
    return _("Nothing on this sheet is taken over.")


def no_action(_facts: Facts) -> str:
    """Nothing to do."""
    return _("You do not have to do anything.")


def correct_cell(_facts: Facts) -> str:
    """Correct and deliver again."""
    return _("Correct the cell and deliver the file again.")


def save_as_xlsx(_facts: Facts) -> str:
    """Let Excel write the file anew."""
    return _("Open the file in Excel, choose Save as, Excel workbook (.xlsx), and deliver that file.")


def fill_in_expected(facts: Facts) -> str:
    """Fill in what is expected, with the suggestion first where there is one."""
    if facts.params.get("what") == "target":
        return _(
            "Fill in a target from 0 to 100, or {word} when it no longer holds, and deliver the file again.", word=TARGET_DROPPED
        )
    remedy = _("Fill in {expected}, and deliver the file again.", expected=facts.said("expected"))
    return f"{suggestion(facts)}{remedy}"


def suggestion(facts: Facts) -> str:
    """The question "do you mean ...?", with a blank behind it, or nothing."""
    if not facts.has("suggestion"):
        return ""
    return _("Do you mean “{suggestion}”?", suggestion=facts["suggestion"]) + " "
