"""The states of the page of a place: what is the matter in this round, and where to go."""

from datetime import date

from analysis.places import Succession
from data.text import _
from ui import cached
from ui.format import format_date, join_names
from ui.navigation import COUNTRY, MUNICIPALITY, PROVINCE, UPLOAD, WHAT_HELPS, page_of_place
from ui.place_page.answer import figures_of, is_participant
from ui.place_page.context import Context
from ui.states.ended import ended_states, to_place
from ui.states.no_figures import ways_of_unscored
from ui.states.of_round import round_states
from ui.states.records import State, Way


def states_of(context: Context, today: date | None = None) -> tuple[State, ...]:
    """Return what a visitor of the page of a place must know, the most important first. today: None is the day of today."""
    page, group = page_of_place(context.place.cbs_code), context.place if context.is_group else None
    found = round_states(context.round_year, page, group, today)
    own = _group_states(context) if context.is_group else (*_ended(context), *_own_states(context), *_merged(context))
    return (*found, *own)


def _ended(context: Context) -> tuple[State, ...]:
    found = ended_states(MUNICIPALITY, context.place)
    return tuple(State("", each.ways) for each in found)  # the answer says what became of it


def _own_states(context: Context) -> tuple[State, ...]:
    own = figures_of(context.place.cbs_code, context.round_year)
    if not is_participant(context):
        ways = _ways_of_absent(context)
        return (State("", ways),) if ways else ()
    if all(each.score_pct is None for each in own):
        return (State("", ways_of_unscored(context.place, context.round_year)),)
    is_first = any(each.change_reason == "first_round" for each in own)
    if is_first and context.place.valid_to is None:
        return (State("", (Way(_("See what helps most"), WHAT_HELPS, context.place.cbs_code), *_to_province(context))),)
    return ()


def _ways_of_absent(context: Context) -> tuple[Way, ...]:
    own = figures_of(context.place.cbs_code, context.round_year)
    last = next((each.last_round_year for each in own if each.last_round_year is not None), None)
    ways = [] if last is None else [Way(_("See the round of {year}", year=last), MUNICIPALITY, context.place.cbs_code, last)]
    if context.place.valid_to is not None:
        return tuple(ways)
    return (*ways, _upload(), *_to_province(context))


def _upload() -> Way:
    return Way(_("Hand in a questionnaire"), UPLOAD)


def _to_province(context: Context) -> tuple[Way, ...]:
    return tuple(
        Way(_("See how {name} stands", name=group.name), PROVINCE, group.cbs_code)
        for group in context.groups
        if group.level == "province"
    )


def _merged(context: Context) -> tuple[State, ...]:
    """Return the newest merger into this municipality, when it falls within the rounds that are shown. Source: SR-8."""
    opened = cached.rounds()[0].opens_on
    found = [each for each in cached.predecessors(context.place.cbs_code) if each.effective_on > opened]
    newest = max((each.effective_on for each in found), default=None)
    joined = [each for each in found if each.effective_on == newest]
    others = tuple(to_place(each.place) for each in joined if each.place.cbs_code != context.place.cbs_code)
    return (State(_merger_text(context, joined), others),) if joined else ()


def _merger_text(context: Context, joined: list[Succession]) -> str:
    place, day = context.place, joined[0].effective_on
    values = {"name": place.name, "day": format_date(day), "names": join_names([each.place.name for each in joined])}
    if place.valid_from == day:
        text = _("{name} was formed on {day} from {names}.", **values)
    else:
        text = _("On {day}, {names} became part of {name}.", **values)
    if not any(each.is_reconstructed for each in cached.trend_of(place, "level", context.level.code)):
        return text
    return f"{text} {_('What is dotted in the chart is reconstructed from the municipalities of before.')}"


def _group_states(context: Context) -> tuple[State, ...]:
    """Return the ways to a figure where a mean is hidden or nobody took part (GR-4)."""
    found = cached.scores_of(context.place, context.round_year)
    if all(found["level", level.code].score_pct is not None for level in cached.scopes("level")):
        return ()
    trend = cached.trend_of(context.place, "level", context.level.code)
    years = [each.round_year for each in trend if each.score_pct is not None and each.round_year != context.round_year]
    page = page_of_place(context.place.cbs_code)
    ways = [Way(_("See the round of {year}", year=year), page, context.place.cbs_code, year) for year in years[-1:]]
    above = [Way(_("See how {name} stands", name=group.name), COUNTRY, group.cbs_code) for group in context.groups]
    return (State("", (*ways, *above)),) if ways or above else ()
