"""The addresses of reports: one made at once (/rapport/YEAR/GM0202.pdf), and the zip of an order (/rapport-zip/KEY/NAME)."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from data import default_store_path
from data.text import current_language
from reports.contents.report import report_of
from reports.making.file_names import file_name
from reports.making.formats import KINDS, write_report
from reports.making.jobs import JOBS
from reports.making.permission import may_make_reports
from reports.making.records import FORMATS, Format, Order
from reports.making.turn import own_turn
from ui import cached
from ui.files.gone_page import draw_gone_page
from ui.files.routes import GONE, SAFE
from ui.reading.answers import send_problem
from ui.reading.endpoint import origin_of, plain_page, query_of
from ui.reading.problem_html import no_such_page, no_such_place, problem_sheet
from ui.report_links import FOLDER, NAMES_KEY, WITHOUT_NAMES

ZIP_FOLDER = "rapport-zip"


@plain_page
def send_report(request: Request) -> Response:
    """Answer with the report of one place in one round, made at this moment; with a page that says why there is none."""
    code, _dot, ending = request.path_params["name"].rpartition(".")
    form = next((each for each in FORMATS if each == ending.lower()), None)
    years = {str(each.round_year): each.round_year for each in cached.rounds()}
    year = years.get(request.path_params["round"])
    if form is None or year is None:
        return send_problem(request, problem_sheet(no_such_page()), 404)
    if code.upper() not in cached.all_places():
        return send_problem(request, problem_sheet(no_such_place(code)), 404)
    is_anonymous = query_of(request).get(NAMES_KEY) == WITHOUT_NAMES
    order = Order(
        default_store_path(), default_store_path(), year, (form,), current_language(), is_anonymous, origin_of(request)
    )  # fmt: skip
    return _send_made(request, code.upper(), order, form)


def send_zip(request: Request) -> Response:
    """Answer with the zip of an order, from the disk; with a page that says so (410) when it is gone."""
    path = JOBS.file_of(request.path_params["key"])
    if path is None or path.name != request.path_params["name"] or not may_make_reports():
        return HTMLResponse(draw_gone_page(), GONE, SAFE)
    return FileResponse(path, headers=SAFE, media_type="application/zip", filename=path.name)


def _send_made(request: Request, code: str, order: Order, form: Format) -> Response:
    if request.method == "HEAD":
        return Response(b"", headers=_headers(code, order, form))
    with own_turn():
        body = write_report(report_of(code, order.round_year, is_anonymous=order.is_anonymous, server=order.server), form)
    return Response(body, headers=_headers(code, order, form))


def _headers(code: str, order: Order, form: Format) -> dict[str, str]:
    name = quote(file_name(code, order, form))
    return {**SAFE, "content-type": KINDS[form].media_type, "content-disposition": f'attachment; filename="{name}"'}


REPORT_ROUTES = [
    Route(f"/{FOLDER}/{{round}}/{{name}}", send_report, methods=["GET"]),
    Route(f"/{ZIP_FOLDER}/{{key}}/{{name}}", send_zip, methods=["GET"]),
]
