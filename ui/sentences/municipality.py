"""The answer for a municipality: first where it stands and whether it gets there, then how it moved, beside whom, how sure."""

from dataclasses import dataclass
from datetime import date

from analysis.thresholds import LEAST_COVERAGE
from data.text import _
from ui.format import format_date, join_names
from ui.sentences.aims import Aimed, aims_sentence, verdicts_piece
from ui.sentences.pieces import (
    Compared,
    LevelFigures,
    capital,
    changes_piece,
    comparison_piece,
    coverage_sentence,
    scored,
    scores_piece,
)
from ui.sentences.targets import in_sentence


@dataclass(frozen=True)
class Succeeded:
    """What became of a dissolved municipality."""

    effective_on: date
    names: tuple[str, ...]


@dataclass(frozen=True)
class MunicipalityAnswer:
    """Everything the sentences about a municipality in a round are made from.

    last_year is the newest earlier round it took part in, with the scores of then. aims:
    per level the target that matters first; has_targets: whether any target of it is known, of any round.
    """

    name: str
    round_year: int
    is_participant: bool
    levels: tuple[LevelFigures, ...]
    groups: tuple[Compared, ...]
    last_year: int | None
    last_levels: tuple[LevelFigures, ...]
    ended: Succeeded | None
    aims: tuple[Aimed, ...] = ()
    has_targets: bool = True


def municipality_sentences(answer: MunicipalityAnswer) -> tuple[str, ...]:
    """Return the answer: the first sentence is the whole of it for who reads no further; at most four short ones follow.

    A municipality that ended says so first.
    """
    told: tuple[str, ...]
    if answer.is_participant:
        told = (
            "" if answer.ended is None else _absent_sentence(answer),  # before its score: who reads on must know
            _first_sentence(answer),
            _change_sentence(answer),
            _comparison_sentence(answer),
            aims_sentence(answer.aims),
            coverage_sentence(answer.levels),
        )
    else:
        told = (_absent_sentence(answer), *_last_sentences(answer), _verdict_sentence(answer), aims_sentence(answer.aims))
    return tuple(capital(text) for text in told if text)  # "het Bildt" begins a sentence as "Het Bildt"


def _first_sentence(answer: MunicipalityAnswer) -> str:
    is_untold = not answer.has_targets and answer.ended is None
    goals = _("no targets of its own are known") if is_untold else verdicts_piece(answer.aims)
    pieces = [_score_piece(answer), goals]
    return "; ".join(piece for piece in pieces if piece) + "."


def _score_piece(answer: MunicipalityAnswer) -> str:
    values = {"name": answer.name, "year": answer.round_year}
    missing = [_missing_piece(level) for level in answer.levels if level.score_pct is None]
    if not scored(answer.levels):
        reasons = join_names(list(dict.fromkeys(reason for _name, reason in missing)))
        return _("{name} took part in {year}, but has no score yet: {reasons}", reasons=reasons, **values)
    told = _("{name} scores {scores} out of 100 points in {year}", scores=scores_piece(answer.levels), **values)
    if not missing:
        return told
    asides = [_("no score for {level}: {reason}", level=level, reason=reason) for level, reason in missing]
    return f"{told} ({join_names(asides)})"


def _missing_piece(level: LevelFigures) -> tuple[str, str]:
    """Return the name of a level without a score, and why it has none."""
    name = in_sentence(level.name)
    if level.reason == "nothing_applicable":
        return name, _("none of its questions applies")
    if level.reason == "coverage_too_low" and (level.coverage_pct or 0) >= 100 * LEAST_COVERAGE:
        return name, _("too few questions answered in a theme")
    if level.reason == "coverage_too_low":
        return name, _("too few questions answered")
    return name, _("its questions were not asked")


def _change_sentence(answer: MunicipalityAnswer) -> str:
    years = {level.from_round_year for level in answer.levels if level.change_pct is not None}
    if years:
        return _(
            "Since {year} {changes}, on the same questions.",
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
    if answer.ended is not None:
        day, names = format_date(answer.ended.effective_on), join_names(answer.ended.names)
        return _("{name} no longer exists since {day}: it went into {names}.", name=answer.name, day=day, names=names)
    if answer.last_year is None:
        return _("{name} has not filled in a questionnaire yet.", name=answer.name)
    return _("{name} did not take part in {year}.", name=answer.name, year=answer.round_year)


def _last_sentences(answer: MunicipalityAnswer) -> tuple[str, ...]:
    """Return what it scored the last time it took part."""
    if answer.last_year is None:
        return (_("{name} has not filled in a questionnaire.", name=answer.name),) if answer.ended else ()
    scores = scores_piece(answer.last_levels)
    if not scores:
        return (_("The last time was in {last}.", last=answer.last_year),)
    return (_("The last time, in {last}, {name} scored {scores}.", last=answer.last_year, name=answer.name, scores=scores),)


def _verdict_sentence(answer: MunicipalityAnswer) -> str:
    verdicts = verdicts_piece(answer.aims)
    return f"{verdicts}." if verdicts else ""
