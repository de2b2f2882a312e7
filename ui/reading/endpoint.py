"""What every plain page does before and after its own work: language, version of the figures, and errors as pages."""

import logging
import re
from collections.abc import Callable
from functools import wraps
from typing import TypeAlias
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import Response

from data.errors import CIMonitorError, StoreMissing
from data.text import speaking
from ui import cached
from ui.address import language_in
from ui.reading.answers import send_problem
from ui.reading.problem_html import no_store, problem_sheet, something_wrong, unforeseen

LOG = logging.getLogger("ci_monitor")
# What may stand in an address we write: the browser says itself on which server it is.
ORIGIN = re.compile(r"https?://[A-Za-z0-9._-]+(:\d{1,5})?|https?://\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
Endpoint: TypeAlias = Callable[[Request], Response]


def plain_page(endpoint: Endpoint) -> Endpoint:
    """Return the endpoint in the language of the address, on one version of the store; an error becomes a page."""

    @wraps(endpoint)
    def answer(request: Request) -> Response:
        with speaking(language_in(query_of(request))):
            try:
                cached.begin_run()
                return endpoint(request)
            except StoreMissing:
                return send_problem(request, problem_sheet(no_store()), 503)
            except CIMonitorError as error:
                LOG.warning("%s: %s", type(error).__name__, error)
                return send_problem(request, problem_sheet(something_wrong(error.user_message)), 503)

    return answer


def send_unforeseen(request: Request, error: Exception) -> Response:
    """Answer with a sentence to an error nobody foresaw, without a trace of it; the server writes it in its log."""
    LOG.error("unforeseen error at %s", request.url.path, exc_info=error)
    with speaking(language_in(query_of(request))):
        return send_problem(request, problem_sheet(unforeseen()), 500)


def query_of(request: Request) -> dict[str, str]:
    """Return the choices in the address."""
    return dict(parse_qsl(request.url.query))


def origin_of(request: Request) -> str:
    """Return the server as the browser names it: "https://monitor.example.nl"; empty when that is no name of a server."""
    origin = f"{request.url.scheme}://{request.headers.get('host', '')}"
    return origin if ORIGIN.fullmatch(origin) else ""
