"""The settings of the forecaster: few, the same for every panel, tuned over seven open panels together.

Variances are shares of the variance of a one-year change, so that one set fits scores that move much and little.
"""

METHOD_VERSION = "1"

# Ways in which units may differ, tried side by side (component.py). Usual values are the centre of the prior.
NOISE_SHARES = (0.02, 0.15, 0.3, 0.5, 0.7, 0.85, 0.98)  # of the variance of a change: noise of the two rounds
USUAL_NOISE_SHARE, NOISE_SHARE_SPREAD = 0.3, 0.25
FADING_RATES = (0.02, 0.05, 0.1, 0.2, 0.4)  # per year: the correlation of a fading advantage is exp(-rate x years)
USUAL_FADING_RATE, FADING_RATE_FACTOR = 0.07, 0.7  # the second on the log scale
SLOPE_SHARES = (0.0, 0.02)  # of the variance of a change: own pace of a unit
USUAL_SLOPE_SHARE = 0.05
LEAST_LASTING_SHARE = 0.02  # of the variance between units

# The common mean (drift.py), in standard deviations of a one-year change.
DRIFT_SPREAD = 0.45  # of the drift a year over panels
SHOCK_SD = 0.2  # of its yearly shocks
SHOCK_ROUNDS = 2.0  # rounds that setting counts for beside those of the panel

# Beside the components.
NO_CHANGE_UNITS = 5.0  # "no change" weighs this / (this + number of units)
STILL_CHANGES = 10.0  # changes that "nobody stays exactly equal" counts for
MOST_STILL = 0.95
NARROWING, NARROWING_UNITS = 0.08, 60.0  # averaging makes a spread too wide: narrower by the first x n / (n + the second)

# With fewer than five changes or units, what is usual fills them up to five.
LEAST_N = 5
USUAL_CHANGE_SD = {"logit": 0.2, "points": 5.0}
USUAL_UNIT_SD = {"logit": 0.5, "points": 12.0}
LEAST_CHANGE_SD = {"logit": 0.01, "points": 0.2}

LEAST_WEIGHT = 0.003  # components below this share of the heaviest are left out
