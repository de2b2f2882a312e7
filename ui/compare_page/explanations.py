"""What stands under "Explanation" of each chart of the page."""

from data.text import _
from ui.block import Explanation
from ui.compare_page.asked import Asked
from ui.compare_page.group_data import GroupData
from ui.compare_page.group_names import group_words
from ui.format import join_names

SCORE_RULES = ("SR-2", "SR-4", "SR-7")
GROUP_RULES = ("GR-1", "GR-2", "GR-4", "GR-5")


def explain_side(asked: Asked) -> Explanation:
    """Return the explanation of places beside each other."""
    what = _(
        "The score of each place on every level and theme. Of a province or the country it is the mean of its municipalities."
    )
    caveats = (
        _("A score that is missing is never zero: a sign says which of four reasons there is."),
        _("Differences of two or three points mean little."),
        _("Higher than others is not the same as good: look at the targets too."),
    )
    return Explanation(what, (*SCORE_RULES, "SR-6", "GR-1", "GR-4"), caveats, _names(asked), asked.round_year)


def explain_lines(asked: Asked) -> Explanation:
    """Return the explanation of the lines of places."""
    what = _("How the score of each place moved over the rounds. The first place is the thick line.")
    caveats = (
        _("A round without a score is a gap in the line, never a zero."),
        _("Which municipalities take part differs per round, so the mean of a province or the country moves with that too."),
    )
    return Explanation(what, ("SR-4", "SR-6", "SR-8", "GR-1", "GR-3"), caveats, _names(asked), asked.round_year)


def explain_targets(asked: Asked) -> Explanation:
    """Return the explanation of the targets of places."""
    what = _("What each municipality aims at, and the word about it. Provinces and the country set no targets here.")
    caveats = (_("A low target is reached more easily: look at the target as well as at the word."),)
    return Explanation(what, ("TR-1", "TR-3", "TR-4"), caveats, _names(asked), asked.round_year)


def explain_spread(data: GroupData) -> Explanation:
    """Return the explanation of the distribution in a group."""
    what = _("The scores of the municipalities in the group, one dot each, with the own one larger.")
    caveats = (
        _("Two or three points between municipalities mean little. That is why a place is given as a range."),
        _("Municipalities that did not take part are not in it."),
    )
    return Explanation(what, (*SCORE_RULES, "SR-9", *GROUP_RULES), caveats, _group(data), data.round_year)


def explain_parts(data: GroupData) -> Explanation:
    """Return the explanation of the parts beside a group."""
    what = _("The own score on every level and theme, with a mark for the mean of the group and one for the country.")
    caveats = (
        _("The mean is unweighted: every municipality with a score counts the same."),
        _("The margin says nothing about municipalities choosing themselves whether they take part."),
    )
    return Explanation(what, (*SCORE_RULES, "SR-9", *GROUP_RULES), caveats, _group(data), data.round_year)


def explain_group_lines(data: GroupData) -> Explanation:
    """Return the explanation of the lines of a municipality and a group."""
    what = _("The own line beside the mean of the group: over all that took part, and over those that took part in both rounds.")
    caveats = (
        _("The members are those of the chosen round; in an earlier round the ones that existed then count."),
        _("Which municipalities take part differs per round. Look at the line of the same participants for the development."),
    )
    return Explanation(what, ("SR-6", "SR-8", *GROUP_RULES, "GR-3"), caveats, _group(data), data.round_year)


def explain_group(data: GroupData) -> Explanation:
    """Return the explanation of who is in a group."""
    what = _("By which rule the municipalities were chosen, and which of them have a score.")
    caveats = (
        _("First score: the first one published on this level, up to the chosen round; after a merger it begins anew."),
        _("Inhabitants are those of the newest figures, also in earlier rounds."),
    )
    return Explanation(what, ("GR-5", "GR-4", "SR-7", "SR-8"), caveats, _group(data), data.round_year)


def _names(asked: Asked) -> str:
    return join_names([place.name for place in asked.places])


def _group(data: GroupData) -> str:
    return _("{name} and {group}", name=data.own.name, group=group_words(data.group, data.own, data.name))
