"""Whom to learn from beside a step: municipalities that took it, and pilots in its category."""

from analysis.pilots.pilot import Pilot
from analysis.pilots.words import fetch_category_links
from analysis.steps.steps import HigherAnswer, Step
from data.text import _
from ui import cached
from ui.format import join_names
from ui.markdown import plain
from ui.navigation import path_of_place
from ui.pilot_page.known import known_pilots
from ui.pilot_page.names import invented_label, path_of_pilot
from ui.what_helps.scene import Scene

MOST_EXAMPLES = 3
MOST_PILOTS = 2


def lesson_lines(scene: Scene, step: Step, shown: HigherAnswer) -> list[str]:
    """Return the lines about a step to this answer as Markdown; none where nothing is known."""
    return [line for line in (_municipality_line(scene, step, shown), _pilot_line(step.item.category)) if line]


def _municipality_line(scene: Scene, step: Step, shown: HigherAnswer) -> str:
    """Return who took this very step; names only where everybody may see them, which is the demonstration."""
    if not cached.facts().is_sample:
        return ""
    found = scene.ground.experience.examples(step.item.question_id, shown.rise_pct, MOST_EXAMPLES)
    names = [f"[{plain(pair.name)}]({path_of_place(pair.cbs_code)}) ({pair.to_round_year})" for pair in found]
    return _("Learn from: {names}", names=join_names(names)) if names else ""


def _pilot_line(category: str | None) -> str:
    pilots = _pilots_by_category().get(category, ()) if category else ()
    names = [_pilot_link(pilot) for pilot in pilots[:MOST_PILOTS]]
    return _("Pilots in this category: {names}", names=join_names(names)) if names else ""


def _pilot_link(pilot: Pilot) -> str:
    told = ", ".join(part for part in (pilot.organisation, invented_label(pilot)) if part)
    return f"[{plain(f'{pilot.title} ({told})')}]({path_of_pilot(pilot)})"


def _pilots_by_category() -> dict[str, tuple[Pilot, ...]]:
    """Return the pilots per category of the questionnaire; those with a lesson or result first, then the newest."""

    def make() -> dict[str, tuple[Pilot, ...]]:
        links = cached.kept("pilot category links", (), fetch_category_links)
        found: dict[str, list[Pilot]] = {}
        for pilot in known_pilots():
            if pilot.category and pilot.category.code in links:
                found.setdefault(links[pilot.category.code], []).append(pilot)
        return {category: tuple(sorted(each, key=_is_bare)) for category, each in found.items()}

    return cached.kept_drawing("pilots by category", (), make)


def _is_bare(pilot: Pilot) -> bool:
    return not (pilot.lessons or pilot.reported_result or pilot.realised_effect)
