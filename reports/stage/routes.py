"""The addresses of presentations and their files, for the server (app.py)."""

from collections.abc import Mapping
from functools import partial

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from data.errors import NotUnderstood
from data.text import _
from reports.making.turn import own_turn
from reports.records import Story
from reports.stage.addresses import FOLDER, NAMES_KEY, Asked, file_path, names_asked, story_stem
from reports.stage.answers import HTML, PPTX, PackedPage, pack_page, send_page, send_saved
from reports.stage.controls_html import Link
from reports.stage.page import Editions, draw_page, write_story_page
from reports.story.kept import saved_story
from reports.story.story import story_of
from ui import cached, clock
from ui.navigation import CLOSING, ROUND_KEY, STORY_KEY, pages_present, path_to
from ui.reading.answers import send_problem
from ui.reading.endpoint import origin_of, plain_page, query_of
from ui.reading.problem_html import Problem, problem_sheet


@plain_page
def show_presentation(request: Request) -> Response:
    """Answer with the presentation of a story: /presentatie/PV25?ronde=2026."""
    try:
        asked = _asked(request)
        return send_page(request, _packed(asked, origin_of(request)))
    except NotUnderstood as error:
        return send_problem(request, problem_sheet(_no_story(error.user_message)), 404)


@plain_page
def send_story_file(request: Request) -> Response:
    """Answer with the story as a file: /presentatie/PV25/ci-monitor-2026-pv25-slotbijeenkomst.html."""
    ending = request.path_params["name"].rpartition(".")[2]
    try:
        asked = _asked(request)
        if ending not in ("html", "pptx"):
            raise NotUnderstood(_("There is no such file of this presentation."))
        with own_turn():
            body = _write_html(asked, origin_of(request)) if ending == "html" else _write_pptx(asked, origin_of(request))
    except NotUnderstood as error:
        return send_problem(request, problem_sheet(_no_story(error.user_message)), 404)
    return send_saved(body, f"{story_stem(asked)}.{ending}", HTML if ending == "html" else PPTX)


def _asked(request: Request) -> Asked:
    """Return what is asked for; the newest round when none is named. Raises: NotUnderstood."""
    query = query_of(request)
    return Asked(request.path_params["key"], _round_asked(query), names_asked(query.get(NAMES_KEY)))


def _round_asked(query: Mapping[str, str]) -> int:
    rounds = [each.round_year for each in cached.rounds()]
    if not rounds:
        raise NotUnderstood(_("No municipality has filled in the questions yet, so there is nothing to present."))
    word = query.get(ROUND_KEY, str(rounds[-1]))
    found = next((year for year in rounds if str(year) == word), None)
    if found is None:
        raise NotUnderstood(_('There is no round "{word}" with answers.', word=word[:10]))
    return found


def _packed(asked: Asked, server: str) -> PackedPage:
    """Return the page, kept as long as the figures and what the facilitator chose are the same, and for one day."""
    saved = saved_story(asked.key, asked.round_year)
    key = (asked, server, clock.today(), tuple(each.number for each in saved.versions[:1]), saved.broken_n)
    return cached.kept_drawing("stage_page", key, partial(_pack, asked, server))


def _pack(asked: Asked, server: str) -> PackedPage:
    with own_turn():
        nameless = _story(asked, server, is_anonymous=True)
        named = None if asked.names == "none" else _story(asked, server, is_anonymous=False)
    return pack_page(draw_page(Editions(named, nameless, asked.names, _links(asked)), is_file=False))


def _write_html(asked: Asked, server: str) -> bytes:
    nameless = _story(asked, server, is_anonymous=True)
    return write_story_page(nameless if asked.names == "none" else _story(asked, server, is_anonymous=False), nameless)


def _write_pptx(asked: Asked, server: str) -> bytes:
    from reports.slides.story_deck import write_story_deck  # only when somebody asks: the library takes its time

    return write_story_deck(_story(asked, server, is_anonymous=asked.names != "on"))


def _story(asked: Asked, server: str, *, is_anonymous: bool) -> Story:
    return story_of(asked.key, asked.round_year, is_anonymous=is_anonymous, server=server)


def _links(asked: Asked) -> tuple[Link, ...]:
    """Return the ways out of the presentation, relative to its own address."""
    nameless = Asked(asked.key, asked.round_year, "none")
    found = [] if asked.names == "none" else [
        Link(_("File for without a network (HTML)"), file_path(Asked(asked.key, asked.round_year), "html"), is_file=True),
        Link(_("File for PowerPoint (PPTX)"), file_path(Asked(asked.key, asked.round_year), "pptx"), is_file=True),
    ]  # fmt: skip
    found += [
        Link(_("Without any name (HTML)"), file_path(nameless, "html"), is_file=True),
        Link(_("Without any name (PPTX)"), file_path(nameless, "pptx"), is_file=True),
    ]
    if CLOSING in pages_present():
        address = {STORY_KEY: asked.key, ROUND_KEY: str(asked.round_year)}
        found.append(Link(_("Prepare this presentation"), path_to(CLOSING, address)))
    return tuple(Link(each.label, f"../{each.path.removeprefix('./')}", each.is_file) for each in found)


def _no_story(sentence: str) -> Problem:
    ways = _("Choose a learning programme or province and a round on the page Closing session.")
    return Problem(_("This presentation does not exist"), (sentence, ways), can_search=True)


STAGE_ROUTES = [
    Route(f"/{FOLDER}/{{key}}", show_presentation, methods=["GET"]),
    Route(f"/{FOLDER}/{{key}}/{{name}}", send_story_file, methods=["GET"]),
]
