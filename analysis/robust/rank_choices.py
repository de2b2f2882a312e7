"""The scores of everybody under every choice one can reasonably make (SR-9).

The choices: weights of the questions as given or all equal; the arithmetic or the
geometric mean; and what to do with a question that was not answered: leave it out
(as published), count it as 0, or as the mean of the question over all municipalities
that answered it in that round. All twelve combinations are reckoned; the first is
the published one. What does not apply is left out always.

The geometric mean is taken in the last step: over the questions for a theme, over the
themes for a level. Scores of 0-100 are first squeezed to 1-100, so that one zero does
not make the whole zero, and stretched back after.
Source: design SR-9; method.md section 2 (sensitivity).
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Literal, get_args

import numpy as np

Weights = Literal["given", "equal"]
Aggregation = Literal["arithmetic", "geometric"]
Missing = Literal["left_out", "zero", "question_mean"]
SQUEEZE = 0.99  # 0-100 becomes 1-100 before a logarithm is taken


@dataclass(frozen=True)
class Choice:
    """One way to reckon."""

    weights: Weights
    aggregation: Aggregation
    missing: Missing


CHOICES = tuple(Choice(*each) for each in product(get_args(Weights), get_args(Aggregation), get_args(Missing)))  # published first


@dataclass(frozen=True)
class Items:
    """Questions answered by municipalities, the questions of a theme beside each other and the themes of a level too."""

    score_pct: np.ndarray  # n x q, nan where not answered
    weight: np.ndarray  # n x q, as given; 0 where not asked or not applicable
    mean_pct: np.ndarray  # n x q: mean of the question in the round; nan when nobody answered it
    theme_starts: np.ndarray  # first question of each theme
    level_starts: np.ndarray  # first theme of each level
    is_published: np.ndarray  # n x themes: the theme has a score


def scores_under(choice: Choice, items: Items) -> tuple[np.ndarray, np.ndarray]:
    """Return the scores of themes (n x themes) and of levels (n x levels) under one choice; nan where there are none."""
    weight = items.weight if choice.weights == "given" else (items.weight > 0).astype(float)
    answered = ~np.isnan(items.score_pct)
    weight = np.where(answered, weight, 0.0) if choice.missing == "left_out" else weight
    fill = np.nan_to_num(items.mean_pct) if choice.missing == "question_mean" else 0.0
    filled = np.where(answered, items.score_pct, fill)
    themes = _mean(filled, weight, items.theme_starts, "arithmetic")
    counted = np.where(items.is_published, themes, np.nan) if choice.missing == "left_out" else themes
    levels = _mean(np.nan_to_num(counted), (~np.isnan(counted)).astype(float), items.level_starts, choice.aggregation)
    if choice.aggregation == "geometric":
        themes = _mean(filled, weight, items.theme_starts, "geometric")
    return themes, levels


def _mean(values: np.ndarray, weight: np.ndarray, starts: np.ndarray, aggregation: Aggregation) -> np.ndarray:
    """Return the weighted mean per group of columns; nan without weight."""
    into, back = _SCALES[aggregation]
    whole = np.add.reduceat(weight, starts, axis=1)
    total = np.add.reduceat(weight * into(values), starts, axis=1)
    mean: np.ndarray = back(np.divide(total, whole, out=np.full(whole.shape, np.nan), where=whole > 0))
    return mean


def _same(values: np.ndarray) -> np.ndarray:
    return values


def _log(values: np.ndarray) -> np.ndarray:
    logs: np.ndarray = np.log1p(SQUEEZE * values)
    return logs


def _unlog(logs: np.ndarray) -> np.ndarray:
    values: np.ndarray = np.expm1(logs) / SQUEEZE
    return values


Scale = Callable[[np.ndarray], np.ndarray]
_SCALES: dict[Aggregation, tuple[Scale, Scale]] = {"arithmetic": (_same, _same), "geometric": (_log, _unlog)}
