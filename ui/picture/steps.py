"""Who made the step, for paper: a bar from score to score per municipality that may be named."""

from data.text import _
from ui.charts.learning_records import StepCard, StepChart
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.marks import NORMAL, SMALL, STRONG
from ui.picture.tracks import Fill, Track, TrackMark, draw_track

HALF = (BODY_WIDTH - 40) / 2


def draw_steps(chart: StepChart) -> Drawn:
    """Return the cards two beside each other, and who can be found through the facilitator."""
    keys = [Key(SWATCHES["ci-key-own"], _("the step they made")), Key(SWATCHES["ci-key-country"], chart.own_told)]
    if chart.target_told:
        keys.append(Key(SWATCHES["ci-key-target"], chart.target_told))
    cards = columns([_draw_card(card) for card in chart.cards], 2, HALF, (40, 22))
    others = [paragraph(each, BODY_WIDTH, NORMAL) for each in chart.others]
    head = paragraph(_("Through the facilitator"), BODY_WIDTH, STRONG) if others else NOTHING
    more = paragraph(chart.more_told, BODY_WIDTH, SMALL) if chart.more_told else NOTHING
    return stack([draw_keys(keys) if chart.cards else NOTHING, cards, more, head, *others], 10)


def _draw_card(card: StepCard) -> Drawn:
    low, high = sorted((card.from_pct, card.to_pct))
    marks = [TrackMark(card.own_pct, "pin", "country")]
    if card.target_pct is not None:
        marks.append(TrackMark(card.target_pct, "diamond", "target"))
    track = draw_track(Track((Fill(low, high),), tuple(marks)), HALF)
    facts = paragraph(card.facts, HALF, SMALL) if card.facts else NOTHING
    return stack([paragraph(card.place.name, HALF, STRONG), paragraph(card.told, HALF, NORMAL), track, facts], 3)
