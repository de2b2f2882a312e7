"""Places beside each other, in sentences."""

from collections.abc import Sequence

from data.text import _
from ui.charts.compare_records import ComparedScore
from ui.compare_page.asked import Asked
from ui.format import format_score, join_names, shown_difference
from ui.parts import name_of_part


def places_sentences(asked: Asked, scores: Sequence[ComparedScore]) -> tuple[str, ...]:
    """Return the answer: the scores of the chosen part with the difference to the first, what changed, who has none."""
    told = (_score_sentence(asked, scores), _change_sentence(asked, scores), *_missing_sentences(asked, scores), _alone(asked))
    return tuple(text for text in told if text)


def side_sentence(asked: Asked, scores: Sequence[ComparedScore]) -> str:
    """Return who scores highest and lowest on the chosen part."""
    values = [(score.score_pct, place.name) for place, score in zip(asked.places, scores, strict=True)]
    scored = sorted((pct, name) for pct, name in values if pct is not None)
    part = name_of_part(asked.part)
    if len(scored) < 2:
        return _("On “{part}” there is nothing to compare: fewer than two of these places have a score.", part=part)
    (low, lowest), (high, highest) = scored[0], scored[-1]
    return _(
        "On “{part}” {highest} scores highest ({high}) and {lowest} lowest ({low}).",
        part=part, highest=highest, high=format_score(high), lowest=lowest, low=format_score(low),
    )  # fmt: skip


def _score_sentence(asked: Asked, scores: Sequence[ComparedScore]) -> str:
    first = scores[0].score_pct
    pieces = [
        _piece(place.name, score.score_pct, first if at else None)
        for at, (place, score) in enumerate(zip(asked.places, scores, strict=True))
        if score.score_pct is not None
    ]
    part, year = name_of_part(asked.part), asked.round_year
    if not pieces:
        return _("On “{part}” none of these places has a score in {year}.", part=part, year=year)
    return _("On “{part}” in {year}: {pieces}.", part=part, year=year, pieces=join_names(pieces))


def _piece(name: str, score_pct: float, first_pct: float | None) -> str:
    score = format_score(score_pct)
    if first_pct is None:
        return _("{name} {score}", name=name, score=score)
    points = shown_difference(score_pct, first_pct)
    if points == 0:
        return _("{name} {score} (the same)", name=name, score=score)
    if points > 0:
        return _("{name} {score} ({n} higher)", name=name, score=score, n=points)
    return _("{name} {score} ({n} lower)", name=name, score=score, n=-points)


def _change_sentence(asked: Asked, scores: Sequence[ComparedScore]) -> str:
    pieces = [
        _("{name} {change}", name=place.name, change=score.change)
        for place, score in zip(asked.places, scores, strict=True)
        if score.change
    ]
    return _("Change since the round before: {pieces}.", pieces="; ".join(pieces)) if pieces else ""


def _missing_sentences(asked: Asked, scores: Sequence[ComparedScore]) -> list[str]:
    by_text: dict[str, list[str]] = {}
    for place, score in zip(asked.places, scores, strict=True):
        if score.no_value is not None:
            by_text.setdefault(score.no_value.text, []).append(place.name)
    return [_("No score for {names}: {why}.", names=join_names(names), why=text) for text, names in by_text.items()]


def _alone(asked: Asked) -> str:
    if len(asked.places) != 1:
        return ""
    return _("Choose at least one more place to put beside {name}.", name=asked.places[0].name)
