"""From capability to answers: item difficulty, habit, noise, "n.v.t." and gaps."""

from dataclasses import dataclass

import numpy as np

DIFFICULTY_SD = 11.0
TASTE_SD = 12.0  # what a municipality is good at within a theme, the same every year
NOISE_SD = 6.0  # per answer
RESPONDENT_SD = 4.2  # the person who fills it in, the same for all answers of that round
STAYING_MARGIN = 0.62  # in steps: an answer stays until capability has clearly moved on
PERCENTAGE_FACTOR = 0.75  # shares of spend trail the maturity of the organisation
CATEGORY_NOT_APPLICABLE_CHANCE = 0.05
ITEM_NOT_APPLICABLE_CHANCE = 0.012
GAP_SHAPE = (0.5, 14.0)  # beta: most leave out almost nothing, a few a lot
HALF_DONE_CHANCE, HALF_DONE_SHARE = 0.025, 0.45  # handed in half finished
CATEGORY_SKIPPED_CHANCE = 0.03
AMBITION_LOW, AMBITION_HIGH = 10.0, 35.0


@dataclass(frozen=True)
class Item:
    """A question as the drawing sees it: place of its theme, highest option (None for a percentage)."""

    question_id: str
    theme_position: int
    category: str | None
    highest_option: int | None
    is_target: bool


@dataclass(frozen=True)
class Draws:
    """All answers of all municipalities: values with NaN for not answered, and what does not apply.

    Both have shape (municipalities, rounds, items); values are options or percentages.
    """

    values: np.ndarray
    not_applicable: np.ndarray


def draw_answers(rng: np.random.Generator, capability: np.ndarray, items: list[Item]) -> Draws:
    """Return the answers drawn for every municipality, round and item."""
    latent = _latent(rng, capability, items)
    values = np.empty_like(latent)
    for position, item in enumerate(items):
        if item.highest_option is None:
            values[:, :, position] = _percentages(rng, latent[:, :, position], item)
        else:
            values[:, :, position] = _options(latent[:, :, position], item.highest_option)
    not_applicable = _not_applicable(rng, latent.shape, items)
    values[_gaps(rng, latent.shape, items)] = np.nan
    values[not_applicable] = np.nan
    return Draws(values, not_applicable)


def _latent(rng: np.random.Generator, capability: np.ndarray, items: list[Item]) -> np.ndarray:
    themes = [item.theme_position for item in items]
    municipality_n, round_n, _theme_n = capability.shape
    difficulty = rng.normal(0, DIFFICULTY_SD, (1, 1, len(items)))
    taste = rng.normal(0, TASTE_SD, (municipality_n, 1, len(items)))
    noise = rng.normal(0, NOISE_SD, (municipality_n, round_n, len(items)))
    respondent = rng.normal(0, RESPONDENT_SD, (municipality_n, round_n, 1))
    return np.clip(capability[:, :, themes] + difficulty + taste + noise + respondent, 0, 100)


def _options(latent: np.ndarray, highest: int) -> np.ndarray:
    """Options with habit: last year's answer stays while it still more or less fits."""
    steps = latent / 100 * highest
    chosen = np.rint(steps)
    for year in range(1, chosen.shape[1]):
        fits = np.abs(steps[:, year] - chosen[:, year - 1]) < STAYING_MARGIN
        chosen[:, year] = np.where(fits, chosen[:, year - 1], chosen[:, year])
    return np.clip(chosen, 0, highest)


def _percentages(rng: np.random.Generator, latent: np.ndarray, item: Item) -> np.ndarray:
    shares = latent * PERCENTAGE_FACTOR
    if item.is_target:  # what the board wants lies above what is done, in tens and fives
        shares = np.rint((shares[:, :1] + rng.uniform(AMBITION_LOW, AMBITION_HIGH, (len(shares), 1))) / 5) * 5
        shares = np.repeat(shares, latent.shape[1], axis=1)
    rounded = np.where(rng.random(latent.shape) < 0.15, np.round(shares, 1), np.rint(shares))
    rounded = np.where(rounded < 1, 0, rounded)  # nobody reports half a percent
    return np.clip(rounded, 0, 100)


def _not_applicable(rng: np.random.Generator, shape: tuple[int, ...], items: list[Item]) -> np.ndarray:
    """Whole categories that a municipality does not buy, and single items; the same every year."""
    out = rng.random((shape[0], 1, shape[2])) < ITEM_NOT_APPLICABLE_CHANCE
    for category in sorted({item.category for item in items if item.category}):
        none = rng.random((shape[0], 1)) < CATEGORY_NOT_APPLICABLE_CHANCE
        members = [position for position, item in enumerate(items) if item.category == category]
        out[:, :, members] |= none[:, :, None]
    out[:, :, [position for position, item in enumerate(items) if item.is_target]] = False
    return np.repeat(out, shape[1], axis=1)


def _gaps(rng: np.random.Generator, shape: tuple[int, ...], items: list[Item]) -> np.ndarray:
    """Unanswered items: a habit per municipality and round, and now and then a whole category."""
    habit = rng.beta(*GAP_SHAPE, (shape[0], shape[1], 1))
    half_done = rng.random(habit.shape) < HALF_DONE_CHANCE
    gaps = rng.random(shape) < np.where(half_done, HALF_DONE_SHARE, habit)
    for category in sorted({item.category for item in items if item.category}):
        skipped = rng.random((shape[0], shape[1], 1)) < CATEGORY_SKIPPED_CHANCE
        members = [position for position, item in enumerate(items) if item.category == category]
        gaps[:, :, members] |= skipped
    return gaps
