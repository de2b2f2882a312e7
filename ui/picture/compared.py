"""Places beside each other, for paper: a bar per place on every level and theme."""

from ui.charts.compare_records import CompareChart, ComparedPart, ComparedPlace, ComparedScore
from ui.charts.markup import join
from ui.charts.no_value_html import draw_sign
from ui.charts.no_value_records import NO_VALUE_KINDS, NoValue
from ui.format import format_score
from ui.picture.drawn import BODY_WIDTH, NOTHING, Drawn, columns, move, paragraph, stack
from ui.picture.inline import inline_drawings
from ui.picture.keys import HIGH, SWATCH, UNKNOWN, Key, draw_keys
from ui.picture.maps import enlarged
from ui.picture.marks import SMALL, STRONG, Area, Letters, draw_area, draw_text
from ui.picture.roles import role_colour
from ui.picture.tracks import Fill, Track, draw_track
from ui.sentences.no_value import no_value_name

GAP = 40.0
HALF = (BODY_WIDTH - GAP) / 2
NAME, SCORE = 150.0, 34.0
ROW = 24.0


def draw_compare(chart: CompareChart) -> Drawn:
    """Return who is compared, then the parts of each level two beside each other, then what the signs mean."""
    sections = [_draw_section(name, parts, chart.places) for name, parts in chart.sections]
    scores = [score for _name, parts in chart.sections for part in parts for score in part.scores]
    kinds = {score.no_value.kind for score in scores if score.no_value is not None}
    signs = [_sign_key(NoValue(kind, no_value_name(kind))) for kind in NO_VALUE_KINDS if kind in kinds]
    return stack([draw_keys([_place_key(place) for place in chart.places]), *sections, draw_keys(signs)], 16)


def _place_key(place: ComparedPlace) -> Key:
    square = draw_area(Area(2, HIGH / 2 - 7, 14, 14), role_colour(place.role), radius=2)
    return Key(UNKNOWN, f"{place.link.name} {place.note}".strip(), drawing=square)


def _sign_key(value: NoValue) -> Key:
    (drawn,) = inline_drawings(draw_sign(value.kind))
    return Key(UNKNOWN, value.text, drawing=move(enlarged(drawn, SWATCH / drawn.width).markup, 0, (HIGH - SWATCH) / 2))


def _draw_section(name: str, parts: tuple[ComparedPart, ...], places: tuple[ComparedPlace, ...]) -> Drawn:
    whole = [_draw_part(part, places, BODY_WIDTH) for part in parts if part.is_level]
    themes = [_draw_part(part, places, HALF) for part in parts if not part.is_level]
    return stack([paragraph(name, BODY_WIDTH, STRONG), *whole, columns(themes, 2, HALF, (GAP, 16))], 8)


def _draw_part(part: ComparedPart, places: tuple[ComparedPlace, ...], room: float) -> Drawn:
    rows = [_draw_row(place, score, room) for place, score in zip(places, part.scores, strict=True)]
    return stack([paragraph(part.name, room, Letters(14, is_bold=True)), *rows], 2)


def _draw_row(place: ComparedPlace, score: ComparedScore, room: float) -> Drawn:
    letters = Letters(14, is_bold=place.role == "own")
    name = paragraph(place.link.name, NAME - 8, letters)
    if score.score_pct is None:
        return _draw_missing(name, score.no_value, room)
    change = paragraph(score.change, room - NAME, SMALL) if score.change else NOTHING
    width = room - NAME - SCORE - 8
    track = draw_track(Track((Fill(0, score.score_pct, colour=role_colour(place.role)),), height=11), width)
    value = draw_text(format_score(score.score_pct), room, 15, letters, "end")
    parts = join(name.markup, move(track.markup, NAME, 0), value, move(change.markup, NAME, 19) if change.height else None)
    return Drawn(parts, max(name.height, ROW + (change.height and change.height - 4)))


def _draw_missing(name: Drawn, value: NoValue | None, room: float) -> Drawn:
    if value is None:
        return name
    (sign,) = inline_drawings(draw_sign(value.kind))
    told = paragraph(value.text, room - NAME - 24, SMALL)
    return Drawn(
        join(name.markup, move(sign.markup, NAME, 1), move(told.markup, NAME + 24, 0)), max(name.height, told.height, ROW)
    )
