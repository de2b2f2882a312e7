"""How capable each municipality is, per theme and round: believable, not real.

Different starts, a slow common rise with shocks of its own, regression to the
mean, permanent random change, few leaps and few falls, in the proportions that
method.md section 4 measured on yearly questionnaires of local authorities.
"""

import numpy as np

START_MEAN, START_SD = 36.0, 13.0
THEME_SD = 9.0  # how far a municipality's themes lie apart
SECOND_LEVEL_LAG = 8.0  # what is organised comes before what is done
YEARLY_RISE = 3.2
COMMON_SHOCK_SD = 1.0
REVERSION = 0.14  # share of the distance to the mean lost in a year
PERMANENT_SD = 3.0
LEAP_CHANCE, LEAP_LOW, LEAP_HIGH = 0.05, 10.0, 22.0
FALL_CHANCE, FALL_LOW, FALL_HIGH = 0.035, 6.0, 14.0


def draw_capability(rng: np.random.Generator, strength: np.ndarray, round_n: int, theme_levels: list[int]) -> np.ndarray:
    """Return capability 0-100, shape (municipalities, rounds, themes).

    strength: standardised start per municipality, shape (municipalities,).
    theme_levels: per theme the number of its level, 0 for the first.
    """
    lag = np.array([SECOND_LEVEL_LAG * level for level in theme_levels])
    offset = rng.normal(0, THEME_SD, (len(strength), len(theme_levels))) - lag
    general = START_MEAN + START_SD * strength
    years = [general[:, None] + offset]
    for _year in range(1, round_n):
        mean = years[-1].mean(axis=0, keepdims=True)
        years.append(years[-1] + _yearly_change(rng, years[-1], mean))
    return np.clip(np.stack(years, axis=1), 1, 97)


def _yearly_change(rng: np.random.Generator, now: np.ndarray, mean: np.ndarray) -> np.ndarray:
    rows = (now.shape[0], 1)
    shock = rng.normal(YEARLY_RISE, COMMON_SHOCK_SD, (1, now.shape[1]))
    chance = rng.random(rows)
    leap = np.where(chance < LEAP_CHANCE, rng.uniform(LEAP_LOW, LEAP_HIGH, rows), 0.0)
    fall = np.where(chance > 1 - FALL_CHANCE, rng.uniform(FALL_LOW, FALL_HIGH, rows), 0.0)
    own = rng.normal(0, PERMANENT_SD, rows) + rng.normal(0, PERMANENT_SD / 2, now.shape)
    return shock - REVERSION * (now - mean) + own + leap - fall
