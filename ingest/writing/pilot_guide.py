"""The explanation in the template of the pilot register: how to fill it in, and what may stand in each column."""

from data.text import _
from ingest.heads import Field
from ingest.pilot_effect_heads import EFFECTS
from ingest.pilot_heads import PILOT_LISTS, phase_of, pilot_fields
from ingest.vocabulary import Vocabulary


def pilot_lines() -> list[str]:
    """Return how to fill in the register, line by line."""
    return [
        _("Each row is one pilot. Only the title and the organisation are required."),
        _("Leave a cell empty, or fill in onbekend, when something is not known."),
        _("Say with each effect what it is compared with, for example: 30 % less CO2 than a new road."),
        _("What was promised and what came true stand apart. Give an effect as a number in the unit of the column, or in words."),
        _("Fill in since when the pilot is in a phase: a day, a month or a year. Leave phases it has not entered empty."),
        _("A pilot with the same organisation and title replaces the earlier record, with all its fields."),
        _("Do not fill in names, e-mail addresses or telephone numbers of persons."),
    ]


def pilot_table(words: Vocabulary) -> list[list[str]]:
    """Return the columns with what may stand in them."""
    rows = [[field.head, _may_hold(words, field)] for field in pilot_fields(words)]
    return [[_("Column"), _("What you may fill in")], *rows]


def _may_hold(words: Vocabulary, field: Field) -> str:
    names = [word.name for name in PILOT_LISTS.get(field.key, ()) for word in words.words(name)]
    if names:
        return "; ".join(names)
    if phase_of(field.key):
        return _("A day, a month or a year")
    if field.key in EFFECTS:
        return _("A number in the unit of the column, over the whole term of the contract")
    return {
        "title": _("Required"),
        "organisation": _("Required"),
        "year_start": _("A year"),
        "year_end": _("A year"),
        "contract_value_eur": _("An amount in euros, such as 1250000 or € 1,2 mln"),
        "newcomers_involved": _("ja or nee"),
        "is_invented": _("ja for an invented example, else empty"),
        "effect_method": _("How the effects were measured or calculated"),
        "effect_baseline": _("What the effects are compared with"),
        "source_url": _("The address of a page or document"),
    }.get(field.key, "")
