"""The address of a file of a block: /bestand/TOKEN/ci-monitor-arnhem-trend-2026.csv."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urldefrag, urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from data.text import speaking
from ui.charts.table_html import write_csv
from ui.files.deposit import Deposited, take
from ui.files.gone_page import draw_gone_page
from ui.files.links import FOLDER, file_stem, has_picture
from ui.files.origin import Origin, seen_at

LONGEST_ADDRESS = 2000
GONE = 410
# Nothing in a picture may do anything, wherever it is opened.
SAFE = {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "referrer-policy": "same-origin",
}


@dataclass(frozen=True)
class FileKind:
    """A kind of file: how its name ends, its media type and what makes it."""

    ending: str
    media_type: str
    write: Callable[[Deposited, Origin], bytes]
    is_picture: bool = False


def send_file(request: Request) -> Response:
    """Answer with the file that is asked for; with a page that says so (410) when its block is gone."""
    found = take(request.path_params["token"])
    ending = request.path_params["name"].rpartition(".")[2]
    kind = next((each for each in KINDS if each.ending == ending), None)
    if found is None or kind is None or (kind.is_picture and not has_picture(found.block)):
        return HTMLResponse(draw_gone_page(), GONE, SAFE)
    with speaking(found.language):
        body = kind.write(found, seen_at(found.origin, view_address(request)))
    name = f'attachment; filename="{file_stem(found.block)}.{ending}"'
    return Response(body, headers={**SAFE, "content-type": kind.media_type, "content-disposition": name})


def view_address(request: Request) -> str:
    """Return the address of the page the link was pressed on; empty when it is not known, or not of this server."""
    try:
        address = urldefrag(request.headers.get("referer", "")[: LONGEST_ADDRESS + 1])[0]
        parts = urlsplit(address)
    except ValueError:  # what is sent can be anything
        return ""
    is_ours = parts.scheme in ("http", "https") and parts.netloc == request.headers.get("host")
    return address if is_ours and len(address) <= LONGEST_ADDRESS else ""


def _write_csv(found: Deposited, origin: Origin) -> bytes:
    return write_csv(found.block.table, (found.block.title, *filter(None, [found.block.sentence]), *origin.lines))


def _write_xlsx(found: Deposited, origin: Origin) -> bytes:
    from ui.files.workbook import write_workbook  # only when somebody asks: the library takes its time

    return write_workbook(found.block, origin)


def _write_svg(found: Deposited, origin: Origin) -> bytes:
    return _draw(found, origin).encode("utf-8")


def _write_png(found: Deposited, origin: Origin) -> bytes:
    from ui.picture.png import write_png

    return write_png(_draw(found, origin))


def _draw(found: Deposited, origin: Origin) -> str:
    from ui.picture.sheet import draw_picture_of_block

    return draw_picture_of_block(found.block, origin)


KINDS = (
    FileKind("csv", "text/csv; charset=utf-8", _write_csv),
    FileKind("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", _write_xlsx),
    FileKind("svg", "image/svg+xml", _write_svg, is_picture=True),
    FileKind("png", "image/png", _write_png, is_picture=True),
)
FILE_ROUTES = [Route(f"/{FOLDER}/{{token}}/{{name}}", send_file, methods=["GET"])]
