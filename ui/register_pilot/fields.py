"""The fields that may stay empty, in the groups they are folded in."""

from collections.abc import Callable
from dataclasses import dataclass

from data.text import _
from ingest.records import Pilot

MOST_SIGNS, MOST_SIGNS_OF_A_LINE = 2000, 200


@dataclass(frozen=True)
class FormField:
    """A field of the form; key is that of the record Pilot. lines: 1 is a line, more a box of text."""

    key: str
    placeholder: Callable[[], str] = str
    lines: int = 1
    is_wide: bool = False
    only_when_filled: bool = False  # kept from before: shown when the record has it, not asked for any more


@dataclass(frozen=True)
class FieldGroup:
    """Fields that are folded together; at_once: unfolded at the start when one of them is filled."""

    key: str
    title: Callable[[], str]
    about: Callable[[], str]
    fields: tuple[FormField, ...]


def _box(key: str, placeholder: Callable[[], str] = str) -> FormField:
    return FormField(key, placeholder, lines=3)


def _kept(key: str) -> FormField:
    return FormField(key, only_when_filled=True)


GROUPS = (
    FieldGroup(
        "planning",
        lambda: _("Planning and contract"),
        lambda: _("When it runs, and how it was put on the market."),
        (
            FormField("year_start", lambda: _("For example: 2025")),
            FormField("year_end", lambda: _("For example: 2027")),
            FormField("procedure", lambda: _("For example: public tender")),
            FormField("contract_value_eur", lambda: _("For example: 1.2 million")),
        ),
    ),
    FieldGroup(
        "promised",
        lambda: _("Promised effect"),
        lambda: _("What was agreed beforehand. What came of it stands apart, below."),
        (
            FormField("promised_co2_tonne"),
            FormField("promised_reuse_kg"),
            FormField("promised_mki_pct"),
            _box("promised_effect", lambda: _("For example: 30% less CO₂ than a new road")),
        ),
    ),
    FieldGroup(
        "realised",
        lambda: _("Realised effect"),
        lambda: _("What was measured afterwards, and nothing that is only expected."),
        (
            FormField("realised_co2_tonne"),
            FormField("realised_reuse_kg"),
            FormField("realised_mki_pct"),
            _box("realised_effect"),
            _box("reported_result"),
            _kept("co2_reduction"),
            _kept("material_reuse"),
        ),
    ),
    FieldGroup(
        "method",
        lambda: _("How the effect was measured"),
        lambda: _("An effect says something only beside what it is compared with."),
        (
            _box("effect_baseline", lambda: _("For example: a new road of the same length")),
            _box("effect_method", lambda: _("For example: life-cycle analysis by the contractor")),
        ),
    ),
    FieldGroup(
        "lessons",
        lambda: _("What others can learn"),
        lambda: _("No names of people, please: they are not kept in this monitor."),
        (_box("success_factors"), _box("obstacles"), _box("lessons")),
    ),
    FieldGroup(
        "source",
        lambda: _("Source of the pilot"),
        lambda: _("Where others can read about it."),
        (FormField("source_url", lambda: "https://", is_wide=True),),
    ),
)
NUMBERS = (
    "promised_co2_tonne", "promised_reuse_kg", "promised_mki_pct", "realised_co2_tonne", "realised_reuse_kg", "realised_mki_pct",
)  # fmt: skip


def filled_in(pilot: Pilot | None, key: str) -> bool:
    """Return whether a record says something in a field."""
    return pilot is not None and getattr(pilot, key) is not None
