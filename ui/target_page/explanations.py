"""What stands under "Explanation" of the charts on the page doelen."""

from data.text import _
from ui.block import Explanation
from ui.target_page.about import About


def explain_pathway(about: About) -> Explanation:
    """Return the explanation of the picture of one municipality."""
    what = _(
        "The score over the rounds, the straight pathway from the base round to the targets, and what is to be expected: the "
        "municipality’s own development together with what is known of all others."
    )
    caveats = (
        _("The forecast is no promise. In two of ten cases the score ends outside the light band."),
        _("The forecast knows nothing of plans: it tells what usually follows. A plan is there to do better."),
        _("Earlier scores are counted back over the questions answered every time; they may differ from what was published."),
        _("Seen from an earlier round the picture holds only what was known in that round."),
    )
    return Explanation(what, ("TR-1", "TR-2", "TR-3", "TR-4", "SR-6", "SR-8"), caveats, about.place.name, about.round_year)


def explain_words(about: About) -> Explanation:
    """Return the explanation of the counts per word."""
    what = _("How many municipalities have which word for their own target. Every municipality sets its own targets.")
    caveats = (
        _("A number of one or two is not told, nor what would give it away."),
        _("Targets differ: a municipality that asks much of itself is sooner at risk."),
    )
    return Explanation(what, ("TR-1", "TR-3", "GR-4"), caveats, about.place.name, about.round_year)


def explain_moves(about: About) -> Explanation:
    """Return the explanation of who is drifting and what changed."""
    what = _("The word and the chance of the same target, seen from this round and from the round before.")
    caveats = (
        _("Only targets that were the same in both rounds are compared; a new target begins anew."),
        _("A chance moves a little every round. Less than five points is not listed."),
    )
    return Explanation(what, ("TR-3", "TR-4", "TR-5", "SR-6"), caveats, about.place.name, about.round_year)


def explain_members(about: About) -> Explanation:
    """Return the explanation of the table of municipalities."""
    what = _("Every municipality with its target: the newest score, what is still to go, the pace, and the chance in percent.")
    caveats = (
        _("Pace and pace needed are in points a year. Press a head to sort, a name to see the pathway."),
        _("No ranking: targets differ, and municipalities chose them themselves."),
    )
    return Explanation(what, ("TR-1", "TR-2", "TR-3"), caveats, about.place.name, about.round_year)
