"""What stands under "Explanation" of the charts on the page pilots."""

from data.text import _
from ui.block import Explanation


def explain_funnel(name: str) -> Explanation:
    """Return the explanation of the funnel now, over the years and per group."""
    what = _("In which phase pilots are, and how many came at least as far as each phase.")
    caveats = (
        _("A pilot that is in a later phase is counted in every earlier one, also when it skipped one."),
        _("Stopped pilots stand apart: how far they came is only known where their dates were reported."),
        _("Through the years only dates count that were reported. A pilot without dates is not drawn, not guessed."),
        _("Most pilots in public sources are success stories told by those who did them; what failed is hardly reported."),
    )
    return _explanation(what, caveats, name)


def explain_effects(name: str) -> Explanation:
    """Return the explanation of the effects."""
    what = _(
        "What was promised of a pilot and what came of it, as reported, each with how it was measured and compared with what."
    )
    caveats = (
        _("Promised and realised stand apart. Bars compare only the two of one pilot, never two pilots."),
        _("There is no total and no mean: tonnes against another baseline are other tonnes."),
        _("CO₂ and reuse as reported come from sources that do not say whether it was promised or realised."),
    )
    return _explanation(what, caveats, name)


def explain_reported(name: str) -> Explanation:
    """Return the explanation of what was reported."""
    what = _("Of how many pilots each field is filled. An effect counts when it was reported in words or in a number.")
    caveats = (_("A pilot that is still being prepared has no result yet to report; it counts as not reported here."),)
    return _explanation(what, caveats, name)


def explain_moves(name: str, years: tuple[int, int]) -> Explanation:
    """Return the explanation of scores and pilots together."""
    what = _(
        "Per procurement category: of the municipalities with a score in {before} and in {after}, for how many it moved more than"
        " chance does, with and without a pilot known in that time.",
        before=years[0],
        after=years[1],
    )
    caveats = (
        _("A pilot counts when it ran at some time from {before} to {after}. Without a year it counts for neither side.",
          before=years[0], after=years[1]),
        _("No pilot known is not the same as no pilot: hardly anybody reports them all."),
        _("Fewer than five municipalities in a group are not told apart, nor a number of one or two."),
        _("The pilots of a municipality that merged count for the one it went into."),
        association_sentence(),
    )  # fmt: skip
    return Explanation(what, ("SR-3", "SR-6", "SR-8", "GR-4"), caveats, name, years[1])


def association_sentence() -> str:
    """Return the sentence that always stands beside scores and pilots."""
    return _(
        "This shows association, not cause: a municipality that does a pilot may have been on the move already, and pilots that"
        " nobody reported are not seen."
    )


def _explanation(what: str, caveats: tuple[str, ...], name: str) -> Explanation:
    source = _("The pilot register: public sources, and what organisations reported themselves. Every pilot names its source.")
    return Explanation(what, ("SR-7",), caveats, name, None, source)
