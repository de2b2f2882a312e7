"""What a head of a pilot register says for itself; a column of numbers only counts when its head says the unit."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from ingest.heads import CODE, Field
from ingest.layouts.head_rows import SYNONYM_CERTAINTY
from ingest.layouts.pilot_units import UNITS, VAT, split_head, unit_factor, unit_parts
from ingest.pilot_heads import fields_with_phases, phase_names
from ingest.rows import HeadColumn
from ingest.text_forms import normal_form
from ingest.vocabulary import Vocabulary

AMOUNT = "contract_value_eur"  # euros need not be said
HINTS = ("verplicht", "optioneel", "kies", "keuze", "jaar", "jjjj", "janee", "ddmm", "tekst", "required", "optional")
NOTHING = HeadColumn("", 0, "", "")


@dataclass(frozen=True)
class PilotHeadIndex:
    """The fields of a pilot register by the normal form of every head for them.

    keys: by key of the field. own, others: by the head of the template and by other heads. numbers: by head without unit.
    """

    keys: Mapping[str, Field]
    own: Mapping[str, Field]
    others: Mapping[str, Field]
    numbers: Mapping[str, tuple[Field, ...]]

    def recognise(self, text: str) -> HeadColumn | None:
        """Return what a head was taken for, or None."""
        form = normal_form(text)
        if form in self.keys:
            return HeadColumn("", 0, "", "", self.keys[form].key, 1.0)
        for base, unit in unit_parts(text):
            for field in self.numbers.get(normal_form(base), ()):
                if unit_factor(field.key, unit) is not None:
                    certainty = 1.0 if form == normal_form(field.head) else SYNONYM_CERTAINTY
                    return HeadColumn("", 0, "", "", field.key, certainty)
        for said in (normal_form(VAT.sub("", text)), normal_form(_without_hint(text))):
            field_or_none = self.own.get(said) or self.others.get(said)
            if field_or_none:
                return HeadColumn("", 0, "", "", field_or_none.key, 1.0 if said in self.own else SYNONYM_CERTAINTY)
        return None


def pilot_head_index(words: Vocabulary) -> PilotHeadIndex:
    """Return the fields of a pilot register by every head for them."""
    return _index(phase_names(words))


@lru_cache(maxsize=8)
def _index(phases: tuple[tuple[str, str, str], ...]) -> PilotHeadIndex:
    fields = (*fields_with_phases(phases), CODE)
    plain = [field for field in fields if field.key not in UNITS or field.key == AMOUNT]
    own = {form: field for field in reversed(plain) for form in field.own_forms}
    others = {form: field for field in reversed(plain) for form in field.forms}
    numbers: dict[str, list[Field]] = defaultdict(list)
    for field in (field for field in fields if field.key in UNITS):
        head = split_head(field.key, field.head)
        for form in field.forms | {normal_form(head[0] if head else field.head)}:
            numbers[form].append(field)
    return PilotHeadIndex(
        {normal_form(field.key): field for field in fields}, own, others, {form: tuple(of) for form, of in numbers.items()}
    )


def _without_hint(text: str) -> str:
    """Return a head without what its last brackets say about filling in: "Begin (jjjj)"."""
    start, bracket, hint = text.rpartition("(")
    return start if bracket and normal_form(hint).startswith(HINTS) else text
