"""The scores once more: slow, obvious, in plain Python and exact fractions.

Written from the rules (SR-1 to SR-8, GR-1 to GR-3), not from the SQL: no scope
tables, no queries, one loop per sentence of the rules. A difference with the
product means that one of the two misread a rule.
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

import duckdb

from tests.builders import NVT, Content

HUNDRED = Fraction(100)
Scope = tuple[str, str]  # kind, code
Key = tuple[str, int, str, str]  # place, round, kind, code


@dataclass(frozen=True)
class Question:
    level: str
    theme: str
    category: str | None
    focal_point: str | None
    answer_type: str

    def scopes(self) -> list[Scope]:
        """Where the question counts, apart from its level."""
        found = [("theme", f"{self.level}/{self.theme}")]
        if self.category:
            found.append(("category", self.category))
        if self.category and self.focal_point:  # a focal point outside the grid does not count (SR-3)
            found += [("focal_point", self.focal_point), ("cell", f"{self.category}/{self.focal_point}")]
        return found


@dataclass(frozen=True)
class Town:
    province: str
    valid_from: date | None
    valid_to: date | None
    population: int


@dataclass(frozen=True)
class Book:
    """The reference data the rules speak of."""

    questions: dict[str, Question]
    kinds: dict[str, str]  # answer type -> choice or percentage
    options: dict[tuple[str, float], Fraction]  # answer type, value -> score
    weights: dict[str, dict[str, Fraction]]  # edition -> question -> weight
    rounds: dict[int, tuple[str, date]]  # edition, last day
    towns: dict[str, Town]
    countries: dict[str, str]  # province -> country
    mergers: list[tuple[date, str, str, Fraction]]  # day, from, to, share

    def existed(self, code: str, day: date) -> bool:
        town = self.towns[code]
        return (town.valid_from is None or town.valid_from <= day) and (town.valid_to is None or day < town.valid_to)


@dataclass(frozen=True)
class Answer:
    score: Fraction | None
    not_applicable: bool


@dataclass(frozen=True)
class Score:
    score: Fraction | None
    coverage: Fraction | None
    answered_n: int
    applicable_n: int
    asked_n: int
    low: Fraction | None
    high: Fraction | None
    reason: str | None


@dataclass(frozen=True)
class Change:
    from_round: int
    change: Fraction | None
    matched_n: int
    reason: str | None


@dataclass(frozen=True)
class Group:
    score_n: int
    participant_n: int
    place_n: int
    mean: Fraction | None
    sd: float | None
    weighted_mean: Fraction | None
    largest_weight_share: Fraction | None
    like_for_like: Fraction | None
    linked_n: int | None


def read_book(con: duckdb.DuckDBPyConnection) -> Book:
    """Read the reference tables, but not those made for the SQL (scope, scope_question)."""

    def rows(query: str) -> list[tuple]:
        return con.execute(query).fetchall()

    weights: dict[str, dict[str, Fraction]] = defaultdict(dict)
    for edition, question, weight in rows("select edition, question_id, weight from edition_question"):
        weights[edition][question] = Fraction(weight)
    places = rows("select cbs_code, place_level, parent_code, valid_from, valid_to, population from place")
    return Book(
        questions={
            row[0]: Question(*row[1:])
            for row in rows("select question_id, level, theme, category, focal_point, answer_type from question")
        },
        kinds=dict(rows("select answer_type, kind from answer_type")),
        options={
            (kind, value): Fraction(score)
            for kind, value, score in rows("select answer_type, value, score_pct from answer_option")
        },
        weights=dict(weights),
        rounds={year: (edition, day) for year, edition, day in rows("select round_year, edition, closes_on from round")},
        towns={row[0]: Town(*row[2:]) for row in places if row[1] == "municipality"},
        countries={row[0]: row[2] for row in places if row[1] == "province"},
        mergers=[
            (day, old, new, Fraction(str(share)))
            for day, old, new, share in rows("select effective_on, old_code, new_code, share from place_successor")
            if old in {row[0] for row in places}
        ],
    )


class Alternative:
    """All figures of one content, worked out step by step."""

    def __init__(self, book: Book, content: Content) -> None:
        self.book = book
        self.answers = self._current_answers(content)
        self.editions = self._participants(content)
        self.rounds = sorted({year for _code, year in self.editions})
        self.scores = self._scores()
        self.changes = self._changes()
        self.reconstructed = self._reconstructed()
        self.groups = self._groups()

    # ---- what counts

    def _current_answers(self, content: Content) -> dict[tuple[str, int, str], Answer]:
        current = {}
        for filled in content.responses:  # oldest first, so a later one overwrites
            if not filled.is_withdrawn:
                for question, given in filled.answers.items():
                    current[filled.cbs_code, filled.round_year, question] = Answer(self._score_of(question, given), given == NVT)
        return current

    def _score_of(self, question: str, given: float | str | None) -> Fraction | None:
        if given is None or given == NVT:
            return None
        kind = self.book.questions[question].answer_type
        if self.book.kinds[kind] == "percentage":
            return Fraction(str(given))
        return self.book.options[kind, float(given)]

    def _participants(self, content: Content) -> dict[tuple[str, int], str]:
        took_part = {
            (code, year) for (code, year, _q), answer in self.answers.items() if answer.score is not None or answer.not_applicable
        }
        said = {
            (filled.cbs_code, filled.round_year): filled.edition
            for filled in content.responses
            if not filled.is_withdrawn and filled.edition is not None
        }
        return {key: said.get(key, self.book.rounds[key[1]][0]) for key in took_part}

    # ---- SR-2 to SR-5, SR-7

    def _weights(self, edition: str) -> dict[str, Fraction]:
        return {question: weight for question, weight in self.book.weights[edition].items() if weight > 0}

    def _scores(self) -> dict[Key, Score]:
        scores = {}
        for (code, year), edition in self.editions.items():
            asked: dict[Scope, list[tuple[Fraction, Answer]]] = defaultdict(list)
            of_level: dict[str, list[tuple[Fraction, Answer]]] = defaultdict(list)
            for question, weight in self._weights(edition).items():
                item = (weight, self.answers.get((code, year, question), Answer(None, False)))
                for scope in self.book.questions[question].scopes():
                    asked[scope].append(item)
                of_level[self.book.questions[question].level].append(item)
            own = {scope: weigh(items) for scope, items in asked.items()}
            for level, items in of_level.items():
                themes = [score for (kind, name), score in own.items() if kind == "theme" and name.startswith(level + "/")]
                own["level", level] = level_of(themes, items)
            scores |= {(code, year, *scope): score for scope, score in own.items()}
        return scores

    # ---- SR-6

    def _changes(self) -> dict[Key, Change]:
        changes: dict[Key, Change] = {}
        for code, year in self.editions:
            earlier_years = [other for town, other in self.editions if town == code and other < year]
            if earlier_years:
                changes |= self._changes_of(code, max(earlier_years), year)
        return changes

    def _changes_of(self, code: str, before: int, now: int) -> dict[Key, Change]:
        weights = self._weights(self.editions[code, before]), self._weights(self.editions[code, now])
        merged = self._new_baseline_between(code, self.book.rounds[before][1], self.book.rounds[now][1])
        items: dict[Scope, list[str]] = defaultdict(list)
        for question in weights[0].keys() | weights[1].keys():
            for scope in self.book.questions[question].scopes():
                items[scope].append(question)
        parts = {scope: self._common(code, (before, now), weights, questions) for scope, questions in items.items()}
        found: dict[Key, Change] = {}
        levels = {self.book.questions[question].level for question in weights[0].keys() | weights[1].keys()}
        for level in levels:
            themes = [part for (kind, name), part in parts.items() if kind == "theme" and name.startswith(level + "/")]
            found[code, now, "level", level] = self._judge(code, (before, now), ("level", level), merged, level_common(themes))
        for scope, part in parts.items():
            found[code, now, *scope] = self._judge(code, (before, now), scope, merged, part)
        return found

    def _common(self, code, years, weights, questions) -> "Common":
        applicable = [Fraction(0), Fraction(0)]
        matched = [Fraction(0), Fraction(0)]
        points, n = Fraction(0), 0
        for question in questions:
            answers = [self.answers.get((code, year, question), Answer(None, False)) for year in years]
            for side in (0, 1):
                if question in weights[side] and not answers[side].not_applicable:
                    applicable[side] += weights[side][question]
            if question in weights[0] and question in weights[1] and None not in (answers[0].score, answers[1].score):
                n += 1
                for side in (0, 1):
                    matched[side] += weights[side][question]
                points += weights[1][question] * (answers[1].score - answers[0].score)
        enough = n > 0 and all(matched[side] >= Fraction(2, 3) * applicable[side] for side in (0, 1))
        return Common(points / matched[1] if enough else None, n, applicable[0] > 0 and applicable[1] > 0)

    def _judge(self, code: str, years: tuple[int, int], scope: Scope, merged: bool, common: "Common") -> Change:
        published = [self.scores.get((code, year, *scope)) for year in years]
        if merged:
            return Change(years[0], None, common.n, "new_baseline")
        if any(score is None or score.score is None for score in published):
            return Change(years[0], None, common.n, "no_score")
        return Change(years[0], common.change, common.n, "break" if common.change is None else None)

    # ---- SR-8

    def _added(self, code: str, day: date) -> Fraction:
        """Inhabitants that came in on a day."""
        return sum(
            (share * self.book.towns[old].population for on, old, new, share in self.book.mergers if new == code and on == day),
            Fraction(0),
        )

    def _inhabitants_after(self, code: str, day: date) -> Fraction:
        later_days = {on for on, _old, new, _share in self.book.mergers if new == code and on > day}
        return self.book.towns[code].population - sum(self._added(code, on) for on in later_days)

    @cache  # noqa: B019
    def _baseline_days(self, code: str) -> list[date]:
        days = {on for on, _old, new, _share in self.book.mergers if new == code}
        return sorted(
            day for day in days
            if self.book.towns[code].valid_from == day or self._added(code, day) >= self._inhabitants_after(code, day) / 10
        )  # fmt: skip

    def _new_baseline_between(self, code: str, after: date, until: date) -> bool:
        return any(after < day <= until for day in self._baseline_days(code))

    @cache  # noqa: B019
    def _parts(self, code: str, closes_on: date, before: date = date.max) -> dict[str, Fraction]:
        """Which municipalities of that day a municipality is made of, with their share of its inhabitants."""
        days = [day for day in self._baseline_days(code) if closes_on < day < before]
        if not days:
            return {code: Fraction(1)}
        day = days[-1]
        inhabitants = {
            old: share * self.book.towns[old].population for on, old, new, share in self.book.mergers if new == code and on == day
        }
        if self.book.towns[code].valid_from != day:
            inhabitants[code] = max(self._inhabitants_after(code, day) - self._added(code, day), Fraction(0))
        whole = sum(inhabitants.values())
        parts: dict[str, Fraction] = defaultdict(Fraction)
        for old, n in inhabitants.items():
            for part, share in self._parts(old, closes_on, day).items():
                parts[part] += n / whole * share
        return parts

    def _reconstructed(self) -> dict[Key, tuple[Fraction, Fraction]]:
        found = {}
        for year in self.rounds:
            closes_on = self.book.rounds[year][1]
            for code in {new for _on, _old, new, _share in self.book.mergers if new in self.book.towns}:
                if not any(day > closes_on for day in self._baseline_days(code)):
                    continue
                parts = self._parts(code, closes_on)
                for scope in {key[2:] for key in self.scores if key[1] == year}:
                    known = {
                        part: self.scores[part, year, *scope].score for part in parts
                        if (part, year, *scope) in self.scores and self.scores[part, year, *scope].score is not None
                    }  # fmt: skip
                    share = sum((parts[part] for part in known), Fraction(0))
                    if known and share >= Fraction(2, 3):
                        found[code, year, *scope] = (sum(parts[part] * known[part] for part in known) / share, share)
        return found

    # ---- GR-1 to GR-3

    def _groups(self) -> dict[Key, Group]:
        groups: dict[Key, Group] = {}
        for group in [*self.book.countries, *set(self.book.countries.values())]:
            for scope in {key[2:] for key in self.scores}:
                figures = [self._group_figure(group, year, scope) for year in self.rounds]
                links = [self._link(group, place, scope) for place in range(len(self.rounds))]
                chain = chained([figure.mean if figure.score_n >= 3 else None for figure in figures], links)
                for place, year in enumerate(self.rounds):
                    figure, (linked_n, _change) = figures[place], links[place]
                    groups[group, year, *scope] = Group(
                        figure.score_n, figure.participant_n, figure.place_n, figure.mean, figure.sd, figure.weighted_mean,
                        figure.largest_weight_share, chain[place], linked_n if place else None,
                    )  # fmt: skip
        return groups

    @cache  # noqa: B019 - one object per example
    def _members(self, group: str, year: int) -> list[str]:
        return [
            code for code, town in self.book.towns.items()
            if group in (town.province, self.book.countries[town.province]) and self.book.existed(code, self.book.rounds[year][1])
        ]  # fmt: skip

    def _group_figure(self, group: str, year: int, scope: Scope) -> Group:
        members = self._members(group, year)
        scored = {code: self.scores[code, year, *scope].score for code in members if (code, year, *scope) in self.scores}
        values = {code: score for code, score in scored.items() if score is not None}
        participant_n = sum((code, year) in self.editions for code in members)
        if not values:
            return Group(0, participant_n, len(members), None, None, None, None, None, None)
        n = len(values)
        mean = sum(values.values()) / n
        squares = sum((value - mean) ** 2 for value in values.values())
        inhabitants = {code: self.book.towns[code].population for code in values}
        return Group(
            n, participant_n, len(members), mean, math.sqrt(squares / (n - 1)) if n > 1 else None,
            sum(values[code] * inhabitants[code] for code in values) / sum(inhabitants.values()),
            Fraction(max(inhabitants.values()), sum(inhabitants.values())), None, None,
        )  # fmt: skip

    def _link(self, group: str, place: int, scope: Scope) -> tuple[int, Fraction | None]:
        """Municipalities in both this round and the one before, and their mean change."""
        if place == 0:
            return 0, None
        before, now = self.rounds[place - 1], self.rounds[place]
        both = set(self._members(group, before)) & set(self._members(group, now))
        changes = [self.changes.get((code, now, *scope)) for code in both]
        values = [change.change for change in changes if change and change.change is not None and change.from_round == before]
        return len(values), (sum(values) / len(values) if len(values) >= 3 else None)


@dataclass(frozen=True)
class Common:
    change: Fraction | None
    n: int
    applies_in_both: bool


def weigh(items: list[tuple[Fraction, Answer]]) -> Score:
    """SR-2: weighted mean of what is applicable and answered."""
    applicable = [(weight, answer) for weight, answer in items if not answer.not_applicable]
    answered = [(weight, answer.score) for weight, answer in applicable if answer.score is not None]
    whole = sum((weight for weight, _ in applicable), Fraction(0))
    known = sum((weight for weight, _ in answered), Fraction(0))
    points = sum((weight * score for weight, score in answered), Fraction(0))
    if not applicable:
        return Score(None, None, 0, 0, len(items), None, None, "nothing_applicable")
    shown = known >= Fraction(2, 3) * whole
    return Score(
        points / known if shown else None, HUNDRED * known / whole, len(answered), len(applicable), len(items),
        points / whole, (points + HUNDRED * (whole - known)) / whole, None if shown else "coverage_too_low",
    )  # fmt: skip


def level_of(themes: list[Score], items: list[tuple[Fraction, Answer]]) -> Score:
    """SR-4: mean of the themes, when three quarters of those in which something applies have a score."""
    over_all = weigh(items)
    live = [theme for theme in themes if theme.applicable_n > 0]
    published = [theme.score for theme in live if theme.score is not None]
    if not live:
        return Score(None, None, 0, 0, len(items), None, None, "nothing_applicable")
    shown = len(published) >= Fraction(3, 4) * len(live)
    return Score(
        sum(published) / len(published) if shown else None, over_all.coverage, over_all.answered_n, over_all.applicable_n,
        over_all.asked_n, sum(theme.low for theme in live) / len(live), sum(theme.high for theme in live) / len(live),
        None if shown else "coverage_too_low",
    )  # fmt: skip


def level_common(themes: list[Common]) -> Common:
    """The change of a level: mean of its themes' changes, when three quarters of those that apply in both have one."""
    live = [theme for theme in themes if theme.applies_in_both]
    changes = [theme.change for theme in live if theme.change is not None]
    shown = changes and len(changes) >= Fraction(3, 4) * len(live)
    return Common(sum(changes) / len(changes) if shown else None, sum(theme.n for theme in themes), bool(live))


def chained(means: list[Fraction | None], links: list[tuple[int, Fraction | None]]) -> list[Fraction | None]:
    """GR-3: back from the newest mean, one link at a time, until a link is missing."""
    levels: list[Fraction | None] = [None] * len(means)
    anchors = [place for place, mean in enumerate(means) if mean is not None]
    if not anchors:
        return levels
    place = anchors[-1]
    levels[place] = means[place]
    while place > 0 and links[place][1] is not None:
        levels[place - 1] = levels[place] - links[place][1]
        place -= 1
    return levels
