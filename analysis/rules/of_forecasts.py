"""The rules TR-4 and TR-5: where a chance comes from, and how forecasts are kept and judged."""

from analysis.record.record import INTERVAL_PCT
from analysis.record.scores import LEAST_CASES_N
from analysis.rules.rule import Rule
from analysis.thresholds import LEAST_ROUNDS_N, LONGEST_GAP_YEARS
from data.text import _


def forecast_rules() -> list[Rule]:
    """Return the rules for the chance, the fan, and the record of our forecasts."""
    return [_chance(), _record()]


def _chance() -> Rule:
    return Rule(
        "TR-4",
        _("The chance of a target, and the fan"),
        _("chance = share of the scores we hold possible in the target year that is at or above the target"),
        _(
            "What we hold possible comes from all municipalities: how their scores moved in earlier rounds, how much of that was"
            " chance, and whether high and low scores returned to the middle. The fan holds {pct} % of what is possible, its"
            " inner part half; the wider it is, the less we know. Every level and theme is reckoned apart. With fewer than"
            " {rounds} rounds that can be compared, or when the newest score is more than {years} years old, we name no chance."
            " Plans and measures are not in it: a chance says what usually happens from such a position, not what you can do.",
            pct=INTERVAL_PCT,
            rounds=LEAST_ROUNDS_N,
            years=LONGEST_GAP_YEARS,
        ),
        _("Method, section 4: forecasting short series; tried out on 14 series of other figures, section 7."),
    )


def _record() -> Rule:
    return Rule(
        "TR-5",
        _("How good our forecasts were"),
        _("Brier score = mean of (chance − outcome)², with outcome 1 for a target that was met and 0 for one that was missed"),
        _(
            "Every published forecast is kept with its date and the version of the method. When the target year has come it is"
            " laid beside the score. What counts is what stood there when the next round opened. Where nothing was published"
            " then, the forecast is made afterwards with only what was known at the time, and we say so. A percentage or a dot"
            " stands for at least {n} forecasts.",
            n=LEAST_CASES_N,
        ),
        _("Method, section 4: what a calibrated warning means."),
    )
