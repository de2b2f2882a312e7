"""The rules of calculation as records, for the method page and beside every figure.

Each text is made when asked for, in the language of the reader, with the
thresholds of analysis/thresholds.py filled in: what is explained is what is computed.
"""

from analysis.rules.of_comparison import comparison_rules
from analysis.rules.of_effect import effect_rules
from analysis.rules.of_forecasts import forecast_rules
from analysis.rules.of_groups import group_rules
from analysis.rules.of_promises import promise_rules
from analysis.rules.of_ranks import rank_rules
from analysis.rules.of_scores import score_rules
from analysis.rules.of_steps import step_rules
from analysis.rules.of_targets import target_rules
from analysis.rules.of_time import time_rules
from analysis.rules.rule import Rule

__all__ = ["Rule", "fetch_rules"]


def fetch_rules() -> list[Rule]:
    """Return the rules of this version in the current language, in the order of design section 4."""
    figures = (score_rules, time_rules, rank_rules, group_rules, comparison_rules, target_rules, forecast_rules, step_rules)
    return [rule for rules in (*figures, promise_rules, effect_rules) for rule in rules()]
