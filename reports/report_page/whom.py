"""For whom reports are made, as one list: everybody in the round, a programme or cohort, a province, one municipality."""

from dataclasses import dataclass

import streamlit as st

from data.errors import NotUnderstood
from data.text import _
from reports.making import groups
from reports.making.records import Group
from ui import cached
from ui.address import Selection
from ui.choices import municipality_options
from ui.pressed import pressed
from ui.programme_page.about import cohort_name, cohorts_of, programmes
from ui.selection import OPTION_MARK, choose_all, chosen_in, current_selection, follow

KEY = "reports_whom"
PROGRAMME_MARK = "programme:"  # an option of the list: programme:CODE, programme:CODE|COHORT, or the code of a place


@dataclass(frozen=True)
class Whom:
    """The choice as the command says it (words), and who they are."""

    words: tuple[str, ...]
    group: Group


def choose_whom(label: str) -> None:
    """Show the list."""
    options = cached.kept_drawing("reports_whom", (), _options)
    follow(KEY, _option_of(current_selection()))
    st.selectbox(
        label, list(options), format_func=lambda option: options.get(option, ""), key=KEY, on_change=_take, filter_mode="contains"
    )


def whom_chosen() -> Whom:
    """Return for whom reports are wanted; a code that does not exist is passed over: everybody in the round."""
    chosen = current_selection()
    try:
        return _whom(chosen, chosen.round_year or 0)
    except NotUnderstood:
        return _everybody(chosen.round_year or 0)


def _whom(chosen: Selection, round_year: int) -> Whom:
    if chosen.programme:
        cohort = ("--cohort", chosen.cohort) if chosen.cohort else ()
        return Whom(("--programme", chosen.programme, *cohort), groups.group_of_programme(chosen.programme, chosen.cohort))
    place = cached.all_places().get(chosen.place or "")
    if place is None or place.level == "country":
        return _everybody(round_year)
    if place.level == "province":
        return Whom(("--province", place.cbs_code), groups.group_of_province(place.cbs_code, round_year))
    return Whom(("--place", place.cbs_code), groups.group_of_places([place.cbs_code]))


def _everybody(round_year: int) -> Whom:
    return Whom(("--all",), groups.group_of_round(round_year))


def _options() -> dict[str, str]:
    """Return what can be chosen, by its option."""
    found = {cached.country().cbs_code: _("All participants of the round")}
    for programme in programmes():
        option = f"{PROGRAMME_MARK}{programme.programme}"
        found[option] = _("Learning programme: {name}", name=programme.name)
        cohorts = [each.cohort for each in cohorts_of(programme.programme) if each.cohort]
        named = cohorts if len(cohorts) > 1 else []
        found |= {f"{option}{OPTION_MARK}{each}": cohort_name(found[option], each) for each in named}
    provinces = [place for place in cached.all_places().values() if place.level == "province"]
    found |= {place.cbs_code: _("Participants in {name}", name=place.name) for place in provinces}
    return found | {option: label for option, label in municipality_options() if OPTION_MARK not in option}


def _option_of(chosen: Selection) -> str:
    options = cached.kept_drawing("reports_whom", (), _options)
    cohort = f"{OPTION_MARK}{chosen.cohort}" if chosen.cohort else ""
    option = f"{PROGRAMME_MARK}{chosen.programme}{cohort}" if chosen.programme else chosen.place or ""
    return option if option in options else cached.country().cbs_code


@pressed
def _take() -> None:
    option = str(chosen_in(KEY))
    if not option.startswith(PROGRAMME_MARK):
        choose_all(place=option, programme=None, cohort=None)
        return
    programme, _mark, cohort = option.removeprefix(PROGRAMME_MARK).partition(OPTION_MARK)
    choose_all(place=cached.country().cbs_code, programme=programme, cohort=cohort or None)
