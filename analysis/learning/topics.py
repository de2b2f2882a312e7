"""What a participant wants to learn: the theme furthest from its target, else its weakest one, else its own pilots."""

from dataclasses import dataclass
from typing import Literal

from analysis.learning.cohort import Participant

TopicKind = Literal["theme", "category"]


@dataclass(frozen=True)
class Topic:
    """A theme with the score on it and the target (None without one), or a category of pilots. Scores 0-100."""

    kind: TopicKind
    code: str
    score_pct: float | None = None
    target_pct: float | None = None
    target_year: int | None = None
    name_nl: str = ""  # of a category; a theme is known by its code
    name_en: str = ""

    @property
    def gap_pct(self) -> float:
        """The points up to the target; 0 without one."""
        return 0.0 if self.target_pct is None or self.score_pct is None else self.target_pct - self.score_pct


def topic_of(participant: Participant) -> Topic | None:
    """Return what a participant wants to learn; None when it has neither scores nor pilots with a category.

    The theme with the largest gap to its own target; without such a target the weakest theme
    of the level with the largest gap; without any target the weakest theme. Of equals the
    first by code. Who has no scores: the category of its newest pilot. Source: design section 1 (the facilitator).
    """
    scores = {theme: seen.score_pct for theme in participant.scores if (seen := participant.newest(theme)) is not None}
    if scores:
        return _theme_topic(participant, scores)
    pilots = [pilot for pilot in participant.pilots if pilot.pilot_category]
    if not pilots:
        return None
    newest = max(pilots, key=lambda pilot: (pilot.year_end or pilot.year_start or 0, pilot.pilot_key))
    return Topic("category", newest.pilot_category or "", name_nl=newest.category_nl or "", name_en=newest.category_en or "")


def _theme_topic(participant: Participant, scores: dict[str, float]) -> Topic:
    gaps = {theme: participant.aims[theme].target_pct - scores[theme] for theme in scores if theme in participant.aims}
    if gaps:
        theme = min(gaps, key=lambda code: (-gaps[code], code))
        aim = participant.aims[theme]
        return Topic("theme", theme, scores[theme], aim.target_pct, aim.target_year)
    level = _level_furthest(participant, scores)
    weak = [theme for theme in scores if level is None or theme.startswith(f"{level}/")]
    theme = min(weak, key=lambda code: (scores[code], code))
    return Topic("theme", theme, scores[theme])


def _level_furthest(participant: Participant, scores: dict[str, float]) -> str | None:
    """Return the level with the largest gap to its target, measured from the mean of its themes; None without a target."""
    found = {}
    for level, aim in participant.aims.items():
        own = [score for theme, score in scores.items() if theme.startswith(f"{level}/")]
        if own:
            found[level] = aim.target_pct - sum(own) / len(own)
    return min(found, key=lambda code: (-found[code], code)) if found else None
