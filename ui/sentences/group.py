"""The answer for a province or the country: what it scores on average, who took part, how that moved, who gets there."""

from collections.abc import Sequence
from dataclasses import dataclass

from data.text import _, ngettext
from ui.format import format_count, join_names
from ui.sentences.pieces import Compared, LevelFigures, changes_piece, comparison_piece, scored, scores_piece
from ui.sentences.targets import in_sentence


@dataclass(frozen=True)
class RiskCount:
    """How many targets for one level, one of each municipality, are at risk or were missed; None is too small to tell (GR-4)."""

    name: str
    target_n: int
    at_risk_n: int | None
    missed_n: int | None


@dataclass(frozen=True)
class GroupAnswer:
    """Everything the sentences about a group in a round are made from; is_weighted: scores weighed by inhabitants."""

    name: str
    round_year: int
    participant_n: int
    place_n: int
    smallest_n: int
    levels: tuple[LevelFigures, ...]
    groups: tuple[Compared, ...]
    is_weighted: bool = False
    risks: tuple[RiskCount, ...] = ()


def group_sentences(answer: GroupAnswer) -> tuple[str, ...]:
    """Return the answer: the first sentence is the whole of it for who reads no further; at most four short ones follow."""
    if answer.participant_n == 0:
        return (_("No municipality in {name} took part in {year}.", name=answer.name, year=answer.round_year),)
    told = (
        _score_sentence(answer),
        _participation_sentence(answer),
        _change_sentence(answer),
        _comparison_sentence(answer),
        risks_sentence(answer.risks),
    )
    return tuple(text for text in told if text)


def risks_sentence(risks: Sequence[RiskCount]) -> str:
    """Return how many municipalities will not reach their own next target, and how many missed their last one, per level.

    Source: TR-3, GR-4.
    """
    if not risks:
        return ""
    told = _(
        "The next target of municipalities is at risk of not being achieved: {pieces}.",
        pieces=join_names([_risk_piece(each) for each in risks]),
    )
    return f"{told[:-1]}; {_missed_piece(risks)}." if any(each.missed_n != 0 for each in risks) else told


def _risk_piece(each: RiskCount) -> str:
    values = {"level": in_sentence(each.name), "total": format_count(each.target_n)}
    return _("{level} in {n} of the {total}", n=_count(each.at_risk_n), **values)


def _missed_piece(risks: Sequence[RiskCount]) -> str:
    """Return where no target is left to come and the last one was missed: "het laatste doel is al niet behaald bij ..."."""
    missed = [each for each in risks if each.missed_n != 0]
    pieces = [_("{n} ({level})", n=_count(each.missed_n), level=in_sentence(each.name)) for each in missed]
    return _("the last target was not achieved in {pieces}", pieces=join_names(pieces))


def _count(n: int | None) -> str:
    """Return a number; one that is hidden need not be small itself, it may keep a small one from being found (GR-4)."""
    if n is None:
        return _("an undisclosed number")
    return format_count(n) if n else _("none")


def _score_sentence(answer: GroupAnswer) -> str:
    values = {"name": answer.name, "year": answer.round_year}
    missing = [level for level in answer.levels if level.score_pct is None]
    if not scored(answer.levels):
        return _no_mean(missing, values)
    scores = scores_piece(answer.levels)
    if answer.is_weighted:
        told = _("Weighed by inhabitants, municipalities in {name} score {scores} out of 100 points on average in {year}",
                 scores=scores, **values)  # fmt: skip
    else:
        told = _("Municipalities in {name} score {scores} out of 100 points on average in {year}", scores=scores, **values)
    asides = [_("no mean for {level}: {reason}", level=in_sentence(level.name), reason=_why(level)) for level in missing]
    return f"{told} ({join_names(asides)})." if asides else f"{told}."


def _no_mean(missing: Sequence[LevelFigures], values: dict[str, object]) -> str:
    reasons = list(dict.fromkeys(_why(level) for level in missing))
    return _("For {name} there is no mean in {year}: {reasons}.", reasons=join_names(reasons), **values)


def _why(level: LevelFigures) -> str:
    if level.reason == "one_weighs_most":
        return _("one municipality has more than half of the inhabitants")
    return _("too few municipalities have a score")


def _participation_sentence(answer: GroupAnswer) -> str:
    told = ngettext(
        "Of the {total} municipalities {n} took part.",
        "Of the {total} municipalities {n} took part.",
        answer.participant_n,
        total=format_count(answer.place_n),
    )
    if any(level.reason == "too_few" for level in answer.levels) and not scored(answer.levels):
        return f"{told} {_('A mean takes at least {n} municipalities with a score.', n=answer.smallest_n)}"
    return told


def _change_sentence(answer: GroupAnswer) -> str:
    years = [level.from_round_year for level in answer.levels if level.change_pct is not None]
    if not years:
        return ""
    return _(
        "Among the municipalities that also took part in {year}, {changes}.", year=years[0], changes=changes_piece(answer.levels)
    )


def _comparison_sentence(answer: GroupAnswer) -> str:
    compared = comparison_piece(answer.levels, answer.groups)
    return _("The score is {comparisons}.", comparisons=compared) if compared else ""
