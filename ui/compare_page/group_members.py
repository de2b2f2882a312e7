"""Why these municipalities: the rule, who is in the group, and who of them has no score and why."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from babel.numbers import format_decimal

from analysis.groups.records import Member
from data.text import _, current_language, ngettext
from ui import cached, rows
from ui.charts.no_value_records import LOWEST, NoValue, NoValueKind
from ui.charts.records import Column, PlaceLink, Table, Value, Worded
from ui.compare_page.group_data import GroupData
from ui.compare_page.group_names import rule_sentence
from ui.compare_page.group_words import hidden_words
from ui.parts import name_of_part
from ui.sentences.no_value import no_value_of


@dataclass(frozen=True)
class MemberScore:
    """A member with its score or why there is none."""

    link: PlaceLink
    score_pct: float | None
    no_value: NoValue | None
    is_own: bool
    distance: str = ""  # of the nearest, as text


@dataclass(frozen=True)
class MemberChart:
    """The members of a group with the counts of each kind of no value among them."""

    title: str
    sentence: str
    members: tuple[MemberScore, ...]
    counts: tuple[tuple[NoValueKind, int], ...]
    hidden: str
    table: Table


def member_chart(data: GroupData) -> MemberChart:
    """Return who is in the group, by which rule, with the score of each on the part."""
    scores = {each.cbs_code: each for each in cached.municipality_scores(data.round_year, data.part.scope, data.part.code)}
    members = tuple(_member(each, scores, data) for each in data.group.members)
    counts = Counter(each.no_value.kind for each in members if each.no_value is not None)
    hidden = hidden_words(data.figure, data.least_n) if data.figure.reason else ""
    sentence = " ".join(text for text in (rule_sentence(data.group, data.own), _own_words(data), _missing_words(data)) if text)
    table = _table(data, members)
    return MemberChart(_("Why these municipalities"), sentence, members, tuple(sorted(counts.items())), hidden, table)


def _member(each: Member, scores: Mapping[str, rows.MunicipalityScore], data: GroupData) -> MemberScore:
    code, name = each.candidate.cbs_code, each.candidate.name
    score = scores[code]
    distance = "" if each.distance is None else _distance_words(each.distance)
    is_own = code == data.own.cbs_code
    return MemberScore(PlaceLink(code, name), score.score_pct, no_value_of(score.reason), is_own, distance)


def _own_words(data: GroupData) -> str:
    if data.own.cbs_code in data.group.codes:
        return _("{name} counts in its mean.", name=data.own.name)
    return _("{name} itself does not count in its mean.", name=data.own.name)


def _missing_words(data: GroupData) -> str:
    names = [cached.all_places()[code].name for code in data.group.missing]
    return ngettext(
        "{names} did not exist in this round.", "{names} did not exist in this round.", len(names), names=", ".join(names)
    ) if names else ""  # fmt: skip


def _table(data: GroupData, members: tuple[MemberScore, ...]) -> Table:
    has_distance = data.group.asked.kind == "nearest"
    columns = [
        Column(_("Municipality")), Column(_("Inhabitants"), "count"), Column(_("First score"), "score"),
        Column(_("First round"), "year"), *([Column(_("Distance"), "count")] if has_distance else []),
        Column(name_of_part(data.part), "score"),
    ]  # fmt: skip
    pairs = zip(data.group.members, members, strict=True)
    return Table(tuple(columns), tuple(_row(each, score, has_distance=has_distance) for each, score in pairs))


def _row(each: Member, score: MemberScore, *, has_distance: bool) -> tuple[Value, ...]:
    known = each.candidate
    shown: Value = score.score_pct if score.no_value is None else Worded(score.no_value.text, LOWEST)
    distance = [_distance(each.distance)] if has_distance else []
    return (score.link, known.population, known.start_pct, known.start_round_year, *distance, shown)


def _distance(distance: float | None) -> Value:
    if distance is None:
        return None
    return Worded(_distance_words(distance), round(1000 * distance))


def _distance_words(distance: float) -> str:
    return format_decimal(distance, format="0.00", locale=current_language())
