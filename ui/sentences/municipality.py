"""The answer for a municipality: where it stands, how it moved, beside whom, and how far from its targets."""

from dataclasses import dataclass
from datetime import date

from data.text import _
from ui.format import format_date, format_percent, join_names
from ui.sentences.pieces import Compared, LevelFigures, changes_piece, comparison_piece, scores_piece


@dataclass(frozen=True)
class Succeeded:
    """What became of a dissolved municipality."""

    effective_on: date
    names: tuple[str, ...]


@dataclass(frozen=True)
class Merged:
    """What a municipality was made of, or what came into it, and whether its history is reconstructed from that."""

    effective_on: date
    names: tuple[str, ...]
    is_new: bool
    is_reconstructed: bool


@dataclass(frozen=True)
class MunicipalityAnswer:
    """Everything the sentences about a municipality in a round are made from.

    last is the newest earlier round it took part in, with the scores of then.
    """

    name: str
    round_year: int
    is_participant: bool
    levels: tuple[LevelFigures, ...]
    groups: tuple[Compared, ...]
    last_year: int | None
    last_levels: tuple[LevelFigures, ...]
    ended: Succeeded | None
    merged: Merged | None


def municipality_sentences(answer: MunicipalityAnswer) -> tuple[str, ...]:
    """Return the answer, the most important sentence first."""
    told: tuple[str, ...]
    if not answer.is_participant:
        told = (_ended_sentence(answer), _absent_sentence(answer), _merged_sentence(answer))
    else:
        told = (
            _ended_sentence(answer),
            _score_sentence(answer),
            _missing_sentences(answer),
            _change_sentence(answer),
            _comparison_sentence(answer),
            _merged_sentence(answer),
        )
    return tuple(text for text in told if text)


def _score_sentence(answer: MunicipalityAnswer) -> str:
    if all(level.score_pct is None for level in answer.levels):
        return _("{name} took part in {year}, but has no score yet.", name=answer.name, year=answer.round_year)
    return _(
        "{name} scores {scores} in {year}, out of 100.",
        name=answer.name,
        year=answer.round_year,
        scores=scores_piece(answer.levels),
    )


def _missing_sentences(answer: MunicipalityAnswer) -> str:
    return " ".join(_missing_sentence(level) for level in answer.levels if level.score_pct is None)


def _missing_sentence(level: LevelFigures) -> str:
    name = level.name.lower()
    if level.reason == "coverage_too_low":
        return _(
            "There is no score for {level}: too few questions were answered ({share}).",
            level=name,
            share=format_percent(level.coverage_pct),
        )
    if level.reason == "nothing_applicable":
        return _("There is no score for {level}: none of its questions applies.", level=name)
    return _("There is no score for {level}.", level=name)


def _change_sentence(answer: MunicipalityAnswer) -> str:
    years = {level.from_round_year for level in answer.levels if level.change_pct is not None}
    if years:
        return _(
            "Since {year} {changes}, on the questions answered in both rounds.",
            year=join_names([str(year) for year in sorted(filter(None, years))]),
            changes=changes_piece(answer.levels),
        )
    reasons = {level.change_reason for level in answer.levels}
    if "first_round" in reasons:
        return _("It is the first round of {name}, so there is no change to show yet.", name=answer.name)
    if "new_baseline" in reasons:
        return _("After the merger this round is a new baseline, so there is no change to show yet.")
    if "break" in reasons:
        return _("Too few of the same questions were answered in both rounds to show a change.")
    return ""


def _comparison_sentence(answer: MunicipalityAnswer) -> str:
    compared = comparison_piece(answer.levels, answer.groups)
    return _("The score is {comparisons}.", comparisons=compared) if compared else ""


def _absent_sentence(answer: MunicipalityAnswer) -> str:
    if answer.last_year is None:
        if answer.ended:
            return _("{name} has not filled in a questionnaire.", name=answer.name)
        return _("{name} has not filled in a questionnaire yet.", name=answer.name)
    scores = scores_piece(answer.last_levels)
    values = {"name": answer.name, "year": answer.round_year, "last": answer.last_year}
    if answer.ended and scores:
        return _("The last time, in {last}, {name} scored {scores}.", **values, scores=scores)
    if not scores:
        return _("{name} did not take part in {year}. The last time was in {last}.", **values)
    return _("{name} did not take part in {year}. The last time, in {last}, it scored {scores}.", **values, scores=scores)


def _ended_sentence(answer: MunicipalityAnswer) -> str:
    if answer.ended is None:
        return ""
    day, names = format_date(answer.ended.effective_on), join_names(answer.ended.names)
    return _("{name} no longer exists since {day}: it went into {names}.", name=answer.name, day=day, names=names)


def _merged_sentence(answer: MunicipalityAnswer) -> str:
    if answer.merged is None:
        return ""
    day, names = format_date(answer.merged.effective_on), join_names(answer.merged.names)
    if answer.merged.is_new:
        text = _("{name} was formed on {day} from {names}.", name=answer.name, day=day, names=names)
    else:
        text = _("On {day}, {names} became part of {name}.", name=answer.name, day=day, names=names)
    if not answer.merged.is_reconstructed:
        return text
    return f"{text} {_('What is dotted in the chart is reconstructed from the municipalities of before.')}"
