"""The pages: their titles, addresses and files, in the order of the menu."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlencode

from data import ROOT
from data.text import DEFAULT_LANGUAGE, _, current_language


@dataclass(frozen=True)
class PageRecord:
    """One page.

    url_path is Dutch and never equal to the name of a file in pages/: Streamlit runs
    a file of that name without the frame on a cold link. keys are the choices its
    address holds, as they are called there.
    """

    file: str
    url_path: str
    title: Callable[[], str]
    keys: tuple[str, ...] = ()


PLACE_KEY = "plaats"
ROUND_KEY = "ronde"
LEVEL_KEY = "niveau"
PART_KEY = "deel"  # a level or theme
HORIZON_KEY = "termijn"  # 3 or 5 years after the base round
STEPS_KEY = "stappen"
PROGRAMME_KEY = "leertraject"
COHORT_KEY = "lichting"
CATEGORY_KEY = "categorie"  # of the pilot register
GROUP_KEY = "werkgroep"
PHASE_KEY = "fase"
PILOT_KEY = "pilot"
LANGUAGE_KEY = "taal"  # in the address of every page
COLOR_KEY = "kleur"  # what the map shows
WEIGHING_KEY = "wegen"  # groups weighed by inhabitants
PLACES_KEY = "plaatsen"  # places to compare, with a hyphen between the codes
COMPARED_KEY = "groep"  # comparison group
MEMBERS_KEY = "leden"  # of a group of one's own
GROUP_NAME_KEY = "naam"
SEARCH_KEY = "zoek"
SHEET_KEY = "blad"  # of a list that is shown in pieces
SPLIT_KEY = "verdeling"  # what a table is split by
FROM_KEY, UNTIL_KEY = "van", "tot"  # the rounds between which something changed
EARLIER_KEY = "eerder"  # the round answers are laid beside
THEME_KEY = "thema"
CHANGED_KEY = "veranderd"  # only what changed
EVERYTHING_KEY = "alles"  # also what a list leaves out at first
STORY_KEY = "verhaal"  # programme, province or country of a closing session
JOB_KEY = "opdracht"  # reports that are being made
OVERVIEW = PageRecord("pages/overview.py", "overzicht", lambda: _("Overview"), (ROUND_KEY, LEVEL_KEY, COLOR_KEY))
MUNICIPALITY = PageRecord("pages/municipality.py", "gemeente", lambda: _("Municipality"), (PLACE_KEY, ROUND_KEY, LEVEL_KEY))
PROVINCE = PageRecord("pages/province.py", "provincie", lambda: _("Province"), (PLACE_KEY, ROUND_KEY, LEVEL_KEY, WEIGHING_KEY))
COUNTRY = PageRecord("pages/country.py", "nederland", lambda: _("The Netherlands"), (ROUND_KEY, LEVEL_KEY, WEIGHING_KEY))
COMPARE = PageRecord(
    "pages/compare.py", "vergelijken", lambda: _("Compare"),
    (PLACE_KEY, PLACES_KEY, COMPARED_KEY, MEMBERS_KEY, GROUP_NAME_KEY, PROGRAMME_KEY, ROUND_KEY, PART_KEY),
)  # fmt: skip
QUESTIONS = PageRecord(
    "pages/question_list.py", "vragen", lambda: _("Questions"), (PLACE_KEY, ROUND_KEY, EARLIER_KEY, THEME_KEY, CHANGED_KEY)
)
TARGETS = PageRecord("pages/targets.py", "doelen", lambda: _("Targets"), (PLACE_KEY, ROUND_KEY, PART_KEY, HORIZON_KEY))
WHAT_HELPS = PageRecord(
    "pages/what_helps.py", "wat-helpt", lambda: _("What helps"), (PLACE_KEY, PART_KEY, HORIZON_KEY, STEPS_KEY, EVERYTHING_KEY)
)
SET_TARGETS = PageRecord("pages/set_targets.py", "doelen-stellen", lambda: _("Set targets"), (PLACE_KEY, PART_KEY))
FORECASTS = PageRecord("pages/forecasts.py", "voorspellingen", lambda: _("Our forecasts"), (PART_KEY,))
PILOTS = PageRecord(
    "pages/pilot_list.py", "pilots", lambda: _("Pilots"),
    (PLACE_KEY, PROGRAMME_KEY, CATEGORY_KEY, GROUP_KEY, PHASE_KEY, PILOT_KEY, SEARCH_KEY, SHEET_KEY, SPLIT_KEY, FROM_KEY,
     UNTIL_KEY),
)  # fmt: skip
PROGRAMMES = PageRecord(
    "pages/programme_list.py", "programmas", lambda: _("Learning programmes"),
    (PROGRAMME_KEY, COHORT_KEY, ROUND_KEY, EVERYTHING_KEY),
)  # fmt: skip
LEARNING = PageRecord("pages/learning.py", "leren", lambda: _("Learning from each other"), (PLACE_KEY, PART_KEY, ROUND_KEY))
MATCHES = PageRecord(
    "pages/match_table.py", "wie-leert-van-wie", lambda: _("Who learns from whom"), (PROGRAMME_KEY, COHORT_KEY, ROUND_KEY)
)
REGISTER_PILOT = PageRecord("pages/register_pilot.py", "pilot-melden", lambda: _("Register a pilot"), (PILOT_KEY,))
REPORTS = PageRecord(
    "pages/reports.py", "rapporten", lambda: _("Reports"), (PLACE_KEY, PROGRAMME_KEY, COHORT_KEY, ROUND_KEY, JOB_KEY)
)
CLOSING = PageRecord("pages/closing_session.py", "slotbijeenkomst", lambda: _("Closing session"), (STORY_KEY, ROUND_KEY))
UPLOAD = PageRecord("pages/upload.py", "uploaden", lambda: _("Upload"))
METHOD = PageRecord("pages/method.py", "methode", lambda: _("Method"))
ACCESSIBILITY = PageRecord("pages/accessibility.py", "toegankelijkheid", lambda: _("Accessibility"))
PAGES = (
    OVERVIEW, MUNICIPALITY, PROVINCE, COUNTRY, COMPARE, TARGETS, WHAT_HELPS, PILOTS, PROGRAMMES, LEARNING, MATCHES, QUESTIONS,
    SET_TARGETS, REGISTER_PILOT, REPORTS, CLOSING, UPLOAD, FORECASTS, METHOD, ACCESSIBILITY,
)  # fmt: skip
PAGES_OF_ANY_PLACE = (TARGETS, PILOTS, REPORTS)

# CBS codes say by their first letters what they are the code of.
PAGE_OF_PREFIX = {"GM": MUNICIPALITY, "PV": PROVINCE}


@cache
def pages_present() -> tuple[PageRecord, ...]:
    """Return the pages whose file is there, in the order of the menu."""
    return tuple(page for page in PAGES if (ROOT / page.file).is_file())


def page_at(url_path: str) -> PageRecord:
    """Return the page with this address; the overview for the empty one."""
    return next((page for page in PAGES if page.url_path == url_path), OVERVIEW)


def page_of_place(code: str) -> PageRecord:
    """Return the page that shows a place with this CBS code."""
    return PAGE_OF_PREFIX.get(code[:2], COUNTRY)


def path_of_place(code: str) -> str:
    """Return the address of a place, relative to any page and in the current language: ./gemeente?plaats=GM0202."""
    page = page_of_place(code)
    return path_to(page, {PLACE_KEY: code} if PLACE_KEY in page.keys else {})


def path_to(page: PageRecord, address: Mapping[str, str]) -> str:
    """Return the path of a page with these choices only, relative to any page and in the current language."""
    language = {} if current_language() == DEFAULT_LANGUAGE else {LANGUAGE_KEY: current_language()}
    return with_query(f"./{page.url_path}", {**address, **language})


def with_query(path: str, address: Mapping[str, str]) -> str:
    """Return a path with these choices behind it; the path alone when there are none."""
    return f"{path}?{urlencode(address)}" if address else path
