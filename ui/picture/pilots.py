"""The charts about pilots, for paper."""

from data.text import _
from ui.charts.markup import join
from ui.charts.pilot_records import (
    EffectCard,
    EffectChart,
    EffectPair,
    FunnelBar,
    FunnelChart,
    MoveBar,
    MoveCategory,
    MoveChart,
    MoveSegment,
    ReportedBar,
    ReportedChart,
)
from ui.format import format_n_of
from ui.palette import OWN, PROVINCE, STEP_EDGE, STEPS, TARGET
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, paragraph, stack
from ui.picture.keys import SWATCHES, Key, draw_keys
from ui.picture.marks import NORMAL, SMALL, STRONG, Area, Letters, draw_area, draw_line, draw_text
from ui.picture.tracks import Fill, Row, Track, draw_row, draw_rows, draw_track

NAME, TOLD = 190.0, 230.0
FUNNEL_HIGH, NOW_HIGH = 28.0, 14.0
HALF = (BODY_WIDTH - 40) / 2


def draw_funnel(chart: FunnelChart) -> Drawn:
    """Return a bar in the middle per phase; the dark part is what is in it now."""
    most = max((bar.reached_n for bar in chart.bars), default=0) or 1
    keys = (
        Key(SWATCHES["ci-key-reached"], _("Came at least this far")), Key(SWATCHES["ci-key-now"], _("Is in this phase now")),
    )  # fmt: skip
    notes = [paragraph(note, BODY_WIDTH, SMALL) for note in chart.notes]
    return stack([*(_draw_phase(bar, most) for bar in chart.bars), draw_keys(keys), *notes], 6)


def _draw_phase(bar: FunnelBar, most: int) -> Drawn:
    room = BODY_WIDTH - NAME - TOLD
    reached, now = (room * n / most for n in (bar.reached_n, bar.now_n))
    middle = NAME + room / 2
    outer = draw_area(Area(middle - reached / 2, 0, reached, FUNNEL_HIGH), STEPS[1].light, STEP_EDGE.light, 3)
    inner = draw_area(Area(middle - now / 2, (FUNNEL_HIGH - NOW_HIGH) / 2, now, NOW_HIGH), OWN.light, radius=2)
    base = FUNNEL_HIGH / 2 + 5
    texts = draw_text(bar.name, 0, base, STRONG), draw_text(bar.told, BODY_WIDTH - TOLD + 20, base, SMALL)
    return Drawn(join(*texts, outer if bar.reached_n else None, inner if bar.now_n else None), FUNNEL_HIGH)


def draw_reported(chart: ReportedChart) -> Drawn:
    """Return a bar per field, two beside each other, with of how many pilots it was reported."""
    return columns([draw_row(_reported_row(bar), HALF) for bar in chart.bars], 2, HALF, (40, 10))


def _reported_row(bar: ReportedBar) -> Row:
    share = 100 * bar.reported_n / bar.pilot_n if bar.pilot_n else 0.0
    track = Track((Fill(0, share),) if bar.reported_n else (), is_missing=not bar.reported_n)
    return Row(bar.name, format_n_of(bar.reported_n, bar.pilot_n), track)


def draw_effects(chart: EffectChart) -> Drawn:
    """Return a card per pilot; every bar is measured against its own pair only."""
    return columns([_draw_card(card) for card in chart.cards], 2, HALF, (40, 24))


def _draw_card(card: EffectCard) -> Drawn:
    label = paragraph(card.label, HALF, Letters(13, TARGET.light)) if card.label else NOTHING
    facts = [paragraph(f"{head}: {text}", HALF, SMALL) for head, text in card.facts]
    line = Drawn(draw_line(f"M0 0H{HALF:g}", STEP_EDGE.light, 1), 4)
    parts = [line, paragraph(card.title, HALF, STRONG), paragraph(card.who, HALF, SMALL) if card.who else NOTHING, label]
    return stack([*parts, *(_draw_pair(pair) for pair in card.pairs), *facts], 4)


def _draw_pair(pair: EffectPair) -> Drawn:
    rows = [
        Row(name, told, Track((Fill(0, width, look),)) if width is not None else None)  # type: ignore[arg-type]
        for name, told, width, look in (
            (_("Promised"), pair.promised, pair.promised_width_pct, "ring"),
            (_("Realised"), pair.realised, pair.realised_width_pct, "solid"),
        )
    ]
    return stack([paragraph(pair.name, HALF, Letters(14, is_bold=True)), draw_rows(rows, HALF, 4)], 3)


def draw_moves(chart: MoveChart) -> Drawn:
    """Return the categories, each with its sentence and its bars, and the key."""
    keys = (
        Key(SWATCHES["ci-moved-up"], _("Rose beyond the noise")), Key(SWATCHES["ci-moved-within"], _("Within the noise")),
        Key(SWATCHES["ci-moved-down"], _("Fell beyond the noise")),
        Key(SWATCHES["ci-moved-hidden"], _("Not told apart: too few municipalities")),
    )  # fmt: skip
    has_bars = any(category.bars for category in chart.categories)
    return stack([draw_keys(keys if has_bars else ()), *(_draw_category(category) for category in chart.categories)], 14)


def _draw_category(category: MoveCategory) -> Drawn:
    said = paragraph(category.sentence, BODY_WIDTH, NORMAL if category.bars else SMALL)
    return stack([paragraph(category.name, BODY_WIDTH, STRONG), said, *(_draw_bar(bar) for bar in category.bars)], 5)


def _draw_bar(bar: MoveBar) -> Drawn:
    fills, reached = [], 0.0
    for segment in bar.segments:
        fills.append(_fill(segment, reached))
        reached += segment.share_pct
    track = draw_track(Track(tuple(fills), height=22), BODY_WIDTH)
    return stack([paragraph(bar.name, BODY_WIDTH, NORMAL), track, paragraph(bar.told, BODY_WIDTH, SMALL)], 2)


def _fill(segment: MoveSegment, start: float) -> Fill:
    end = start + segment.share_pct
    if segment.move == "up":
        return Fill(start, end, "solid", OWN.light, segment.told)
    if segment.move == "down":
        return Fill(start, end, "solid", PROVINCE.light, segment.told)
    return Fill(start, end, "quiet" if segment.move == "within" else "hatched", text=segment.told)
