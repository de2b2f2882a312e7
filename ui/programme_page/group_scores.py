"""The scores of the municipalities in a programme as records, and in a sentence."""

from collections.abc import Sequence

from analysis.programmes.group_scores import fetch_group_scores
from analysis.programmes.hidden_cohorts import LEAST_MEAN_N
from data.text import _
from ui import cached, rows
from ui.format import format_n_of, format_score, join_names
from ui.programme_page.about import About
from ui.rows import GroupScore


def group_scores_of(about: About) -> tuple[GroupScore, ...]:
    """Return the group on every level in every round, oldest round first."""
    return cached.kept(
        "programme_scores", about.key, lambda con: rows.records_of(fetch_group_scores(con, *about.key), GroupScore)
    )


def scores_sentence(about: About, found: Sequence[GroupScore]) -> str:
    """Return what the group scores in the chosen round, on how many of how many municipalities that rests, and why if nothing."""
    if not found:
        return _("No municipality takes part, so there are no scores of the group.")
    now = [each for each in found if each.round_year == about.round_year]
    scored = [each for each in now if each.score_pct is not None]
    if not scored:
        reasons = list(dict.fromkeys(group_reason(each) for each in now))
        return _("In {year} there is no mean of the group: {reason}.", year=about.round_year, reason=join_names(reasons))
    pieces = [
        _("{level} {score} (mean of {n_of} municipalities)",
          level=each.name.lower(), score=format_score(each.score_pct), n_of=format_n_of(each.score_n, each.place_n))
        for each in scored
    ]  # fmt: skip
    return _("In {year} the participating municipalities score {pieces}.", year=about.round_year, pieces=join_names(pieces))


def group_reason(each: GroupScore) -> str:
    """Return why there is no mean in words. Source: GR-4."""
    if each.reason == "rest_too_few":
        return _("the mean of the other cohorts would tell what one or two municipalities score")
    return _("{n_of} municipalities have a score, at least {least} are needed",
             n_of=format_n_of(each.score_n, each.place_n), least=LEAST_MEAN_N)  # fmt: skip
