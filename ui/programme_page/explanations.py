"""What stands under "Explanation" of the blocks on the page programmas."""

from analysis.programmes.hidden_cohorts import LEAST_MEAN_N
from data.text import _
from ui.block import Explanation
from ui.format import format_date
from ui.programme_page.about import About


def explain_promises(about: About) -> Explanation:
    """Return the explanation of the promises: what each word means and what it rests on."""
    what = _(
        "For every participant and every promise of the programme: kept, on its way, still open, or not to say, with the pilots, "
        "sessions, answers or own report that show it."
    )
    caveats = (
        _("Not to say is not the same as not kept: nobody recorded what would show it."),
        _("Only pilots and attendance delivered to this monitor count. What is missing can be added on the page Upload."),
        _("A promise that was kept after its due date is kept, and said to be late."),
        _("Who left the programme is judged on its own time in it."),
    )
    return _explanation(about, what, ("PR-1", "SR-7"), caveats)


def explain_sessions(about: About) -> Explanation:
    """Return the explanation of the attendance."""
    what = _("How many participants were at each session, and with how many people in which role.")
    caveats = (
        _("A session without a list says nothing about who was there."),
        _("Of people only how many, per role. No names of people are stored."),
        _("A participant counts from the day it joined to the day it left, where those days are known."),
    )
    return _explanation(about, what, ("PR-1", "SR-7"), caveats)


def explain_participants(about: About) -> Explanation:
    """Return the explanation of the participants and their working groups."""
    what = _("Which organisations take part, with how many people in which role, and in which working groups.")
    caveats = (
        _("Of people only how many, per role. No names of people are stored."),
        _("Only organisations that a source names are real; every other one is labelled as an invented example."),
    )
    return _explanation(about, what, ("SR-7",), caveats)


def explain_scores(about: About) -> Explanation:
    """Return the explanation of the scores of the group."""
    what = _(
        "The mean score of the municipalities that take part, over all that answered and over those that answered in both "
        "rounds, beside the mean of the country."
    )
    caveats = (
        _("It shows who takes part, not what taking part did: municipalities chose to take part themselves."),
        _("The group is the same in every round: who left stays in it, and rounds from before the programme count too."),
        _("Below {n} municipalities no mean is told, nor a mean that would give away what one or two score.", n=LEAST_MEAN_N),
        _("A participant that merged into another municipality counts up to its last round."),
    )
    return _explanation(about, what, ("SR-4", "SR-6", "GR-1", "GR-2", "GR-3", "GR-4"), caveats, is_of_round=True)


def explain_targets(about: About) -> Explanation:
    """Return the explanation of the words about the targets."""
    what = _("How many municipalities have which word for their own target. Every municipality sets its own targets.")
    caveats = (
        _("A number of one or two is not told, nor what would give it away."),
        _("Targets differ: a municipality that asks much of itself is sooner at risk."),
    )
    return _explanation(about, what, ("TR-1", "TR-3", "GR-4"), caveats, is_of_round=True)


def explain_pilots(about: About) -> Explanation:
    """Return the explanation of the pilots."""
    what = _("The pilots of which the register says that they belong to this programme, by how far they are.")
    caveats = (
        _("A pilot of a participant that no source ties to the programme does not count here."),
        _("Effects are shown per pilot on the page Pilots, and never added up: they have different baselines."),
    )
    return _explanation(about, what, ("SR-7",), caveats)


def explain_results(about: About) -> Explanation:
    """Return the explanation of published numbers beside those known here."""
    what = _("What was published about the programme, beside what this monitor knows of it.")
    caveats = (
        _("Sources count differently, and sometimes contradict each other. Each is shown with its own source."),
        _("The number known here is no correction of the published one."),
    )
    return _explanation(about, what, ("PR-1",), caveats)


def _explanation(
    about: About, what: str, rule_codes: tuple[str, ...], caveats: tuple[str, ...], *, is_of_round: bool = False
) -> Explanation:
    if is_of_round and about.round_year is not None:
        return Explanation(what, rule_codes, caveats, about.name, about.round_year)
    source = _(
        "What facilitators and participants delivered, and what public sources tell; as of {day}.", day=format_date(about.as_of)
    )
    return Explanation(what, rule_codes, caveats, about.name, None, source)
