"""Whom to learn from beside a step: municipalities that took it, and pilots in its category."""

from urllib.parse import quote

from analysis.pilots.register import fetch_pilots
from analysis.queries import Connection
from analysis.steps.steps import HigherAnswer, Step
from data.text import _
from ui import cached, rows
from ui.format import join_names
from ui.markdown import plain
from ui.navigation import path_of_place
from ui.place_page.pilots import URL_SIGNS
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


def _pilot_link(pilot: rows.PilotRow) -> str:
    title = plain(f"{pilot.title} ({pilot.organisation})")
    is_link = pilot.source_url and pilot.source_url.startswith(("https://", "http://"))
    return f"[{title}]({quote(pilot.source_url or '', safe=URL_SIGNS)})" if is_link else title


def _pilots_by_category() -> dict[str, tuple[rows.PilotRow, ...]]:
    """Return the pilots per category code; those with a lesson or result first, then the newest.

    The categories of pilots and of questions are two lists that share their codes
    where they mean the same; a category of one list only matches nothing.
    """

    def make(con: Connection) -> dict[str, tuple[rows.PilotRow, ...]]:
        frame = fetch_pilots(con, cached.country())
        found: dict[str, list[rows.PilotRow]] = {}
        for category, pilot in zip(frame["category"], rows.records_of(frame, rows.PilotRow), strict=True):
            if category:
                found.setdefault(category, []).append(pilot)
        return {category: tuple(sorted(each, key=_is_bare)) for category, each in found.items()}

    return cached.kept("pilots by category", (), make)


def _is_bare(pilot: rows.PilotRow) -> bool:
    return not (pilot.lessons or pilot.reported_result or pilot.realised_effect)
