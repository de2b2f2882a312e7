"""The list of plain pages, with a form to find a place that works without a script."""

from dataclasses import replace

from markupsafe import Markup

from analysis.places import Place
from data.text import DEFAULT_LANGUAGE, LANGUAGES, _, current_language
from ui import cached
from ui.address import default_selection, path_of, with_place
from ui.answer_block import draw_answer
from ui.charts.markup import join, tag
from ui.choices import municipality_options, sort_key
from ui.navigation import COUNTRY, LANGUAGE_KEY, OVERVIEW, SEARCH_KEY, page_of_place
from ui.place_page.answer import answer_sentences
from ui.place_page.context import context_of
from ui.reading.names import full_name
from ui.reading.paths import FOLDER, index_path, reading_path
from ui.reading.sheet import Sheet, void
from ui.selection import OPTION_MARK
from ui.states.no_figures import no_figures_sentences

LONGEST_NAME = 80
LIST = "gemeenten"


def index_sheet(origin: str, sought: str = "") -> Sheet:
    """Return the list: how the country stands, the form, what was found, the provinces and all municipalities."""
    title = _("Circular procurement in the Netherlands")
    answer = _answer()
    found = _draw_found(sought) if sought else None
    country = tag("p", _link(cached.country()), class_="ci-plain-way")
    body = join(
        tag("h1", title),
        draw_answer((answer,)),
        country,
        draw_search(sought),
        found,
        cached.kept_drawing("reading_list", (), _draw_all),
    )
    chosen = replace(default_selection(), language=current_language())
    return Sheet(
        title=title,
        description=answer,
        body=body,
        origin=origin,
        here=index_path(current_language()),
        here_in=tuple((language, index_path(language)) for language in LANGUAGES if language != current_language()),
        dashboard=path_of(OVERVIEW, chosen),
    )


def find_places(sought: str) -> tuple[Place, ...]:
    """Return the places with this name, also an old or an English one; without one those whose name holds it, by name."""
    wanted = sort_key(sought[:LONGEST_NAME])
    if not wanted:
        return ()
    names = cached.kept_drawing("reading_names", (), _names)
    same = {code for name, code in names if name == wanted}
    codes = same or {code for name, code in names if wanted in name}
    return tuple(sorted((cached.all_places()[code] for code in codes), key=lambda place: (sort_key(place.name), place.cbs_code)))


def draw_search(sought: str = "") -> Markup:
    """Return the form: a name, and a button to find it."""
    options = cached.kept_drawing(
        "reading_options", (), lambda: join(*(void("option", value=place.name) for place in _listed("municipality")))
    )
    return tag(
        "form",
        tag("label", _("Find your municipality"), for_="zoek"),
        tag(
            "div",
            void("input", id="zoek", name_=SEARCH_KEY, value=sought, list=LIST, type="search", autocomplete="off", required=True),
            _draw_language(),
            tag("button", _("Find"), type="submit"),
        ),
        tag("datalist", options, id=LIST),
        action=f"./{FOLDER}", method="get", role="search", class_="ci-plain-search",
    )  # fmt: skip


def _draw_language() -> Markup | None:
    """Return what takes the language along; the usual one need not be said."""
    language = current_language()
    return None if language == DEFAULT_LANGUAGE else void("input", type="hidden", name_=LANGUAGE_KEY, value=language)


def _answer() -> str:
    usual = default_selection()
    if usual.round_year is None or usual.level is None:
        return no_figures_sentences()[0]
    return answer_sentences(context_of(cached.country(), usual.round_year, usual.level))[0]


def _draw_found(sought: str) -> Markup:
    found = find_places(sought)
    if not found:
        return tag("p", _("No municipality or province found with “{name}”.", name=sought[:LONGEST_NAME]), role="status")
    return tag("ul", *(tag("li", _link(place)) for place in found), class_="ci-plain-found")


def _draw_all() -> Markup:
    provinces = tag("ul", *(tag("li", _link(place)) for place in _listed("province")), class_="ci-plain-columns")
    everywhere = tag("ul", *(tag("li", _link(place)) for place in _listed("municipality")), class_="ci-plain-columns")
    folded = tag("details", tag("summary", tag("h2", _("All municipalities"))), everywhere, class_="ci-plain-all")
    return join(tag("h2", _("The provinces")), provinces, folded)


def _link(place: Place) -> Markup:
    """Return a link to the plain page of a place."""
    chosen = replace(with_place(default_selection(), place.cbs_code), language=current_language())
    return tag("a", full_name(place), href=reading_path(page_of_place(place.cbs_code), chosen) or reading_path(COUNTRY, chosen))


def _listed(level: str) -> list[Place]:
    """Return the places of today of one level, by name."""
    found = [place for place in cached.all_places().values() if place.level == level and place.valid_to is None]
    return sorted(found, key=lambda place: sort_key(place.name))


def _names() -> list[tuple[str, str]]:
    """Return every name, as it is compared, with its code: of every place, also other and earlier names."""
    names = [(place.name, place.cbs_code) for place in cached.all_places().values()]
    others = [(label.partition(" (")[0], option.partition(OPTION_MARK)[0]) for option, label in municipality_options()]
    return [(sort_key(name), code) for name, code in [*names, *others]]
