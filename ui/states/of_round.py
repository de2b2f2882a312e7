"""A round that is still open: what is shown is provisional."""

from datetime import date

from analysis.places import Place, Round
from data.text import _, ngettext
from ui import cached, clock
from ui.format import format_count, format_date
from ui.navigation import PageRecord
from ui.states.records import State, Way


def round_states(round_year: int, page: PageRecord, group: Place | None = None, today: date | None = None) -> tuple[State, ...]:
    """Return that the round is open, up to when, and how many of the group took part so far; none once it has closed.

    group: a province or the country; None is the country. today: None is the day of today.
    """
    shown = next((each for each in cached.rounds() if each.round_year == round_year), None)
    if shown is None or not shown.opens_on <= (today or clock.today()) <= shown.closes_on:
        return ()
    return (State(_text(shown, group or cached.country()), _ways(shown, page)),)


def _text(shown: Round, group: Place) -> str:
    first = _(
        "The round of {year} is open up to and including {day}, so these figures are provisional.",
        year=shown.round_year,
        day=format_date(shown.closes_on),
    )
    score = next(iter(cached.scores_of(group, shown.round_year).values()))
    so_far = ngettext(
        "So far {n} of the {total} municipalities in {name} took part.",
        "So far {n} of the {total} municipalities in {name} took part.",
        score.participant_n, total=format_count(score.place_n), name=group.name,
    )  # fmt: skip
    return f"{first} {so_far}"


def _ways(shown: Round, page: PageRecord) -> tuple[Way, ...]:
    earlier = [each.round_year for each in cached.rounds() if each.round_year < shown.round_year]
    return tuple(Way(_("See the round of {year}", year=year), page, round_year=year) for year in earlier[-1:])
