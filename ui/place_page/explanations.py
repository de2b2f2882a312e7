"""What stands under "Explanation" of each chart."""

from analysis.robust.arrows import LEAST_ROUNDS_N
from data.text import _
from ui.block import Explanation
from ui.place_page.context import Context

TREND_RULES = ("SR-4", "SR-6", "SR-6a", "SR-6b", "SR-8", "GR-1", "GR-2", "GR-3", "TR-1")


def explain_trend(context: Context) -> Explanation:
    """Return the explanation of the development."""
    what = _(
        "How the score on this level moved over the rounds, beside province and country, and the targets the municipality set."
    )
    if context.is_group:
        what = _(
            "How the mean of the municipalities moved: over all that took part, and over those that took part in both rounds."
        )
    caveats = [
        _("A yearly questionnaire has noise. A change that chance alone often gives is said to be within the noise."),
        _("A direction is named only after at least {n} rounds, and when no single round decides it.", n=LEAST_ROUNDS_N),
    ]
    if context.is_group:
        caveats.append(
            _("Which municipalities take part differs per round. Look at the line of the same participants for the development.")
        )
        caveats.append(_("The margin says nothing about municipalities choosing themselves whether they take part."))
        caveats.append(
            _("The margin of the same participants is that of the change up to the newest round, so it is nothing there.")
        )
    else:
        caveats.append(_("A round without a score is a gap in the line, never a zero."))
    return Explanation(what, TREND_RULES, tuple(caveats), context.place.name, context.round_year)


def explain_themes(context: Context) -> Explanation:
    """Return the explanation of the themes."""
    what = _("The score per theme of the questionnaire. The levels stand side by side and are never added up.")
    caveats = (_("A theme with few answers has no score; the reason stands in its place."), _coverage_caveat())
    rules = ("SR-1", "SR-2", "SR-4", "SR-6", "SR-6a", "SR-6b", "SR-7", "GR-1", "GR-4")
    return Explanation(what, rules, caveats, context.place.name, context.round_year)


def explain_grid(context: Context) -> Explanation:
    """Return the explanation of the grid."""
    what = _("The attention to each focal point within each procurement category, with a score per row and per column.")
    caveats = (_("One cell is one question. Look at rows and columns before you conclude from a cell."), _coverage_caveat())
    return Explanation(what, ("SR-1", "SR-3", "SR-7"), caveats, context.place.name, context.round_year)


def explain_standouts(context: Context) -> Explanation:
    """Return the explanation of strong and weak points."""
    what = _("The themes and cells of the grid in which this place differs most from the mean of the Netherlands.")
    if not context.groups:
        what = _("The themes and cells of the grid with the highest and the lowest mean.")
    caveats = (_("Stronger than the mean is not the same as good: look at the score too."), _("One cell is one question."))
    return Explanation(what, ("SR-2", "SR-3", "GR-1", "GR-4"), caveats, context.place.name, context.round_year)


def explain_spread(context: Context) -> Explanation:
    """Return the explanation of a distribution."""
    what = _("The scores of all municipalities that took part, one dot each.")
    caveats = (
        _("Two or three points between municipalities mean little. That is why a place is given as a range."),
        _("Municipalities that did not take part are not in it."),
    )
    return Explanation(what, ("SR-2", "SR-4", "SR-9", "GR-1"), caveats, context.place.name, context.round_year)


def explain_targets(context: Context) -> Explanation:
    """Return the explanation of targets."""
    what = _("The targets municipalities set for themselves: three plain numbers, a word, and the chance of reaching them.")
    caveats = (
        _("The chance says how often municipalities in the same position reached such a target. It is no promise."),
        _("The pace is a straight line through two rounds; it is not a forecast."),
        _("After a merger a new council sets new targets; older ones no longer count."),
        *((_("“Few” hides a number below three, or one from which such a number could be found."),) if context.is_group else ()),
    )
    rules = ("TR-1", "TR-2", "TR-3", "TR-4", "TR-5", "SR-6", "SR-8")
    return Explanation(what, rules, caveats, context.place.name, context.round_year)


def explain_members(context: Context) -> Explanation:
    """Return the explanation of the list of municipalities or provinces."""
    what = _("The score of each level. Press a head to sort.")
    caveats = (_("Missing is not zero: a dash has its reason beside it."), _("Differences of two or three points mean little."))
    return Explanation(what, ("SR-4", "SR-7", "GR-1", "GR-4"), caveats, context.place.name, context.round_year)


def explain_pilots(name: str) -> Explanation:
    """Return the explanation of the pilots of a place."""
    what = _("Every pilot of this place that is in the register, as it was reported. What was not reported is said to be so.")
    caveats = (
        _("No pilot known is not the same as no pilot: hardly anybody reports them all."),
        _("Most pilots in public sources are success stories told by those who did them; what failed is hardly reported."),
        _("Effects are told per pilot and never added up: they have different baselines."),
    )
    source = _("The pilot register: public sources, and what organisations reported themselves. Every pilot names its source.")
    return Explanation(what, ("SR-7",), caveats, name, None, source)


def _coverage_caveat() -> str:
    return _("Municipalities fill in the questionnaire themselves; the answers were not audited.")
