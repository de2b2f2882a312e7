"""The explanation in the template for learning programmes."""

from data.text import _
from ingest.programmes import heads
from ingest.programmes.heads import LAYOUTS, ROLE_KEY, SheetLayout
from ingest.programmes.recognition import ROLES
from ingest.vocabulary import Vocabulary

CHOICE_LISTS = {
    heads.MEASURED_BY.key: "promise_measure",
    heads.BOUND.key: "promise_bound",
    heads.PER.key: "promise_per",
    heads.COUNTS_FROM.key: "pilot_phase",
    heads.ORGANISATION_TYPE.key: "organisation_type",
    heads.SAID.key: "promise_said",
}
YES_NO_KEYS = (heads.MAY_BE_NAMED.key, heads.IS_INVENTED.key)


def programme_lines() -> list[str]:
    """Return how the workbook is filled in."""
    return [
        _("Each sheet may be left empty or removed. The sheets are recognised by their heads, their order does not matter."),
        _("A new learning programme has a row on the sheet Leertraject, with its meetings, working groups and promises."),
        _("For a programme that is known you need only the sheets Deelnemers, Aanwezigheid and Stand."),
        _("Fill in how many people it is, per role. Never fill in names of people: they are not taken over."),
        _("At a meeting 0 says that nobody was there; an empty row says that it is not known."),
        _("With Mag genoemd worden: ja, other participants may see the name of the organisation."),
        _("Between working groups in one cell comes a semicolon."),
    ]


def programme_table(words: Vocabulary) -> list[list[str]]:
    """Return per sheet and column what may be filled in."""
    rows = [[_("Sheet"), _("Column"), _("What you may fill in")]]
    return rows + [[layout.sheet, head, _choices(words, key)] for layout in LAYOUTS for key, head in columns_of(words, layout)]


def columns_of(words: Vocabulary, layout: SheetLayout) -> list[tuple[str, str]]:
    """Return key and head of each column of a sheet in a template, the roles in their place."""
    columns = []
    for field in layout.fields:
        columns.append((field.key, field.head))
        if field.key == layout.roles_after:
            columns += [(ROLE_KEY + role.code, role.name) for role in words.words(ROLES)]
    return columns


def choices_of(words: Vocabulary, key: str) -> tuple[str, ...]:
    """Return the words to choose from in a column; none for a column without a list."""
    if key in YES_NO_KEYS:
        return _("yes"), _("no")
    return tuple(word.name for word in words.words(CHOICE_LISTS[key])) if key in CHOICE_LISTS else ()


def _choices(words: Vocabulary, key: str) -> str:
    return _("how many people") if key.startswith(ROLE_KEY) else "; ".join(choices_of(words, key))
