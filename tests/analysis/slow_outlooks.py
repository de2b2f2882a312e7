"""Where targets stand, once more: slow, obvious, from the rules TR-1 to TR-3, TR-5 and SR-8 and nothing of the SQL.

Reads what was delivered and the scores with their chains and chances; one plain loop
per target and round. tests/analysis/test_target_outlook.py holds the derivation to it.
"""

from collections import defaultdict
from dataclasses import dataclass
from statistics import quantiles

import duckdb

Key = tuple[str, str, str]  # municipality, kind of scope, code


@dataclass(frozen=True)
class Linked:
    year: int
    score: float
    chain: int
    moved: float


@dataclass
class World:
    """Everything an outlook may rest on, as plain dictionaries."""

    closes: dict[int, object]
    answered: list[int]
    took_part: set[tuple[str, int]]
    ended: dict[str, object]
    baselines: dict[str, list]
    scores: dict[tuple[str, str, str, int], tuple[float | None, str | None]]
    linked: dict[Key, list[Linked]]
    chances: dict[tuple[str, str, str, int, int], float]
    targets: list[dict]  # in the order of their deliveries, withdrawn ones left out


def read_world(con: duckdb.DuckDBPyConnection) -> World:
    linked: dict[Key, list[Linked]] = defaultdict(list)
    rows = "select cbs_code, scope, code, round_year, score_pct, chain_no, chain_pct from linked_score order by round_year"
    for cbs, scope, code, *rest in con.execute(rows).fetchall():
        linked[cbs, scope, code].append(Linked(*rest))
    took_part = set(con.execute("select cbs_code, round_year from participation_round").fetchall())
    return World(
        closes=dict(con.execute("select round_year, closes_on from round").fetchall()),
        answered=sorted({year for _cbs, year in took_part}),
        took_part=took_part,
        ended=dict(con.execute("select cbs_code, valid_to from place where valid_to is not null").fetchall()),
        baselines=_baselines(con),
        scores={
            (cbs, scope, code, year): (score, reason)
            for cbs, scope, code, year, score, reason in con.execute(
                "select cbs_code, scope, code, round_year, score_pct, reason from score"
            ).fetchall()
        },
        linked=linked,
        chances={
            tuple(key): chance
            for *key, chance in con.execute(
                "select cbs_code, scope, code, horizon_years, origin_round_year, chance_pct from target_chance"
            ).fetchall()
        },
        targets=_targets(con),
    )


def _baselines(con: duckdb.DuckDBPyConnection) -> dict[str, list]:
    """Days on which a municipality became another one: new, or at least a tenth of its inhabitants came in (SR-8)."""
    population = dict(con.execute("select cbs_code, population from place").fetchall())
    begins = dict(con.execute("select cbs_code, valid_from from place").fetchall())
    received: dict[tuple[str, object], list] = defaultdict(list)
    for day, old, new, share in con.execute("select effective_on, old_code, new_code, share from place_successor").fetchall():
        if old != new:
            received[new, day].append(None if population.get(old) is None else share * population[old])
    found: dict[str, list] = defaultdict(list)
    for (code, day), parts in received.items():
        later = [sum(p) for (other, when), p in received.items() if other == code and when > day and None not in p]
        came_in = None if None in parts else sum(parts)
        after = None if population.get(code) is None else population[code] - sum(later)
        if begins.get(code) == day or came_in is None or after is None or came_in * 10 >= after:
            found[code].append(day)
    return found


def _targets(con: duckdb.DuckDBPyConnection) -> list[dict]:
    last_event: dict[int, tuple[int, str]] = {}
    for delivery, number, event in con.execute(
        "select delivery_id, event_no, event from delivery_event order by event_no"
    ).fetchall():
        last_event[delivery] = (number, event)
    names = [
        "delivery_id", "cbs_code", "scope", "code", "base_round_year", "horizon_years", "target_year", "target_pct",
        "set_by", "set_on",
    ]  # fmt: skip
    rows = con.execute("select " + ", ".join(names) + " from target").fetchall()
    kept = [dict(zip(names, row, strict=True)) for row in rows]
    kept = [row for row in kept if last_event[row["delivery_id"]][1] == "published"]
    return sorted(kept, key=lambda row: last_event[row["delivery_id"]][0])


def slow_outlooks(world: World) -> list[dict]:
    """Every row target_outlook should hold, as dictionaries by column."""
    return [_outlook(world, target, origin) for origin in world.answered for target in _held(world, origin)]


def _held(world: World, origin: int) -> list[dict]:
    """The newest target per municipality, part and horizon of those set on this round or before; none when it was dropped."""
    newest: dict[tuple, dict] = {}
    for target in world.targets:
        if target["base_round_year"] <= origin:
            newest[target["cbs_code"], target["scope"], target["code"], target["horizon_years"]] = target
    return [target for target in newest.values() if target["target_pct"] is not None]


def _outlook(world: World, target: dict, origin: int) -> dict:
    key = (target["cbs_code"], target["scope"], target["code"])
    aim, year, base_year = target["target_pct"], target["target_year"], target["base_round_year"]
    is_come = year <= origin
    judged = min(origin, year)
    baselines = [day for day in world.baselines.get(key[0], []) if day <= world.closes[origin]]
    is_closed = any(day > world.closes[base_year] for day in baselines)
    is_closed = is_closed or (key[0] in world.ended and world.ended[key[0]] <= world.closes[origin])
    rounds = [each for each in world.linked.get(key, []) if each.year <= judged]
    last = rounds[-1] if rounds else None
    if last and any(day > world.closes[last.year] for day in baselines):
        last = None
    same = [each for each in rounds if last and each.chain == last.chain]
    base = next((each for each in same if each.year == base_year), None)
    back = {each.year: last.score - (last.moved - each.moved) for each in same} if last else {}
    gap = aim - last.score if last else None
    is_open = not is_come and not is_closed
    found = {
        **{name: value for name, value in target.items() if name != "delivery_id"},
        "origin_round_year": origin,
        "score_pct": world.scores.get((*key, origin), (None, None))[0],
        "last_round_year": last.year if last else None,
        "last_score_pct": last.score if last else None,
        "base_score_pct": back[base_year] if base else None,
        "gap_pct": gap,
        "pace_pct_per_year": (last.score - back[base_year]) / (last.year - base_year) if base and last.year > base_year else None,
        "needed_pace_pct_per_year": gap / (year - last.year) if is_open and last and gap > 1e-9 else None,
    }
    chance = world.chances.get((*key, target["horizon_years"], origin))
    status, reason = _word(world, key, (origin, judged), found, is_closed, chance)
    return {
        **found,
        "chance_pct": None if status in ("too_early", "closed") else chance,
        "status": status,
        "reason": reason,
        "left_pathway_round_year": _left(world, target, found, back, status),
        **_usual(world, key, origin, last.score if last and is_open else None),
        **_kept(world, key, origin, found["needed_pace_pct_per_year"]),
    }


def _word(
    world: World, key: Key, years: tuple[int, int], found: dict, is_closed: bool, chance: float | None
) -> tuple[str, str | None]:
    origin, judged = years
    score, why = world.scores.get((*key, judged), (None, None))
    absence = "no_score" if (key[0], judged) in world.took_part else "not_participating"
    absence = absence if judged in world.answered else "no_round"
    absence = "coverage_too_low" if why == "coverage_too_low" else absence
    aim, last = found["target_pct"], found["last_score_pct"]
    if is_closed:
        return "closed", "area_changed"
    if found["target_year"] <= origin:
        if score is None:
            return "too_early", absence
        return ("achieved" if score >= aim - 1e-9 else "missed"), None
    if absence == "coverage_too_low" or last is None:
        return "too_early", absence
    if origin - found["last_round_year"] > 2:
        return "too_early", "last_score_too_old"
    if last >= aim - 1e-9:
        return "achieved", None
    if chance is None:
        return "too_early", "one_round"
    return ("on_track" if chance >= 65 else "at_risk" if chance < 35 else "uncertain"), None


def _left(world: World, target: dict, found: dict, back: dict[int, float], status: str) -> int | None:
    """First round from which the score, counted back, stayed below the line through base and targets."""
    base_year, base = target["base_round_year"], found["base_score_pct"]
    if base is None or status in ("achieved", "closed"):
        return None
    stages = [
        (each["target_year"], each["target_pct"])
        for each in _held(world, found["origin_round_year"])
        if all(each[name] == target[name] for name in ("cbs_code", "scope", "code", "base_round_year"))
        and each["target_year"] <= target["target_year"]
    ]
    knots = [(base_year, base), *sorted(stages)]
    left = None
    for year in sorted(each for each in back if each > base_year):
        before = max(knot for knot in knots if knot[0] < year)
        after = min(knot for knot in knots if knot[0] >= year)
        along = before[1] + (after[1] - before[1]) * (year - before[0]) / (after[0] - before[0])
        if back[year] >= along - 1e-9:
            left = None
        elif left is None:
            left = year
    return left


def _paces(world: World, scope: str, code: str, origin: int) -> dict[str, list[tuple[int, int, float, float]]]:
    """Per municipality the pairs of rounds of one chain two years or more apart: from, to, start, pace."""
    found: dict[str, list] = defaultdict(list)
    for (cbs, kind, part), rounds in world.linked.items():
        if (kind, part) != (scope, code):
            continue
        for one in rounds:
            for other in rounds:
                if one.chain == other.chain and one.year + 2 <= other.year <= origin:
                    pace = (other.moved - one.moved) / (other.year - one.year)
                    found[cbs].append((one.year, other.year, one.score, pace))
    return found


def _usual(world: World, key: Key, origin: int, score: float | None) -> dict:
    names = ("usual_low_pct_per_year", "usual_pct_per_year", "usual_high_pct_per_year")
    if score is None:
        return {**dict.fromkeys(names), "comparable_n": 0}
    chosen = []
    for cbs, windows in _paces(world, key[1], key[2], origin).items():
        near = [window for window in windows if abs(window[2] - score) <= 10 + 1e-9]
        if near and cbs != key[0]:
            chosen.append(max(near, key=lambda window: (window[1] - window[0], window[1]))[3])
    low = middle = high = None
    if len(chosen) >= 3:
        low, middle, high = quantiles(chosen, n=4, method="inclusive")
    if len(chosen) < 10:
        low = high = None
    return {**dict(zip(names, (low, middle, high), strict=True)), "comparable_n": len(chosen)}


def _kept(world: World, key: Key, origin: int, needed: float | None) -> dict:
    fastest = [max(window[3] for window in windows) for windows in _paces(world, key[1], key[2], origin).values()]
    kept = sum(pace >= needed for pace in fastest) if needed is not None else 0
    return {"kept_n": kept, "kept_of_n": len(fastest)}
