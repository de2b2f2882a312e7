"""The choices as they stand in the address: plaats, ronde, niveau, deel, termijn, taal and so on (ui/navigation.py).

Defaults are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from analysis.places import Place
from data.text import DEFAULT_LANGUAGE, LANGUAGES, _
from ui import cached
from ui.navigation import (
    CATEGORY_KEY,
    CHANGED_KEY,
    COHORT_KEY,
    COLOR_KEY,
    COMPARED_KEY,
    EARLIER_KEY,
    EVERYTHING_KEY,
    FROM_KEY,
    GROUP_KEY,
    GROUP_NAME_KEY,
    HORIZON_KEY,
    JOB_KEY,
    LANGUAGE_KEY,
    LEVEL_KEY,
    MEMBERS_KEY,
    OVERVIEW,
    PAGES_OF_ANY_PLACE,
    PART_KEY,
    PHASE_KEY,
    PILOT_KEY,
    PLACE_KEY,
    PLACES_KEY,
    PROGRAMME_KEY,
    PROVINCE,
    ROUND_KEY,
    SEARCH_KEY,
    SHEET_KEY,
    SPLIT_KEY,
    STEPS_KEY,
    STORY_KEY,
    THEME_KEY,
    UNTIL_KEY,
    WEIGHING_KEY,
    PageRecord,
    page_of_place,
    with_query,
)
from ui.parts import part_exists, part_of
from ui.steps_text import Step, read_steps, write_steps

LONGEST_HORIZON_YEARS = 50
LONGEST_WORD = 300  # signs of a code in the address
YES = "ja"
# What stands in the address as it is; the page itself says so when it does not know it.
WORDS = {
    PROGRAMME_KEY: "programme", COHORT_KEY: "cohort", CATEGORY_KEY: "category",
    GROUP_KEY: "working_group", PHASE_KEY: "phase", PILOT_KEY: "pilot", COLOR_KEY: "color", PLACES_KEY: "places",
    COMPARED_KEY: "compared", MEMBERS_KEY: "members", GROUP_NAME_KEY: "group_name", SEARCH_KEY: "search",
    SHEET_KEY: "sheet", SPLIT_KEY: "split", FROM_KEY: "from_year", UNTIL_KEY: "until_year", EARLIER_KEY: "earlier",
    THEME_KEY: "theme", CHANGED_KEY: "changed_only", EVERYTHING_KEY: "everything", STORY_KEY: "story", JOB_KEY: "job",
}  # fmt: skip


@dataclass(frozen=True)
class Selection:
    """The choices; a code is None where nothing was chosen yet.

    place: of pages about any place, it follows the municipality or province chosen last.
    part: a level or theme. horizon_years: None is the nearest target to come.
    programme, cohort, category, working_group, phase, pilot: codes as the address has them, None is all, or none chosen.
    color, places and all that follow: words as the address has them; what they mean is the page's.
    """

    municipality: str | None
    province: str | None
    round_year: int | None
    level: str | None
    place: str | None = None
    part: str | None = None
    horizon_years: int | None = None
    steps: tuple[Step, ...] = ()
    programme: str | None = None
    cohort: str | None = None
    category: str | None = None
    working_group: str | None = None
    phase: str | None = None
    pilot: str | None = None
    language: str = DEFAULT_LANGUAGE
    is_weighted: bool = False
    color: str | None = None
    places: str | None = None
    compared: str | None = None
    members: str | None = None
    group_name: str | None = None
    search: str | None = None
    sheet: str | None = None
    split: str | None = None
    from_year: str | None = None
    until_year: str | None = None
    earlier: str | None = None
    theme: str | None = None
    changed_only: str | None = None  # YES or None, as everything
    everything: str | None = None
    story: str | None = None
    job: str | None = None


def with_place(chosen: Selection, code: str) -> Selection:
    """Return the selection with this place chosen; a municipality brings its province."""
    place = cached.all_places()[code]
    if place.level == "municipality":
        same = chosen.municipality == code
        return replace(chosen, municipality=code, province=place.parent_code, place=code, steps=chosen.steps if same else ())
    return replace(chosen, province=code, place=code) if place.level == "province" else replace(chosen, place=code)


def default_selection() -> Selection:
    """Return what is shown when nothing was chosen: the newest round, the first level, the country."""
    rounds, levels = cached.rounds(), cached.scopes("level")
    level = levels[0].code if levels else None
    return Selection(None, None, rounds[-1].round_year if rounds else None, level, place=cached.country().cbs_code, part=level)


def still_there(kept: Selection) -> Selection:
    """Return the selection with the usual round and level where the chosen one is not in the figures (any more)."""
    usual = default_selection()
    rounds, levels = {each.round_year for each in cached.rounds()}, {each.code for each in cached.scopes("level")}
    if kept.round_year not in rounds:
        kept = replace(kept, round_year=usual.round_year)
    if kept.part is None or not part_exists(kept.part):
        kept = replace(kept, part=usual.part)
    return kept if kept.level in levels else replace(kept, level=usual.level)


def address_of(page: PageRecord, chosen: Selection) -> dict[str, str]:
    """Return the address of a page with these choices, defaults left out."""
    usual = default_selection()
    place = chosen.province if page is PROVINCE else chosen.place if page in PAGES_OF_ANY_PLACE else chosen.municipality
    values = {
        PLACE_KEY: None if page in PAGES_OF_ANY_PLACE and place == usual.place else place,
        ROUND_KEY: None if chosen.round_year == usual.round_year else str(chosen.round_year),
        LEVEL_KEY: None if chosen.level == usual.level else chosen.level,
        PART_KEY: None if chosen.part == usual.part else chosen.part,
        HORIZON_KEY: None if chosen.horizon_years is None else str(chosen.horizon_years),
        STEPS_KEY: write_steps(chosen.steps),
        WEIGHING_KEY: YES if chosen.is_weighted else None,
        LANGUAGE_KEY: None if chosen.language == DEFAULT_LANGUAGE else chosen.language,
        **{key: getattr(chosen, field) for key, field in WORDS.items()},
    }
    return {key: value for key in (*page.keys, LANGUAGE_KEY) if (value := values[key])}


def path_of(page: PageRecord, chosen: Selection) -> str:
    """Return the address of a page with these choices, relative to any page: ./gemeente?plaats=GM0202."""
    path = "./" if page is OVERVIEW else f"./{page.url_path}"  # the first page is at the root, under no other name
    return with_query(path, address_of(page, chosen))


def language_in(address: Mapping[str, str]) -> str:
    """Return the language an address says; Dutch when it says none, or one there is not."""
    return address[LANGUAGE_KEY] if address.get(LANGUAGE_KEY) in LANGUAGES else DEFAULT_LANGUAGE


def read_address(page: PageRecord, kept: Selection, address: Mapping[str, str]) -> tuple[Selection, list[str]]:
    """Return the selection the address says, and a sentence for each value in it that does not exist."""
    usual = default_selection()
    problems: list[str] = []
    if ROUND_KEY in page.keys:
        kept = replace(kept, round_year=_read_round(address, usual, problems))
    if LEVEL_KEY in page.keys:
        kept = replace(kept, level=_read_level(address, usual, problems))
    if PLACE_KEY in page.keys:
        place = _read_place(address, page, problems)
        usual_code = usual.place if page in PAGES_OF_ANY_PLACE else None
        code = place.cbs_code if place else usual_code
        kept = with_place(kept, code) if code else kept
    if PART_KEY in page.keys:
        kept = replace(kept, part=_read_part(address, usual, problems))
    if HORIZON_KEY in page.keys:
        kept = replace(kept, horizon_years=_read_horizon(address, problems))
    if STEPS_KEY in page.keys:
        kept = replace(kept, steps=_read_steps(address, problems))
    if WEIGHING_KEY in page.keys:
        kept = replace(kept, is_weighted=address.get(WEIGHING_KEY) == YES)
    words: dict[str, Any] = {
        field: address.get(key, "")[:LONGEST_WORD] or None for key, field in WORDS.items() if key in page.keys
    }
    return replace(kept, **words, language=language_in(address)), problems


def _read_round(address: Mapping[str, str], usual: Selection, problems: list[str]) -> int | None:
    text = address.get(ROUND_KEY)
    if text is None:
        return usual.round_year
    for found in cached.rounds():
        if str(found.round_year) == text:
            return found.round_year
    problems.append(_("There is no round “{text}”. You see the round of {year}.", text=text[:20], year=usual.round_year))
    return usual.round_year


def _read_level(address: Mapping[str, str], usual: Selection, problems: list[str]) -> str | None:
    text = address.get(LEVEL_KEY)
    if text is None or text in {level.code for level in cached.scopes("level")}:
        return text or usual.level
    problems.append(
        _("There is no level “{text}”. You see the level {name}.", text=text[:20], name=cached.scopes("level")[0].name)
    )
    return usual.level


def _read_place(address: Mapping[str, str], page: PageRecord, problems: list[str]) -> Place | None:
    text = address.get(PLACE_KEY)
    if text is None:
        return None
    place = cached.all_places().get(text.upper())
    if place is not None and page in PAGES_OF_ANY_PLACE:
        return place
    if place is not None and page_of_place(place.cbs_code) in (page, _place_page(page)):
        return place
    problems.append(_("There is no place “{text}” for this page. Choose one below.", text=text[:20]))
    return None


def _read_part(address: Mapping[str, str], usual: Selection, problems: list[str]) -> str | None:
    text = address.get(PART_KEY)
    if text is None or part_exists(text):
        return text or usual.part
    problems.append(_("There is no part “{text}”. You see {name}.", text=text[:40], name=part_of(usual.part or "").name))
    return usual.part


def _read_horizon(address: Mapping[str, str], problems: list[str]) -> int | None:
    text = address.get(HORIZON_KEY)
    if text is None:
        return None
    if text.isdecimal() and 0 < int(text[:3]) <= LONGEST_HORIZON_YEARS:
        return int(text)
    problems.append(_("“{text}” is no number of years for a target. You see the nearest target.", text=text[:20]))
    return None


def _read_steps(address: Mapping[str, str], problems: list[str]) -> tuple[Step, ...]:
    steps = read_steps(address.get(STEPS_KEY, ""))
    if steps is None:
        problems.append(_("The steps in the address cannot be read. You see the page without steps."))
        return ()
    return steps


def _place_page(page: PageRecord) -> PageRecord:
    """Return the page whose kind of place this page is about: the questions are those of a municipality."""
    return page if page is PROVINCE else page_of_place("GM")
