"""The scores of the levels on the first page of a report."""

from data.text import _
from reports.pdf.records import ComparedScore, PaperCard
from reports.pdf.signs import KEYS, as_svg
from ui.charts.records import LevelCard, TargetMark
from ui.format import format_score
from ui.picture.tracks import Fill, MarkShape, Track, TrackMark, draw_track

WIDTH = 400.0  # pixels of a bar
SHAPES: dict[str, MarkShape] = {"province": "triangle", "country": "pin", "target": "diamond"}


def paper_card(card: LevelCard) -> PaperCard:
    """Return a card as it is printed: what is one press away on the screen stands on it as well."""
    beside = card.change if card.score_pct is not None else card.reason or card.change
    compared = [ComparedScore(f"{KEYS}{role}", name, format_score(other)) for role, name, other in card.compared]
    notes = tuple(note for note in (*card.notes, card.trend, *card.places) if note)
    shown = (*compared, *map(_target, card.targets))
    return PaperCard(card.name, format_score(card.score_pct), beside, _track(card), shown, notes)


def _target(mark: TargetMark) -> ComparedScore:
    name = _("Target {year}", year=mark.year)
    return ComparedScore(f"{KEYS}target", name, format_score(mark.target_pct), mark.word, mark.status)


def _track(card: LevelCard) -> str:
    fills = () if card.score_pct is None else (Fill(0, card.score_pct),)
    marks = [TrackMark(other, SHAPES.get(role, "line"), role) for role, _name, other in card.compared]
    marks += [TrackMark(mark.target_pct, SHAPES["target"], "target") for mark in card.targets]
    drawn = draw_track(Track(fills, tuple(marks), is_missing=card.score_pct is None), WIDTH)
    return as_svg(drawn.markup, WIDTH, drawn.height)
