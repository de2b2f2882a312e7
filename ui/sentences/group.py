"""The answer for a province or the country: who took part, what they score on average, how that moved."""

from dataclasses import dataclass

from data.text import _, ngettext
from ui.format import format_count
from ui.sentences.pieces import Compared, LevelFigures, changes_piece, comparison_piece, scores_piece


@dataclass(frozen=True)
class GroupAnswer:
    """Everything the sentences about a group in a round are made from."""

    name: str
    round_year: int
    participant_n: int
    place_n: int
    smallest_n: int
    levels: tuple[LevelFigures, ...]
    groups: tuple[Compared, ...]


def group_sentences(answer: GroupAnswer) -> tuple[str, ...]:
    """Return the answer, the most important sentence first."""
    if answer.participant_n == 0:
        return (_("No municipality in {name} took part in {year}.", name=answer.name, year=answer.round_year),)
    told = (_score_sentence(answer), _participation_sentence(answer), _change_sentence(answer), _comparison_sentence(answer))
    return tuple(text for text in told if text)


def _score_sentence(answer: GroupAnswer) -> str:
    missing = [level.name.lower() for level in answer.levels if level.score_pct is None]
    few = [_("For {level} too few municipalities have a score for a mean.", level=name) for name in missing]
    if len(missing) == len(answer.levels):
        return _(
            "For {name} there is no mean in {year}: too few municipalities have a score.",
            name=answer.name,
            year=answer.round_year,
        )
    scores = scores_piece(answer.levels)
    text = _(
        "Municipalities in {name} score {scores} on average in {year}, out of 100.",
        name=answer.name,
        scores=scores,
        year=answer.round_year,
    )
    return " ".join([text, *few])


def _participation_sentence(answer: GroupAnswer) -> str:
    told = ngettext(
        "{n} of the {total} municipalities took part.",
        "{n} of the {total} municipalities took part.",
        answer.participant_n,
        total=format_count(answer.place_n),
    )
    if all(level.score_pct is None for level in answer.levels):
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
