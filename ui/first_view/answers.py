"""What the server answers with: the first view for the shell, and the figures of a place somebody has just chosen."""

import logging
from collections.abc import Mapping

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from data.errors import CIMonitorError
from data.text import speaking
from ui import cached
from ui.address import language_in
from ui.charts.figure import figure_data
from ui.choices import municipality_options
from ui.first_view.frame_html import FirstPage, draw_first_view
from ui.first_view.overview_html import overview_first
from ui.first_view.place_html import place_page
from ui.first_view.shown import Shown, shown_of
from ui.frame import title_of_view
from ui.navigation import OVERVIEW, PLACE_KEY, PROVINCE
from ui.reading.endpoint import query_of
from ui.selection import OPTION_MARK
from ui.shell.index_page import FirstView

LOG = logging.getLogger("ci_monitor")
NAME_KEY = "naam"
FAST = 2  # of nine levels of gzip: the visitor waits for it
NOT_KEPT = {"cache-control": "no-store"}


def first_view_at(path: str, query: Mapping[str, str]) -> FirstView | None:
    """Return what the shell shows at an address until Streamlit has drawn the page; None where it shows nothing.

    An error is not told here: the page itself tells it.
    """
    try:
        cached.begin_run()
        first = _first_page(path.rstrip("/").rpartition("/")[2], query)
        return None if first is None else FirstView(title_of_view(first.page, first.chosen), str(draw_first_view(first)))
    except CIMonitorError as error:
        LOG.info("no first view at %s: %s", path, error)
        return None


def _first_page(url_path: str, query: Mapping[str, str]) -> FirstPage | None:
    if url_path in ("", OVERVIEW.url_path):
        return overview_first(query)
    shown = shown_of(url_path, query)
    return None if shown is None else place_page(shown)


def send_figures(request: Request) -> Response:
    """Answer with the figures of a place chosen by its name in a list: /figuren/gemeente?naam=Ede&ronde=2024.

    404 where there is no such place or page: the run of the page tells what is the matter.
    """
    query = query_of(request)
    with speaking(language_in(query)):
        try:
            cached.begin_run()
            url_path = request.path_params["page"]
            code = _code_of(url_path, query.pop(NAME_KEY, ""))
            shown = shown_of(url_path, {**query, PLACE_KEY: code}) if code else None
        except CIMonitorError as error:
            LOG.info("no figures ahead: %s", error)
            shown = None
        return Response(status_code=404) if shown is None else JSONResponse(_told(shown), headers=NOT_KEPT)


def _told(shown: Shown) -> dict[str, object]:
    first, *rest = shown.view.sentences
    figures = {"blocks": figure_data(shown.blocks)}
    if shown.view.cards is not None:
        figures["cards"] = figure_data(shown.view.cards)
    return {"title": shown.title, "answer": [first, *([" ".join(rest)] if rest else [])], "figures": figures}


def _code_of(url_path: str, name: str) -> str | None:
    """Return the code of what the list on this page calls by this name."""
    if url_path == PROVINCE.url_path:
        return {each.name: code for code, each in cached.all_places().items() if each.level == "province"}.get(name)
    options = cached.kept_drawing("municipality_options", (), municipality_options)
    return next((option.partition(OPTION_MARK)[0] for option, text in options if text == name), None)


FIRST_VIEW_ROUTES = [Route("/figuren/{page}", send_figures, middleware=[Middleware(GZipMiddleware, compresslevel=FAST)])]
