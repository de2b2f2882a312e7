"""What the forecaster does, in words: for a council member, and for a statistician.

The numbers in the second are those that calculate (analysis/thresholds.py, the
settings of analysis/forecast); what was learned stands in the store (forecast_model).
"""

from dataclasses import dataclass

import duckdb

from analysis.queries import fetch_rows
from analysis.record.record import INTERVAL_PCT
from analysis.record.trial import TRIAL_PANELS_N
from analysis.rules.forecaster_formulas import common_formula, learning_formula, mixing_formula, model_formula
from analysis.thresholds import LEAST_ROUNDS_N, LONGEST_GAP_YEARS
from data.text import _

LONGEST_SHORT_WORDS = 150  # what a council member reads before a meeting


@dataclass(frozen=True)
class Paragraph:
    """A piece of the full explanation, with its heading and its formulas."""

    head: str
    text: str
    formula: str = ""


@dataclass(frozen=True)
class LearnedFrom:
    """What the forecaster of one level or theme learned from, as of the newest round."""

    scope: str
    code: str
    origin_round_year: int
    method_version: str
    unit_n: int


def fetch_learned_from(con: duckdb.DuckDBPyConnection) -> list[LearnedFrom]:
    """Return what the models of the newest round learned from, levels first. Source: TR-4."""
    return [LearnedFrom(*row) for row in fetch_rows(con, "fetch_learned_from")]


def forecaster_in_short() -> str:
    """Return the explanation for a council member, of at most 150 words."""
    return _(
        "A municipality has only a few rounds. Two or three scores make no trend: a few points up or down are often chance."
        " That is why the forecast learns from all municipalities together. It looks at how scores moved in earlier rounds:"
        " how much was chance, whether high and low scores returned to the middle, and how fast all municipalities moved"
        " together. So it reckons which scores are possible for your municipality in the target year. The"
        " chance is the part of them that meets your target. A chance of 30 % means: of 10 municipalities in this position"
        " about 3 met such a target. The forecast does not know your plans. Who does more than usual can improve the"
        " chance: it is a warning, not a verdict. After every round we check whether we were right; see how often, and how"
        " often not, under “Our forecasts”."
    )


def forecaster_in_full() -> list[Paragraph]:
    """Return the explanation for a statistician. Source: TR-3, TR-4, TR-5, method.md sections 4 and 7."""
    return [_data(), _model(), _learning(), _common(), _few(), _chance(), _silence(), _tuning(), _limits()]


def _data() -> Paragraph:
    return Paragraph(
        _("What goes in"),
        _(
            "Per level and per theme one panel: municipalities by rounds, on 0-100. Of a municipality the newest published"
            " score, and earlier rounds counted back from it over the questions common to both (rule SR-6), so that another"
            " questionnaire or a late answer is no development. After a merger or a break a series begins again (rule SR-8)."
            " Seen from a round nothing later goes in; only municipalities that exist on its closing day."
        ),
    )


def _model() -> Paragraph:
    return Paragraph(
        _("The model"),
        _(
            "Scores y are put on a logit scale z that leaves room at 0 and 100. On it the score of municipality i in year t is"
            " the common mean m of that year, a place x and noise e of the round. The place is made of a lasting part (variance"
            " a), a fading part (f, at rate r) and an own pace (b). All are normal. So a high score that was partly luck or a"
            " passing lead returns to the middle, and a lasting lead stays."
        ),
        model_formula(),
    )


def _learning() -> Paragraph:
    return Paragraph(
        _("What is learned from everybody"),
        _(
            "How much of a change is noise, how fast a lead fades and how much own pace there is, two to ten rounds cannot say"
            " for one municipality. So combinations of them are laid side by side, on the grid of the settings. Each gets a"
            " weight: its likelihood over all municipalities together, times a prior. What the own scores say about a later"
            " one is averaged over the combinations by that weight; that they differ makes the variance larger. So the forecast"
            " is one normal distribution on the logit scale, from the own scores and the model alone, and a higher score never"
            " lowers a chance. (v: share of noise in a change; q: share of own pace; s² and V: variance of a one-year change and"
            " between municipalities; K: covariance of the rounds o that were measured, L the newest, and the year T, H years"
            " ahead.)"
        ),
        learning_formula(),
    )


def _common() -> Paragraph:
    return Paragraph(
        _("What moves everybody"),
        _(
            "The common mean is chain-linked over municipalities in both rounds (rule GR-3), so that who takes part does not"
            " move it. Its pace so far is believed as far as its yearly shocks allow, and goes on, more slowly where places"
            " fade. The uncertainty of the pace and the shocks to come are added to every forecast: they do not average out over"
            " municipalities. (p: pace of the mean so far, over S years and k steps; π: what is believed of it; c²: variance"
            " of its yearly shocks; n: municipalities.)"
        ),
        common_formula(),
    )


def _few() -> Paragraph:
    return Paragraph(
        _("Few municipalities, few steps"),
        _(
            "Mixed with this stands “no change”: a random walk in points, of which the weight falls with the number of"
            " municipalities. In a small theme many scores stay exactly equal. That share is learned too and laid on the newest"
            " score; who does move then moves so much more that mean and variance stay the same. Averaging makes spreads"
            " a little too wide; with many municipalities they are made narrower by a fixed share. (n₀ of n₁ changes"
            " were exactly 0; ρ: share that stays equal for a year.)"
        ),
        mixing_formula(),
    )


def _tuning() -> Paragraph:
    return Paragraph(
        _("How it was tuned and tried out"),
        _(
            "The settings are the same for every panel. They were chosen by hand on {n} open panels of other scores of 0-100"
            " together, with a random search as a check. Settings chosen on all panels but one and tried on that one keep most"
            " of the gain, not all: elsewhere expect a little less than the table below says. The forecaster is accepted on"
            " panels that were not seen before. No figure of this monitor played a part, so the record of our forecasts is a"
            " fair test.",
            n=TRIAL_PANELS_N,
        ),
    )


def _silence() -> Paragraph:
    return Paragraph(
        _("When we say nothing"),
        _(
            "A forecast needs {rounds} rounds that can be compared, the newest at most {years} years old. The model is learned"
            " from all municipalities, also those with one round.",
            rounds=LEAST_ROUNDS_N,
            years=LONGEST_GAP_YEARS,
        ),
    )


def _chance() -> Paragraph:
    return Paragraph(
        _("From distribution to chance and fan"),
        _(
            "The forecast is a whole distribution per municipality and year. What lies beyond 0 or 100 lies at 0 or 100. The"
            " chance is P(score ≥ target); the fan has the 10th, 25th, 75th and 90th percentile ({pct} % and half). Chance and"
            " fan come from the same distribution and cannot contradict each other. A higher target never has a higher chance.",
            pct=INTERVAL_PCT,
        ),
    )


def _limits() -> Paragraph:
    return Paragraph(
        _("What it cannot do"),
        _(
            "Calibration holds over municipalities, not for one municipality through time. Measures, money and plans are not"
            " in it. Who stops taking part is not seen. With two rounds a lasting place cannot be told from luck: the settings"
            " decide. A common development that suddenly stops is seen only by the next rounds. All municipalities share the"
            " shocks of a year: errors of one year go together, and over few years the record says little."
        ),
    )
