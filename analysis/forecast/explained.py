"""The settings of the forecaster in words, from the numbers that calculate: for the page about the method."""

from dataclasses import dataclass

from analysis.forecast import settings
from analysis.forecast.scale import OFFSET_PCT
from data.text import _

Number = float | tuple[float, ...]


@dataclass(frozen=True)
class Setting:
    """One number (or row of numbers) the forecast depends on, and what it means in one line."""

    name: str
    value: Number
    meaning: str


def forecast_settings() -> list[Setting]:
    """Return every setting of the forecaster, in the order in which they come into the calculation.

    Source: TR-4.
    """
    return [_setting(name, meaning) for name, meaning in [*_of_units(), *_of_the_mean(), *_beside(), *_of_little_data()]]


def _setting(name: str, meaning: str) -> Setting:
    value: Number | dict[str, float] = OFFSET_PCT if name == "OFFSET_PCT" else getattr(settings, name)
    return Setting(name, tuple(value.values()) if isinstance(value, dict) else value, meaning)


def _of_units() -> list[tuple[str, str]]:
    return [
        ("OFFSET_PCT", _("Room left at 0 and at 100 on the logit scale, in points.")),
        ("NOISE_SHARES", _("Shares of a one-year change that may be noise of the two rounds; all are tried.")),
        ("USUAL_NOISE_SHARE", _("The share that is likely before the scores are seen.")),
        ("NOISE_SHARE_SPREAD", _("How far the share may be from that (standard deviation).")),
        ("FADING_RATES", _("How fast a lead or arrears may fade, per year; all are tried.")),
        ("USUAL_FADING_RATE", _("The rate that is likely before the scores are seen.")),
        ("FADING_RATE_FACTOR", _("How far the rate may be from that (standard deviation of its logarithm).")),
        ("SLOPE_SHARES", _("Shares of a one-year change that may be an own pace; all are tried.")),
        ("USUAL_SLOPE_SHARE", _("Such a share becomes e times less likely with every so much more.")),
        ("LEAST_LASTING_SHARE", _("At least this share of the differences between municipalities is lasting.")),
        ("LEAST_WEIGHT", _("A combination less likely than this, compared with the likeliest, is left out.")),
    ]


def _of_the_mean() -> list[tuple[str, str]]:
    return [
        ("DRIFT_SPREAD", _("How far all may drift together in a year, in standard deviations of a one-year change.")),
        ("SHOCK_SD", _("How much that differs from year to year, in the same measure.")),
        ("SHOCK_ROUNDS", _("For so many rounds this counts beside what the rounds show.")),
    ]


def _beside() -> list[tuple[str, str]]:
    return [
        ("NO_CHANGE_UNITS", _("“Nothing changes” weighs this number divided by this number plus the number of municipalities.")),
        ("STILL_CHANGES", _("“Nobody stays exactly equal” counts for so many changes beside those that were seen.")),
        ("MOST_STILL", _("At most this share is expected to stay exactly equal.")),
        ("NARROWING", _("By this share a spread is made narrower, because averaging makes it too wide.")),
        ("NARROWING_UNITS", _("With so many municipalities half of that; with more, more.")),
    ]


def _of_little_data() -> list[tuple[str, str]]:
    return [
        ("LEAST_N", _("With fewer changes or municipalities than this, usual sizes fill them up.")),
        ("USUAL_CHANGE_SD", _("Usual standard deviation of a one-year change: on the logit scale, and in points.")),
        ("USUAL_UNIT_SD", _("Usual standard deviation between municipalities: on the logit scale, and in points.")),
        ("LEAST_CHANGE_SD", _("Smallest standard deviation that is believed: on the logit scale, and in points.")),
    ]
