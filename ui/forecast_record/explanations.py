"""What stands under "Explanation" of each picture of our forecasts."""

from collections.abc import Sequence

from analysis.record.scores import LEAST_CASES_N
from analysis.thresholds import SMALLEST_GROUP_N
from data.text import _
from ui import cached
from ui.block import Explanation
from ui.format import join_names


def explain_reliability() -> Explanation:
    """Return the explanation of what we said against what happened."""
    what = _("Whether a chance of 30 % means that 3 out of 10 of such targets are met. On the diagonal it is exactly so.")
    caveats = (
        _("One target is judged once for each round in which we named a chance; those are not independent of each other."),
        _("Fewer than {n} forecasts give no dot: they are taken together with their neighbours.", n=LEAST_CASES_N),
        _who_is_left(),
    )
    return _explanation(what, ("TR-4", "TR-5"), caveats)


def explain_words() -> Explanation:
    """Return the explanation of the words."""
    what = _("How often a target was met after we had called it met, on track, uncertain or at risk.")
    caveats = (
        _("A warning that does not come true is not wrong by itself: a chance of 30 % comes true 3 out of 10 times."),
        _("A word about fewer than {n} municipalities is told together with its neighbour.", n=SMALLEST_GROUP_N),
        _("A municipality that was warned may have acted on it; then the target is met and the warning did its work."),
        _who_is_left(),
    )
    return _explanation(what, ("TR-3", "TR-5", "GR-4"), caveats)


def explain_margins() -> Explanation:
    """Return the explanation of the margin."""
    what = _("With every forecast goes a margin. One in ten scores ought to be lower, one in ten higher.")
    caveats = (
        _("In one year all municipalities move together. Over few years this is a first impression; the table has every year."),
        _("Every forecast counts here, also of municipalities without a target."),
    )
    return _explanation(what, ("TR-4", "TR-5"), caveats)


def explain_comparison() -> Explanation:
    """Return the explanation of the Brier scores."""
    what = _(
        "The Brier score: the mean of the squared difference between the chance we named and what happened (1 is met, 0 is not)."
        " Lower is better."
    )
    caveats = (
        _("Always the average knows afterwards how many targets were met; nobody could know that at the time."),
        _(
            "“Nothing changes”: every municipality keeps its newest score, give or take what scores moved in the years before."
            " It knows no more than we did."
        ),
        _("“Not clearly”: the difference can be chance. All forecasts of one municipality count as one for that."),
        _("A score depends on the targets too: ambitious targets are easy to judge."),
    )
    return _explanation(what, ("TR-5",), caveats)


def explain_judged(versions: Sequence[str]) -> Explanation:
    """Return the explanation of what could be judged; versions are those of the method that made the forecasts."""
    made_by = (_("Version of the method: {versions}", versions=join_names(versions)),) if versions else ()
    what = _("Which forecasts count on this page.")
    caveats = (
        _("What is published is kept with its date and never changed. What counts is how it stood when the next round opened."),
        _who_is_left(),
        *made_by,
    )
    return _explanation(what, ("TR-3", "TR-5", "SR-6", "SR-8"), caveats)


def _who_is_left() -> str:
    return _("Only municipalities with a score in the target year count. Who stopped may have done otherwise than who went on.")


def _explanation(what: str, rules: tuple[str, ...], caveats: tuple[str, ...]) -> Explanation:
    rounds = cached.rounds()
    return Explanation(what, rules, caveats, cached.country().name, rounds[-1].round_year if rounds else 0)
