"""The answer for a province or the country: what it scores on average, who took part, how that moved, who gets there."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _, ngettext
from ui.format import format_count, join_names
from ui.sentences.pieces import Compared, LevelFigures, changes_piece, comparison_piece, scored, scores_piece
from ui.sentences.targets import in_sentence


@dataclass(frozen=True)
class RiskCount:
    """How many targets of a group for one level are at risk, of how many; at_risk_n None is too small to tell (GR-4)."""

    name: str
    horizon_years: int
    target_n: int
    at_risk_n: int | None


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
    """Return how many municipalities are at risk of missing their own target, per level. Source: TR-3, GR-4."""
    if not risks:
        return ""
    pieces = [_risk_piece(each) for each in risks]
    return _(
        "Their own target after {years} years is at risk of not being achieved: {pieces}.",
        years=risks[0].horizon_years,
        pieces=join_names(pieces),
    )


def _risk_piece(each: RiskCount) -> str:
    values = {"level": in_sentence(each.name), "total": format_count(each.target_n)}
    return _("{level} in {n} of the {total} municipalities", n=_count(each.at_risk_n), **values)


def _count(n: int | None) -> str:
    if n is None:
        return _("fewer than {n}", n=SMALLEST_GROUP_N)
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
