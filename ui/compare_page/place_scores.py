"""What a place of any level scores on a part, or which kind of no value stands there."""

from dataclasses import replace

from analysis.places import Place, Scope
from data.text import _
from ui import cached, rows
from ui.charts.compare_records import ComparedScore
from ui.charts.no_value_records import LOWEST, NoValue
from ui.charts.records import Value, Worded
from ui.format import format_n_of
from ui.parts import all_parts
from ui.sentences.no_value import no_value_of
from ui.sentences.trust import change_cell


def score_on(place: Place, round_year: int, part: Scope) -> ComparedScore:
    """Return the score of a place on a level or theme in a round, with its change since the round before."""
    score = cached.scores_of(place, round_year)[(part.scope, part.code)]
    change = cached.changes_of(place, round_year).get((part.scope, part.code))
    return ComparedScore(score.score_pct, _no_value(place, score), change_cell(change))


def basis_of(place: Place, round_year: int) -> str:
    """Return what the figures of a group rest on: "mean of 49 of 51 municipalities"; empty for a municipality."""
    if place.level == "municipality":
        return ""
    any_part = all_parts()[0]
    score = cached.scores_of(place, round_year)[(any_part.scope, any_part.code)]
    return _("{n_of} municipalities took part", n_of=format_n_of(score.participant_n, score.place_n))


def value_of(score: ComparedScore) -> Value:
    """Return the score for a table, or the words of the no value, sorted below every score."""
    return score.score_pct if score.no_value is None else Worded(score.no_value.text, LOWEST)


def _no_value(place: Place, score: rows.Score) -> NoValue | None:
    reason = score.reason
    if reason == "not_participating" and score.place_n == 0:
        reason = "not_existing"
    found = no_value_of(reason)
    if found is not None and place.level != "municipality" and score.participant_n == 0:
        return replace(found, kind="absent", text=_("nobody took part"))
    return found
