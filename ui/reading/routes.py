"""The addresses of the plain pages and of the QR codes, for the server (app.py)."""

from dataclasses import replace
from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from data.text import _, current_language, speaking
from ui import cached, clock
from ui.address import address_of, default_selection, language_in, read_address, with_place
from ui.navigation import COUNTRY, MUNICIPALITY, PLACE_KEY, PROVINCE, SEARCH_KEY, PageRecord, page_of_place
from ui.qr_code import draw_qr, own_path
from ui.reading.answers import HEADERS, Packed, depth_of, pack, send, send_problem
from ui.reading.asked import Asked, asked_of
from ui.reading.endpoint import origin_of, plain_page, query_of
from ui.reading.index_html import LONGEST_NAME, find_places, index_sheet
from ui.reading.paths import FOLDER, index_path, reading_path
from ui.reading.place_html import place_sheet
from ui.reading.problem_html import no_such_page, no_such_place, problem_sheet


@plain_page
def read_municipality(request: Request) -> Response:
    """Answer with the plain page of a municipality."""
    return _send_place(request, MUNICIPALITY, request.path_params["code"])


@plain_page
def read_province(request: Request) -> Response:
    """Answer with the plain page of a province."""
    return _send_place(request, PROVINCE, request.path_params["code"])


@plain_page
def read_country(request: Request) -> Response:
    """Answer with the plain page of the country."""
    return _send_place(request, COUNTRY, cached.country().cbs_code)


@plain_page
def read_index(request: Request) -> Response:
    """Answer with the list of plain pages; a name that is one place leads to it at once."""
    sought = query_of(request).get(SEARCH_KEY, "").strip()[:LONGEST_NAME]
    found = find_places(sought) if sought else ()
    if len(found) == 1:
        return _redirect(request, _path_of(found[0].cbs_code))
    made = partial(_pack_index, origin_of(request), sought, depth_of(request))
    return send(request, made() if sought else cached.kept_drawing("reading_index", origin_of(request), made))


@plain_page
def read_nothing(request: Request) -> Response:
    """Answer that there is no such page; a stroke too many at the end is taken off."""
    path = request.scope["path"]
    if path.endswith("/"):
        return _redirect(request, f".{path.rstrip('/')}{'?' + request.url.query if request.url.query else ''}")
    return send_problem(request, problem_sheet(no_such_page()), 404)


def draw_code(request: Request) -> Response:
    """Answer with the QR code of a page of ours as SVG: /qr?pad=/gemeente?plaats=GM0202."""
    path = own_path(query_of(request).get("pad", ""))
    with speaking(language_in(query_of(request))):
        told = _("QR code of this page: point the camera of a phone at it to open the page.")
        refused = _("This is no address of a page of the CI Monitor.")
    origin = origin_of(request)
    if path is None or not origin:
        return Response(refused, 400, HEADERS, "text/plain; charset=utf-8")
    drawn = draw_qr(f"{origin}{path}", told)
    return Response(drawn, 200, {**HEADERS, "cache-control": "private, max-age=3600"}, "image/svg+xml")


def _send_place(request: Request, page: PageRecord, code: str) -> Response:
    asked = asked_of(page, code, query_of(request), origin_of(request))
    if asked is not None:
        return send(request, _packed(asked, depth_of(request)))
    if code.upper() in cached.all_places():  # a place, at the address of another kind of place
        chosen = read_address(page_of_place(code.upper()), default_selection(), {**query_of(request), PLACE_KEY: code.upper()})[0]
        return _redirect(request, reading_path(page_of_place(code.upper()), chosen) or index_path(chosen.language))
    return send_problem(request, problem_sheet(no_such_place(code)), 404)


def _packed(asked: Asked, depth: int) -> Packed:
    """Return the page, kept as long as the figures are the same, and for one day: it may say what is open today."""
    made = partial(_pack_place, asked, depth)
    if asked.problems:
        return made()
    address = tuple(sorted(address_of(asked.page, asked.chosen).items()))
    return cached.kept_drawing("reading_page", (asked.page.url_path, asked.code, address, asked.origin, clock.today()), made)


def _pack_place(asked: Asked, depth: int) -> Packed:
    return pack(place_sheet(asked), depth)


def _pack_index(origin: str, sought: str, depth: int) -> Packed:
    return pack(index_sheet(origin, sought), depth)


def _path_of(code: str) -> str:
    chosen = replace(default_selection(), language=current_language())
    return reading_path(page_of_place(code), with_place(chosen, code)) or index_path(current_language())


def _redirect(request: Request, path: str) -> Response:
    """Return the way to another plain page, relative to this one, so that it works below any folder of a server."""
    up = "../" * depth_of(request)
    return RedirectResponse(f"{up}{path.removeprefix('./')}", 302)


READING_ROUTES = [
    Route(f"/{FOLDER}", read_index),
    Route(f"/{FOLDER}/{COUNTRY.url_path}", read_country),
    Route(f"/{FOLDER}/{MUNICIPALITY.url_path}/{{code}}", read_municipality),
    Route(f"/{FOLDER}/{PROVINCE.url_path}/{{code}}", read_province),
    Route(f"/{FOLDER}/{{rest:path}}", read_nothing),
    Route("/qr", draw_code),
]
