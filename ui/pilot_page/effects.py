"""What is known of effects, per case, and what was reported at all: charts as records. Nothing is added up."""

from collections.abc import Sequence

from analysis.pilots.effects import MEASURES, Effect, EffectCase, effects_of
from analysis.pilots.pilot import Pilot
from analysis.pilots.reported import ReportedField
from data.text import _, ngettext
from ui.charts.markup import Delivered
from ui.charts.pilot_records import EffectCard, EffectChart, EffectPair, ReportedBar, ReportedChart
from ui.charts.records import Column, Table, Value
from ui.pilot_page.names import (
    FIELD_NAMES,
    MEASURE_NAMES,
    amount_text,
    invented_label,
    path_of_pilot,
    said,
    short_facts,
)

SHOWN_AT_ONCE = 6


def effect_chart(cases: Sequence[EffectCase], pilot_n: int) -> EffectChart:
    """Return a card for the cases of which most is known, and a table of all."""
    cards = tuple(effect_card(case.pilot, is_titled=True) for case in cases[:SHOWN_AT_ONCE])
    return EffectChart(_("What is known of effects"), _effect_sentence(len(cases), pilot_n), cards, _effect_table(cases))


def effect_card(pilot: Pilot, *, is_titled: bool) -> EffectCard:
    """Return the effect of one pilot, promised and realised apart, with method and baseline."""
    pairs = tuple(_pair(effect) for effect in effects_of(pilot))
    words = (
        (_("Promised"), pilot.promised_effect),
        (_("Realised"), pilot.realised_effect),
        (_("CO₂, as reported"), pilot.co2_reduction),
        (_("Reuse, as reported"), pilot.material_reuse),
    )
    facts: list[tuple[str, str]] = [(head, Delivered(text)) for head, text in words if text]
    if not is_titled and not pairs:
        facts = [(head, said(text)) for head, text in words[:2]] + [(head, said(text)) for head, text in words[2:] if text]
    facts += [
        (FIELD_NAMES["effect_method"](), said(pilot.effect.method)),
        (FIELD_NAMES["effect_baseline"](), said(pilot.effect.baseline)),
    ]
    if not is_titled:
        return EffectCard("", "", "", "", pairs, tuple(facts))
    return EffectCard(
        Delivered(pilot.title),
        path_of_pilot(pilot),
        " · ".join(short_facts(pilot, is_labelled=False)),
        invented_label(pilot),
        pairs,
        tuple(facts),
    )


def _pair(effect: Effect) -> EffectPair:
    """Return one measure; the bars compare promised with realised of this pilot only."""
    known = [amount for amount in (effect.promised, effect.realised) if amount is not None]
    most = max(known)
    promised, realised = (
        None if amount is None or most <= 0 else 100 * max(amount, 0.0) / most for amount in (effect.promised, effect.realised)
    )
    told = [amount_text(amount, effect.measure) for amount in (effect.promised, effect.realised)]
    return EffectPair(MEASURE_NAMES[effect.measure](), told[0], told[1], promised, realised)


def _effect_sentence(case_n: int, pilot_n: int) -> str:
    if not case_n:
        return _("Of none of these pilots an effect was reported.")
    told = ngettext(
        "Of {n} of {total} pilots something of its effect was reported.",
        "Of {n} of {total} pilots something of their effect was reported.",
        case_n,
        total=pilot_n,
    )
    apart = _("Every case has its own way of measuring and its own comparison, so they are shown one by one and never added up.")
    more = _("You see the {n} of which most is known; the table has all of them.", n=SHOWN_AT_ONCE)
    return " ".join((told, apart, more) if case_n > SHOWN_AT_ONCE else (told, apart))


def _effect_table(cases: Sequence[EffectCase]) -> Table:
    heads = [Column(_("Pilot project")), Column(_("Organisation"))]
    for measure in MEASURES:
        heads += [
            Column(_("{measure}: promised", measure=MEASURE_NAMES[measure]())),
            Column(_("{measure}: realised", measure=MEASURE_NAMES[measure]())),
        ]
    words = (
        _("Promised, in words"), _("Realised, in words"), _("CO₂, as reported"), _("Reuse, as reported"),
        FIELD_NAMES["effect_method"](), FIELD_NAMES["effect_baseline"](), _("Real or invented"),
    )  # fmt: skip
    return Table((*heads, *map(Column, words)), tuple(_effect_row(case) for case in cases))


def _effect_row(case: EffectCase) -> tuple[Value, ...]:
    pilot, by_measure = case.pilot, {effect.measure: effect for effect in case.effects}
    numbers: list[Value] = []
    for measure in MEASURES:
        effect = by_measure.get(measure)
        pair = (effect.promised, effect.realised) if effect else (None, None)
        numbers += [None if amount is None else amount_text(amount, measure) for amount in pair]
    return (
        pilot.title, pilot.organisation, *numbers, pilot.promised_effect,
        pilot.realised_effect, pilot.co2_reduction, pilot.material_reuse, pilot.effect.method, pilot.effect.baseline,
        invented_label(pilot) or _("real"),
    )  # fmt: skip


def reported_chart(fields: Sequence[ReportedField]) -> ReportedChart:
    """Return of how many of the pilots each field was reported."""
    bars = tuple(ReportedBar(FIELD_NAMES[each.field](), each.reported_n, each.pilot_n) for each in fields)
    empty = [FIELD_NAMES[each.field]() for each in fields if not each.reported_n]
    columns = (
        Column(_("Field")), Column(_("Reported"), "count"), Column(_("Pilots"), "count"), Column(_("Share"), "percent"),
    )  # fmt: skip
    rows = tuple(
        (bar.name, bar.reported_n, bar.pilot_n, 100 * bar.reported_n / bar.pilot_n if bar.pilot_n else None) for bar in bars
    )
    sentence = _("Of how many pilots each thing was reported. What is empty is not zero: nobody reported it.")
    if empty:
        more = ngettext("{n} thing was reported of no pilot at all.", "{n} things were reported of no pilot at all.", len(empty))
        sentence = f"{sentence} {more}"
    return ReportedChart(_("What was reported, and what was not"), sentence, bars, Table(columns, rows))
