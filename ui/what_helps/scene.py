"""Everything the page is about before a step is chosen: the answers, the steps, the target, and what others did."""

from dataclasses import dataclass

from analysis.outlook.outlooker import Outlooker, fetch_outlookers
from analysis.places import Place, Scope, fetch_rounds
from analysis.steps.answer_sheet import AnswerSheet, fetch_answer_sheets
from analysis.steps.plans import Plan, fetch_plans
from analysis.steps.prospects import next_round_after
from analysis.steps.step_experience import Experience, fetch_transitions
from analysis.steps.steps import OpenQuestion, Step, fetch_newest_scored_rounds, find_open_questions, rank_steps
from analysis.targets.outlooks import Outlook
from ui import cached
from ui.parts import name_of_part
from ui.place_page.targets import foremost, outlooks_of


@dataclass(frozen=True)
class Ground:
    """The newest answers with a score for a part, and what can be raised in them."""

    sheet: AnswerSheet
    steps: tuple[Step, ...]
    open_questions: tuple[OpenQuestion, ...]
    experience: Experience


@dataclass(frozen=True)
class Scene:
    """A municipality and a part, seen from the newest round of all.

    outlooks: the targets of the part that still count and are still to come.
    outlook: the one that is told about. outlooker: None when no chance can be named.
    """

    place: Place
    part: Scope
    ground: Ground
    origin_round_year: int
    next_round_year: int
    outlooks: tuple[Outlook, ...]
    outlook: Outlook | None
    outlooker: Outlooker | None

    @property
    def part_name(self) -> str:
        """The name of the part as shown."""
        return name_of_part(self.part)

    @property
    def round_year(self) -> int:
        """The round of the answers."""
        return self.ground.sheet.round_year


def scene_of(place: Place, part: Scope, horizon_years: int | None) -> Scene | None:
    """Return what the page is about; None when the municipality never had a score for the part."""
    ground = ground_of(place.cbs_code, part)
    if ground is None:
        return None
    origin = cached.rounds()[-1].round_year
    outlooks = _outlooks(place.cbs_code, part, origin)
    return Scene(
        place, part, ground, origin, next_round_after(cached.kept("all rounds", (), fetch_rounds), origin),
        outlooks, _shown(outlooks, horizon_years), _outlooker(place.cbs_code, part, origin),
    )  # fmt: skip


def ground_of(cbs_code: str, part: Scope) -> Ground | None:
    """Return the newest answers with a score for a part, kept per municipality and part; None without any."""

    year = cached.kept("newest_scored", part.code, lambda con: fetch_newest_scored_rounds(con, part)).get(cbs_code)
    if year is None:
        return None
    return cached.kept("steps", (cbs_code, part.code), lambda _con: _ground(cbs_code, part, year))


def _ground(cbs_code: str, part: Scope, round_year: int) -> Ground:
    sheets = cached.kept("answer_sheets", round_year, lambda con: fetch_answer_sheets(con, round_year))
    sheet = sheets.sheet(cbs_code)
    transitions = cached.kept("transitions", (), fetch_transitions)
    experience = Experience(transitions, sheet, cached.all_places()[cbs_code].parent_code)
    return Ground(sheet, rank_steps(sheet, part), find_open_questions(sheet, part), experience)


def plans_of(cbs_code: str) -> tuple[Plan, ...]:
    """Return the plans a municipality kept, newest first."""
    return cached.kept("plans", cbs_code, lambda con: tuple(fetch_plans(con, cbs_code)))


def _outlooks(cbs_code: str, part: Scope, origin: int) -> tuple[Outlook, ...]:
    found = outlooks_of(cbs_code, origin)
    return tuple(each for each in found if (each.scope, each.code) == (part.scope, part.code) and each.is_open)


def _shown(outlooks: tuple[Outlook, ...], horizon_years: int | None) -> Outlook | None:
    """Return the target of this horizon; the foremost when there is none."""
    return next((each for each in outlooks if each.horizon_years == horizon_years), None) or foremost(outlooks)


def _outlooker(cbs_code: str, part: Scope, origin: int) -> Outlooker | None:
    key = (part.scope, part.code, origin)
    return cached.kept("outlookers", key, lambda con: fetch_outlookers(con, *key)).get(cbs_code)
