"""One pilot in HTML: its way through the phases, and its effect with promised and realised apart."""

from collections.abc import Sequence

from markupsafe import Markup

from data.text import _
from ui.charts.markup import number, tag
from ui.charts.pilot_records import EffectCard, EffectChart, EffectPair, PhaseLine, PhaseStop

STATE_SIGNS = {"passed": "✓", "now": "●", "to_come": ""}


def draw_phase_line(line: PhaseLine) -> Markup:
    """Return the phases on a line, below each other on a phone; a sign and a word say where the pilot is."""
    stops = [_draw_stop(stop) for stop in line.stops]
    end = tag("p", tag("span", "✕", class_="ci-phase-sign", aria_hidden="true"), line.end, class_="ci-phase-end")
    return tag(
        "figure", tag("ol", *stops, class_="ci-phases"), end if line.end else None, class_="ci-figure", aria_label=line.title
    )


def _draw_stop(stop: PhaseStop) -> Markup:
    sign = tag("span", STATE_SIGNS[stop.state], class_="ci-phase-sign", aria_hidden="true")
    since = tag("span", stop.since, class_="ci-note") if stop.since else None
    name = tag("span", tag("b", stop.name) if stop.state == "now" else stop.name, class_="ci-phase-name")
    current = "step" if stop.state == "now" else None
    return tag("li", sign, name, since, class_=f"ci-phase-{stop.state}", aria_current=current)


def draw_effects(chart: EffectChart) -> Markup:
    """Return a card per pilot; every bar is measured against its own pair only."""
    cards = [draw_effect_card(card) for card in chart.cards]
    return tag("figure", *cards, class_="ci-figure ci-cards ci-effects", aria_label=chart.title)


def draw_effect_card(card: EffectCard) -> Markup:
    """Return what is known of the effect of one pilot."""
    title = tag("a", card.title, href=card.path) if card.path else card.title
    head = tag("h3", title) if card.title else None
    who = tag("p", card.who, class_="ci-note") if card.who else None
    label = tag("p", card.label, class_="ci-invented") if card.label else None
    return tag("section", head, who, label, *map(_draw_pair, card.pairs), draw_facts(card.facts), class_="ci-card")


def draw_facts(facts: Sequence[tuple[str, str]]) -> Markup | None:
    """Return heads with their texts as a list of definitions; None when there are none."""
    items = [tag("div", tag("dt", head), tag("dd", text)) for head, text in facts]
    return tag("dl", *items, class_="ci-facts") if items else None


def _draw_pair(pair: EffectPair) -> Markup:
    rows = [
        tag("div", tag("dt", name), tag("dd", _bar(kind, width)), tag("dd", told))
        for kind, name, width, told in (
            ("promised", _("Promised"), pair.promised_width_pct, pair.promised),
            ("realised", _("Realised"), pair.realised_width_pct, pair.realised),
        )
    ]
    return tag("div", tag("p", pair.name, class_="ci-effect-name"), tag("dl", *rows), class_="ci-effect")


def _bar(kind: str, width_pct: float | None) -> Markup | None:
    if width_pct is None:
        return None
    return tag("i", class_=f"ci-effect-{kind}", style=f"width:{number(width_pct)}%", aria_hidden="true")
