"""Ways in which units may differ from the common mean, on the logit scale."""

from dataclasses import dataclass, fields

import numpy as np


@dataclass(frozen=True)
class Component:
    """One way, with the weight it has among the others.

    place of a unit above the common mean in a year
        = lasting + fading + own pace x years since the first round; a measured score adds the noise of the round
    """

    weight: float
    lasting_var: float
    fading_var: float
    fading_rate: float  # per year: correlation exp(-rate x years)
    slope_var: float  # per year squared
    noise_var: float


@dataclass(frozen=True)
class Stack:
    """K components as arrays, to calculate with all of them at once."""

    weight: np.ndarray
    lasting_var: np.ndarray
    fading_var: np.ndarray
    fading_rate: np.ndarray
    slope_var: np.ndarray
    noise_var: np.ndarray

    def between(self, one: np.ndarray, other: np.ndarray) -> np.ndarray:
        """Return the covariance of true places: K x a x b, for years since the first round."""
        apart = np.abs(one[:, None] - other[None, :])
        fading = _deep(self.fading_var) * np.exp(-_deep(self.fading_rate) * apart)
        return np.asarray(_deep(self.lasting_var) + fading + _deep(self.slope_var) * (one[:, None] * other[None, :]))

    def measured(self, years: np.ndarray) -> np.ndarray:
        """Return the covariance of measured places: K x T x T, for years since the first round."""
        return np.asarray(self.between(years, years) + _deep(self.noise_var) * np.eye(len(years)))

    def alone(self, years: np.ndarray) -> np.ndarray:
        """Return the variance of one measured place: K x H, for years since the first round."""
        same = self.lasting_var + self.fading_var + self.noise_var
        return np.asarray(same[:, None] + self.slope_var[:, None] * years**2)

    def drift_years(self, ahead: np.ndarray) -> np.ndarray:
        """Return how many years of drift so many whole years ahead are worth: K x H.

        Where places fade, units return to the mean; so does the mean to where it is going.
        Year j counts for the squared correlation of places j years apart.
        """
        later = np.arange(1, int(ahead.max(initial=0)) + 1)
        kept = self.lasting_var[:, None] + self.fading_var[:, None] * np.exp(-self.fading_rate[:, None] * later)
        worth = (kept / (self.lasting_var + self.fading_var)[:, None]) ** 2
        total = np.concatenate([np.zeros((len(worth), 1)), np.cumsum(worth, axis=1)], axis=1)
        return total[:, ahead.astype(int)]


def stacked(components: tuple[Component, ...]) -> Stack:
    """Return the components as arrays, in the same order."""
    return Stack(**{name.name: np.array([getattr(part, name.name) for part in components]) for name in fields(Stack)})


def unstacked(stack: Stack) -> tuple[Component, ...]:
    """Return the arrays as components."""
    rows = zip(*(getattr(stack, name.name).tolist() for name in fields(Component)), strict=True)
    return tuple(Component(*row) for row in rows)


def _deep(values: np.ndarray) -> np.ndarray:
    return values[:, None, None]
