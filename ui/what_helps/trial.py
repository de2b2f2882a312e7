"""The steps chosen, tried out: the score and the chance with them."""

from collections.abc import Mapping
from dataclasses import dataclass

from analysis.steps.prospects import Aim, Prospect, prospect_of
from analysis.steps.what_if import WhatIf, what_if
from ui.what_helps.scene import Scene


@dataclass(frozen=True)
class Trial:
    """What the chosen steps would mean; prospect is None without a target to come or when no chance can be named."""

    scene: Scene
    found: WhatIf
    prospect: Prospect | None

    @property
    def score_pct(self) -> float:
        """The score of today: the round of the scene has one."""
        return self.found.score_pct or 0.0

    @property
    def planned_pct(self) -> float:
        """The score with the steps; raising an answer never takes a score away."""
        return self.score_pct if self.found.planned_score_pct is None else self.found.planned_score_pct

    @property
    def target_pct(self) -> float | None:
        """The target told about; None when there is none to come."""
        return None if self.scene.outlook is None else self.scene.outlook.target_pct

    @property
    def step_n(self) -> int:
        """How many steps are chosen."""
        return len(self.found.chosen)

    @property
    def values(self) -> dict[str, float]:
        """The chosen answers by question."""
        return {step.item.question_id: step.to.value for step in self.found.chosen}


def try_steps(scene: Scene, values: Mapping[str, float]) -> Trial:
    """Return the steps (question code -> value) tried out in a scene. Source: TR-6."""
    found = what_if(scene.ground.sheet, scene.part, values)
    trial = Trial(scene, found, None)
    if scene.outlook is None or scene.outlooker is None or scene.outlook.chance_pct is None:
        return trial
    aim = Aim(scene.outlook.target_year, scene.outlook.target_pct)
    return Trial(scene, found, prospect_of(scene.outlooker, aim, trial.planned_pct, scene.next_round_year))
