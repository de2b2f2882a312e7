"""The answer of a place made once more in Dutch, from the raw rows by plain rules: what the product must say."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from math import fsum
from pathlib import Path
from typing import Any

from analysis.queries import use_rules
from analysis.targets.word_counts import count_words
from data import store

LEVELS = {"strategic": "strategisch", "operational": "operationeel"}
MONTHS = {1: "januari", 2: "februari", 3: "maart", 4: "april", 7: "juli"}  # in which mergers happen
Key = tuple[str, int, str]  # place, round, level


def whole(number: float) -> int:
    return int(Decimal(repr(number)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def listed(texts: Sequence[str]) -> str:
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} en {texts[-1]}"


def points(n: float) -> str:
    return "1 punt" if abs(n) == 1 else f"{abs(whole(n))} punten"


def signed(n: int) -> str:
    return f"+{n}" if n > 0 else f"−{-n}" if n < 0 else "0"


@dataclass
class Raw:
    """The rows the sentences rest on, read with one query each."""

    names: dict[str, str] = field(default_factory=dict)
    parents: dict[str, str] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    ended: dict[str, tuple[date, list[str]]] = field(default_factory=dict)
    there: dict[int, set[str]] = field(default_factory=dict)  # municipalities that existed when a round closed
    scores: dict[Key, tuple[float | None, float | None, str | None]] = field(default_factory=dict)
    changes: dict[Key, tuple[float, bool]] = field(default_factory=dict)
    reasons: dict[Key, str | None] = field(default_factory=dict)
    took_part: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    baselines: dict[str, int] = field(default_factory=dict)  # newest round before the last merger that began a new baseline
    targets: dict[Key, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    with_targets: set[str] = field(default_factory=set)
    linked: dict[Key, tuple[float | None, int]] = field(default_factory=dict)  # of groups: change, and the round before

    def years(self) -> list[int]:
        return sorted(self.there)

    def members(self, group: str, year: int) -> list[str]:
        """Who took part, of a province or the country."""
        return [code for code, years in self.took_part.items() if year in years and group in ("NL", self.parents[code])]

    def known(self, group: str, year: int, level: str) -> list[tuple[float, int]]:
        """Score and inhabitants of each member with a score."""
        found = [(self.scores.get((code, year, level), (None,))[0], self.people[code]) for code in self.members(group, year)]
        return [(score, people) for score, people in found if score is not None]

    def mean(self, group: str, year: int, level: str, *, is_weighted: bool = False) -> float | None:
        known = self.known(group, year, level)
        if len(known) < 3:
            return None
        if not is_weighted:
            return fsum(score for score, _people in known) / len(known)
        total = sum(people for _score, people in known)
        if max(people for _score, people in known) > total / 2:
            return None
        return fsum(score * people for score, people in known) / total


def read_raw(path: Path) -> Raw:
    con = store.read(path)
    raw = Raw()
    for code, name, parent, people in con.execute("select cbs_code, name, parent_code, population from place").fetchall():
        raw.names[code], raw.parents[code], raw.people[code] = name, parent, people
    raw.there = {
        year: {
            code
            for (code,) in con.execute(
                "select cbs_code from place where place_level = 'municipality' and (valid_from is null or valid_from <= $day)"
                " and (valid_to is null or valid_to > $day)",
                {"day": day},
            ).fetchall()
        }
        for year, day in con.execute(
            "select round_year, closes_on from round where round_year in (select round_year from response)"
        ).fetchall()
    }
    for code, year, level, *values in con.execute(
        "select cbs_code, round_year, code, score_pct, coverage_pct, reason from score where scope = 'level'"
    ).fetchall():
        raw.scores[code, year, level] = tuple(values)  # type: ignore[assignment]
    for code, year, level, change, reason, border in con.execute(
        "select cbs_code, to_round_year, code, change_pct, reason, border_pct from score_change"
        " join change_noise using (scope, code) where scope = 'level'"
    ).fetchall():
        raw.reasons[code, year, level] = reason
        if change is not None:
            raw.changes[code, year, level] = (change, abs(change) <= border)
    for code, year in con.execute("select cbs_code, round_year from participation_round order by round_year").fetchall():
        raw.took_part[code].append(year)
    _read_mergers(con, raw)
    rows = con.execute("select * from target_outlook where scope = 'level'")
    columns = [column[0] for column in rows.description]
    for row in rows.fetchall():
        found = dict(zip(columns, row, strict=True))
        raw.targets[found["cbs_code"], found["origin_round_year"], found["code"]].append(found)
    raw.with_targets = {code for (code,) in con.execute("select cbs_code from target_outlook").fetchall()}
    for group, year, level, change in con.execute(
        "select place_code, round_year, code, linked_change_pct from group_score where scope = 'level'"
    ).fetchall():
        raw.linked[group, year, level] = (change, year - 1)
    return raw


def _read_mergers(con: Any, raw: Raw) -> None:
    for code, day, new in con.execute(
        "select old_code, effective_on, new_code from place_successor"
        " join place on cbs_code = old_code and valid_to = effective_on where old_code <> new_code order by share desc, new_code"
    ).fetchall():
        raw.ended.setdefault(code, (day, []))[1].append(raw.names[new])
    use_rules(con)  # which mergers begin a new baseline: tests/analysis/test_mergers.py
    for code, year in con.execute(
        "select cbs_code, max(round_year) from area_change() join round on closes_on < effective_on"
        " where is_new_baseline group by all"
    ).fetchall():
        raw.baselines[code] = year


# ---------------------------------------------------------------- a province or the country


def group_told(raw: Raw, group: str, year: int, noise: dict[str, bool], *, is_weighted: bool) -> list[str]:
    """What must be said; noise: per level whether its change is within its margin."""
    name, member_n = raw.names[group], len(raw.members(group, year))
    place_n = sum(group in ("NL", raw.parents[code]) for code in raw.there[year])
    if not member_n:
        return [f"In {year} deed geen enkele gemeente in {name} mee."]
    means = {level: raw.mean(group, year, level, is_weighted=is_weighted) for level in LEVELS}
    few = "te weinig gemeenten hebben een score"
    missing = {
        level: few if len(raw.known(group, year, level)) < 3 else "één gemeente heeft meer dan de helft van de inwoners"
        for level, mean in means.items()
        if mean is None
    }
    joined = f"Van de {place_n} gemeenten {'deed' if member_n == 1 else 'deden'} er {member_n} mee."
    if len(missing) == len(LEVELS):
        first = f"Voor {name} is er in {year} geen gemiddelde: {listed(list(dict.fromkeys(missing.values())))}."
        joined += " Voor een gemiddelde zijn minstens 3 gemeenten met een score nodig." if few in missing.values() else ""
    else:
        start = f"Gewogen naar inwoners scoren gemeenten in {name} in" if is_weighted else f"Gemeenten in {name} scoren in"
        first = f"{start} {year} gemiddeld {scored(means)} van de 100 punten"
        asides = [f"geen gemiddelde voor {LEVELS[level]}: {reason}" for level, reason in missing.items()]
        first += f" ({listed(asides)})." if asides else "."
    changed = [
        (short, change, noise[level])
        for level, short in LEVELS.items()
        if (change := raw.linked.get((group, year, level), (None, 0))[0]) is not None
    ]
    moved = f"Bij de gemeenten die ook in {year - 1} meededen, {moves(changed)}." if changed else ""
    country = {level: raw.mean("NL", year, level, is_weighted=is_weighted) for level in LEVELS}
    compared = beside(means, [("Nederland", country)]) if group != "NL" else ""
    return [text for text in (first, joined, moved, compared, _risks(raw, group, year)) if text]


def _risks(raw: Raw, group: str, year: int) -> str:
    """How many will not reach the target that matters first, and how many missed it, where most of them can be judged."""
    told, missed = [], []
    codes = [code for code in raw.there[year] if group in ("NL", raw.parents[code])]
    for level, name in LEVELS.items():
        held = [first_target(raw, code, year, level) for code in codes]
        statuses = [each["status"] for each in held if each is not None]
        counts = {each.status: each.n for each in count_words(statuses)}  # what may be told: tests/ui/test_words_html.py
        risk, miss = counts.get("at_risk", 0), counts.get("missed", 0)
        says_nothing = len(statuses) < 10 and risk is None and not miss
        if not counts or 2 * statuses.count("too_early") > len(statuses) or says_nothing:
            continue
        hidden = "een niet getoond aantal"
        told.append(f"voor {name} bij {'geen' if risk == 0 else hidden if risk is None else risk} van de {len(statuses)}")
        if miss != 0:
            missed.append(f"{hidden if miss is None else miss} ({name})")
    if not told:
        return ""
    text = f"Het eerstvolgende doel van gemeenten dreigt niet gehaald te worden: {listed(told)}"
    return f"{text}; het laatste doel is niet behaald bij {listed(missed)}." if missed else f"{text}."


# ---------------------------------------------------------------- a municipality


def first_target(raw: Raw, code: str, year: int, level: str) -> dict[str, Any] | None:
    """The target that matters first: the nearest to come not met, else met, else the last one of the past."""
    held = [each for each in raw.targets.get((code, year, level), []) if each["status"] != "closed"]
    coming = sorted((each for each in held if each["target_year"] > year), key=lambda each: each["target_year"])
    wanted = [each for each in coming if each["status"] != "achieved"] or coming
    past = sorted((each for each in held if each["target_year"] <= year), key=lambda each: each["target_year"])
    return wanted[0] if wanted else past[-1] if past else None


def first_aims(raw: Raw, code: str, year: int) -> list[tuple[str, dict[str, Any]]]:
    """Per level the target that matters first."""
    found = [(name, first_target(raw, code, year, level)) for level, name in LEVELS.items()]
    return [(name, each) for name, each in found if each is not None]


def verdicts(aims: list[tuple[str, dict[str, Any]]], year: int) -> str:
    singular = {
        "early": "het doel voor {} is nu al behaald", "achieved": "het doel voor {} is behaald",
        "on_track": "het doel voor {} ligt op koers", "uncertain": "het doel voor {} is onzeker",
        "at_risk": "het doel voor {} dreigt niet gehaald te worden", "missed": "het doel voor {} is niet behaald",
    }  # fmt: skip
    plural = {"is": "zijn", "ligt": "liggen", "dreigt": "dreigen"}
    words = [("early" if each["status"] == "achieved" and each["target_year"] > year else each["status"]) for _name, each in aims]
    told = []
    for word in dict.fromkeys(words):
        if word not in singular:
            continue
        own = [aim for aim, each in zip(aims, words, strict=True) if each == word]
        text = singular[word]
        if len(own) > 1:
            head, verb, rest = text.partition("{} ")[0], *text.partition("{} ")[2].split(" ", 1)
            text = f"{head.replace('het doel', 'de doelen')}{{}} {plural[verb]} {rest}"
        due = {each["target_year"] for _name, each in own}
        about = str(due.pop()) if len(own) == len(aims) > 1 and len(due) == 1 else listed([name for name, _each in own])
        told.append(text.format(about))
    return listed(told) if told else ""


def frequency(chance: float) -> str:
    if chance < 5:
        return "kleiner dan 5 op de 100"
    if chance > 95:
        return "groter dan 95 op de 100"
    return f"ongeveer {min(max(whole(chance / 10), 1), 9)} op de 10"


def aim(name: str, each: dict[str, Any]) -> str:
    return f"{name} ({whole(each['target_pct'])} in {each['target_year']})"


def aims_sentence(aims: list[tuple[str, dict[str, Any]]], year: int) -> str:
    chances: dict[str, list[str]] = defaultdict(list)
    past, untold = [], defaultdict(list)
    for name, each in aims:
        if each["target_year"] > year and each["chance_pct"] is not None:
            chances[frequency(each["chance_pct"])].append(aim(name, each))
        elif each["status"] == "achieved":
            past.append(f"het doel was {aim(name, each)}")
        elif each["status"] == "missed":
            short = max(whole(each["target_pct"]) - whole(each["last_score_pct"]), 1)
            past.append(f"{name} bleef {points(short)} onder het doel ({whole(each['target_pct'])} in {each['target_year']})")
        else:
            untold[each["target_year"] <= year, why(each, year)].append(aim(name, each))
    told = [f"{chance} voor {listed(names)}" for chance, names in chances.items()]
    pieces = [f"de kans op het doel is {listed(told)}"] if told else []
    pieces += past + [_untold(is_past, reason, names) for (is_past, reason), names in untold.items()]
    text = "; ".join(pieces)
    return text[:1].upper() + text[1:] + "." if text else ""


def _untold(is_past: bool, reason: str, names: list[str]) -> str:
    goal, verb = ("het doel", "is") if len(names) == 1 else ("de doelen", "zijn")
    if is_past:
        return f"of {goal} voor {listed(names)} {verb} gehaald, is niet te zeggen: {reason}"
    return f"over {goal} voor {listed(names)} is nog niets te zeggen: {reason}"


def why(each: dict[str, Any], year: int) -> str:
    shown = min(year, each["target_year"])
    return {
        "one_round": "daarvoor zijn twee rondes nodig die te vergelijken zijn",
        "no_score": f"in {shown} is er geen score",
        "coverage_too_low": f"in {shown} zijn te weinig vragen ingevuld",
        "not_participating": f"de gemeente deed in {shown} niet mee",
        "no_round": f"in {shown} deed geen enkele gemeente mee",
        "area_changed": "het is van voor een herindeling",
        "last_score_too_old": f"de nieuwste score is uit {each['last_round_year']}",
    }[each["reason"]]


def moves(changes: list[tuple[str, float, bool]]) -> str:
    """The changes per level, by what they are called."""
    up = [f"{name} {points(whole(change))}" for name, change, is_noise in changes if whole(change) > 0 and not is_noise]
    down = [f"{name} {points(whole(change))}" for name, change, is_noise in changes if whole(change) < 0 and not is_noise]
    noise = [f"{name} ({signed(whole(change))})" for name, change, is_noise in changes if whole(change) and is_noise]
    same = [name for name, change, _is_noise in changes if whole(change) == 0]
    told = [
        f"{'ging' if len(names) == 1 else 'gingen'} {listed(names)} {way}"
        for names, way in ((up, "omhoog"), (down, "omlaag"))
        if names
    ]
    told += [
        f"{'bleef' if len(names) == 1 else 'bleven'} {listed(names)} {way}"
        for names, way in ((noise, "binnen de ruis"), (same, "gelijk"))
        if names
    ]
    return listed(told)


def beside(own: dict[str, float | None], groups: list[tuple[str, dict[str, float | None]]]) -> str:
    told = []
    for level, name in LEVELS.items():
        score = own[level]
        if score is None:
            continue
        found: dict[str, list[str]] = defaultdict(list)
        for group, scores in groups:
            other = scores[level]
            if other is not None:
                word = (
                    "hoger dan" if whole(score) > whole(other) else "lager dan" if whole(score) < whole(other) else "gelijk aan"
                )
                found[word].append(f"{group} ({whole(other)})")
        if found:
            told.append(f"{name} {listed([f'{word} {listed(names)}' for word, names in found.items()])}")
    return f"De score is {'; '.join(told)}." if told else ""


def scored(scores: dict[str, float | None]) -> str:
    return listed([f"{LEVELS[level]} {whole(score)}" for level, score in scores.items() if score is not None])


def municipality_told(raw: Raw, code: str, year: int) -> list[str]:
    name, aims = raw.names[code], first_aims(raw, code, year)
    verdict, goals = verdicts(aims, year), aims_sentence(aims, year)
    if year in raw.took_part.get(code, []) and code not in raw.with_targets and code not in raw.ended:
        verdict = "eigen doelen zijn niet bekend"
    if year not in raw.took_part.get(code, []):
        return [
            text
            for text in (*_absent(raw, code, year), verdict[:1].upper() + verdict[1:] + "." if verdict else "", goals)
            if text
        ]
    own = {level: raw.scores[code, year, level][0] for level in LEVELS}
    missing = {level: _why_missing(raw, (code, year, level)) for level, score in own.items() if score is None}
    if len(missing) == len(LEVELS):
        first = f"{name} deed in {year} mee, maar heeft nog geen score: {listed(list(dict.fromkeys(missing.values())))}"
    else:
        first = f"{name} scoort in {year} {scored(own)} van de 100 punten"
        if missing:
            first += " (" + listed([f"geen score voor {LEVELS[level]}: {reason}" for level, reason in missing.items()]) + ")"
    province = raw.parents[code]
    groups = [(raw.names[province] if raw.names[province] != name else f"de provincie {name}", province), ("Nederland", "NL")]
    means = [(label, {level: raw.mean(group, year, level) for level in LEVELS}) for label, group in groups]
    return [
        text
        for text in (_gone(raw, code), f"{first}; {verdict}." if verdict else f"{first}.",
                     _changed(raw, code, year), beside(own, means), goals,
                     _filled_in(raw, code, year))
        if text
    ]  # fmt: skip


def _gone(raw: Raw, code: str) -> str:
    if code not in raw.ended:
        return ""
    day, names = raw.ended[code]
    name = {"het Bildt": "Het Bildt"}.get(raw.names[code], raw.names[code])
    since = f"{day.day} {MONTHS[day.month]} {day.year}"
    return f"{name} bestaat sinds {since} niet meer: de gemeente ging op in {listed(names)}."


def _absent(raw: Raw, code: str, year: int) -> list[str]:
    is_gone = code in raw.ended
    name = {"het Bildt": "Het Bildt"}.get(raw.names[code], raw.names[code])  # at the start of a sentence
    earlier = [each for each in raw.took_part.get(code, []) if each < year and each > raw.baselines.get(code, 0)]
    if is_gone:
        first = _gone(raw, code)
    elif not earlier:
        first = f"{name} heeft nog geen vragenlijst ingevuld."
    else:
        first = f"{name} deed in {year} niet mee."
    if not earlier:
        return [first, f"{name} heeft geen vragenlijst ingevuld."] if is_gone else [first]
    scores = {level: raw.scores[code, earlier[-1], level][0] for level in LEVELS}
    if all(score is None for score in scores.values()):
        return [first, f"De laatste keer was in {earlier[-1]}."]
    return [first, f"De laatste keer, in {earlier[-1]}, was de score van {name} {scored(scores)}."]


def _why_missing(raw: Raw, key: Key) -> str:
    _score, coverage, reason = raw.scores[key]
    if reason == "nothing_applicable":
        return "geen van de vragen is van toepassing"
    assert reason == "coverage_too_low"
    return "te weinig ingevuld bij een thema" if (coverage or 0) >= 200 / 3 else "te weinig vragen ingevuld"


def _changed(raw: Raw, code: str, year: int) -> str:
    earlier = [each for each in raw.took_part[code] if each < year]
    found = [(name, *raw.changes[code, year, level]) for level, name in LEVELS.items() if (code, year, level) in raw.changes]
    if found:
        return f"Sinds {earlier[-1]} {moves(found)}, op dezelfde vragen."
    if not earlier:
        return f"Het is de eerste ronde van {raw.names[code]}. Er is dus nog geen verandering te zien."
    reasons = {raw.reasons.get((code, year, level)) for level in LEVELS}
    if "new_baseline" in reasons:
        return "Na de herindeling is deze ronde een nieuwe nulmeting. Er is dus nog geen verandering te zien."
    return "In beide rondes zijn te weinig dezelfde vragen ingevuld om een verandering te tonen." if "break" in reasons else ""


def _filled_in(raw: Raw, code: str, year: int) -> str:
    shares = {level: raw.scores[code, year, level][1] for level in LEVELS}
    known = {level: share for level, share in shares.items() if share is not None}
    if known and all(share > 100 - 1e-6 for share in known.values()):
        return "Alle vragen zijn ingevuld."
    return f"Ingevuld: {listed([f'{LEVELS[level]} {whole(share)}%' for level, share in known.items()])}." if known else ""
