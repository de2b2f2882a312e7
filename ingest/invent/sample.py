"""The whole invented sample: who answered what in which round, and which targets they set."""

from dataclasses import dataclass, replace
from datetime import date

import duckdb
import numpy as np

from ingest.invent.answers import Draws, Item, draw_answers
from ingest.invent.dynamics import draw_capability
from ingest.invent.participation import LIGHT_CHANCE, Municipality, draw_participants
from ingest.invent.targets import InventedTarget, draw_targets

SEED = 2026
SIZES = (62, 96, 134, 168, 203)  # participants per round: about 60 rising to 200
POPULATION_EFFECT = 0.35  # larger organisations start a little higher
SUCCESSOR_NOISE_SD = 3.0


@dataclass(frozen=True)
class InventedResponse:
    """One municipality in one round; cells are (question_id, value or None, not_applicable)."""

    municipality: Municipality
    round_year: int
    edition: str
    cells: tuple[tuple[str, float | None, bool], ...]


@dataclass(frozen=True)
class InventedSample:
    """Everything that was drawn."""

    responses: tuple[InventedResponse, ...]
    targets: tuple[InventedTarget, ...]


@dataclass(frozen=True)
class Questionnaire:
    """What the drawing needs of the questionnaire, read from the reference tables."""

    items: list[Item]
    theme_levels: list[int]
    asked: dict[str, set[str]]
    light_edition: str | None


def invent_sample(con: duckdb.DuckDBPyConnection, seed: int = SEED) -> InventedSample:
    """Return the sample drawn with this seed from the reference tables of a store.

    The same seed gives the same sample, value for value.
    """
    rng = np.random.default_rng(seed)
    rounds = con.execute("select round_year, edition, closes_on from round order by round_year").fetchall()
    questionnaire = _read_questionnaire(con)
    municipalities = _with_strength(rng, _read_municipalities(con, rounds[0][2]))
    successions = _read_successions(con, rounds[0][2], rounds[-1][2])
    strength = np.array([m.strength for m in municipalities])
    capability = draw_capability(rng, strength, len(rounds), questionnaire.theme_levels)
    _inherit(rng, capability, municipalities, successions)
    draws = draw_answers(rng, capability, questionnaire.items)
    sizes = {closes_on: size for (_year, _edition, closes_on), size in zip(rounds, SIZES, strict=True)}
    merged = {code for pair in successions for code in pair}
    participants = draw_participants(rng, municipalities, sizes, merged)
    responses = _responses(rng, municipalities, rounds, participants, questionnaire, draws)
    return InventedSample(tuple(responses), tuple(draw_targets(rng, con, responses)))


def _read_municipalities(con: duckdb.DuckDBPyConnection, first_day: date) -> list[Municipality]:
    rows = con.execute(
        """
        select cbs_code, name, parent_code, population, valid_from, valid_to, 0.0
        from place
        where place_level = 'municipality' and (valid_to is null or valid_to > $first_day)
        order by cbs_code
        """,
        {"first_day": first_day},
    ).fetchall()
    return [Municipality(*row) for row in rows]


def _read_successions(con: duckdb.DuckDBPyConnection, first_day: date, last_day: date) -> list[tuple[str, str]]:
    """Pairs (predecessor, successor) of the mergers between the first and the last round."""
    return con.execute(
        """
        select old_code, new_code from place_successor
        where effective_on > $first_day and effective_on <= $last_day order by old_code, new_code
        """,
        {"first_day": first_day, "last_day": last_day},
    ).fetchall()


def _read_questionnaire(con: duckdb.DuckDBPyConnection) -> Questionnaire:
    themes = con.execute(
        """
        select level.level, theme.theme, dense_rank() over (order by level.position) - 1
        from theme join level using (level) order by level.position, theme.position
        """
    ).fetchall()
    positions = {(level, theme): position for position, (level, theme, _number) in enumerate(themes)}
    questions = con.execute(
        """
        select question_id, level, theme, category,
            (select max(value) from answer_option where answer_option.answer_type = question.answer_type),
            not exists (
                select 1 from edition_question
                where edition_question.question_id = question.question_id and edition_question.weight > 0
            )
        from question order by position
        """
    ).fetchall()
    items = [
        Item(code, positions[(level, theme)], category, None if highest is None else int(highest), is_target)
        for code, level, theme, category, highest, is_target in questions
    ]
    asked: dict[str, set[str]] = {}
    for edition, question_id in con.execute("select edition, question_id from edition_question").fetchall():
        asked.setdefault(edition, set()).add(question_id)
    light = con.execute("select min(edition) from edition where is_light").fetchone()
    return Questionnaire(items, [int(number) for _level, _theme, number in themes], asked, light[0] if light else None)


def _with_strength(rng: np.random.Generator, municipalities: list[Municipality]) -> list[Municipality]:
    size = np.log([m.population for m in municipalities])
    size = (size - size.mean()) / size.std()
    strength = POPULATION_EFFECT * size + np.sqrt(1 - POPULATION_EFFECT**2) * rng.normal(size=len(municipalities))
    return [replace(m, strength=float(value)) for m, value in zip(municipalities, strength, strict=True)]


def _inherit(
    rng: np.random.Generator, capability: np.ndarray, municipalities: list[Municipality], successions: list[tuple[str, str]]
) -> None:
    """A new municipality begins where its predecessors were, weighted by inhabitants."""
    position = {m.cbs_code: number for number, m in enumerate(municipalities)}
    for new_code in sorted({new for _old, new in successions}):
        old = [position[code] for code, new in successions if new == new_code]
        weights = [municipalities[number].population for number in old]
        inherited = np.average(capability[old], axis=0, weights=weights)
        capability[position[new_code]] = np.clip(inherited + rng.normal(0, SUCCESSOR_NOISE_SD, inherited.shape), 1, 97)


def _responses(
    rng: np.random.Generator,
    municipalities: list[Municipality],
    rounds: list[tuple[int, str, date]],
    participants: dict[date, list[str]],
    questionnaire: Questionnaire,
    draws: Draws,
) -> list[InventedResponse]:
    position = {m.cbs_code: number for number, m in enumerate(municipalities)}
    seen: set[str] = set()
    out = []
    for year, (round_year, edition, closes_on) in enumerate(rounds):
        for code in participants[closes_on]:
            is_light = questionnaire.light_edition is not None and code not in seen and rng.random() < LIGHT_CHANCE
            used = questionnaire.light_edition if is_light and questionnaire.light_edition else edition
            seen.add(code)
            row = position[code]
            cells = tuple(
                _cell(item.question_id, draws.values[row, year, number], bool(draws.not_applicable[row, year, number]))
                for number, item in enumerate(questionnaire.items)
                if item.question_id in questionnaire.asked[used]
            )
            out.append(InventedResponse(municipalities[row], round_year, used, cells))
    return out


def _cell(question_id: str, value: float, not_applicable: bool) -> tuple[str, float | None, bool]:
    return question_id, None if np.isnan(value) else float(value), not_applicable
