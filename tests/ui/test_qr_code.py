"""The QR code, read back from its drawing by a reader of our own; and what may be in one."""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages.asking import HOST, ask
from ui.qr_code import draw_qr, own_path

QUIET = 4
MASKS = (
    lambda i, j: (i + j) % 2, lambda i, j: i % 2, lambda i, j: j % 3, lambda i, j: (i + j) % 3,
    lambda i, j: (i // 2 + j // 3) % 2, lambda i, j: i * j % 2 + i * j % 3, lambda i, j: (i * j % 2 + i * j % 3) % 2,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2,
)  # fmt: skip
FORMAT_MASK = 0b101010000010010


def modules_of(svg: str) -> list[list[int]]:
    """Return the squares of the drawing, without the white around it."""
    root = ElementTree.fromstring(svg)
    size = int(root.get("viewBox").split()[2])
    rows = [[0] * size for _row in range(size)]
    dark = next(path.get("d") for path in root if path.get("fill") == "#000")
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", dark):
        for at in range(int(x), int(x) + int(width)):
            rows[int(y)][at] = 1
    assert not any(any(row) for row in rows[:QUIET])
    assert not any(row[at] for row in rows for at in range(QUIET))
    return [row[QUIET:-QUIET] for row in rows[QUIET:-QUIET]]


def read(svg: str) -> str:
    """Return the text of a code of version 1 to 3 (one block, one alignment mark), in bytes. Source: ISO/IEC 18004."""
    rows = modules_of(svg)
    size = len(rows)
    assert size in (21, 25, 29)
    bits = [rows[8][at] for at in (0, 1, 2, 3, 4, 5, 7, 8)] + [rows[at][8] for at in (7, 5, 4, 3, 2, 1, 0)]
    mask = MASKS[(int("".join(map(str, bits)), 2) ^ FORMAT_MASK) >> 10 & 7]
    read_bits = "".join(str(rows[i][j] ^ (mask(i, j) == 0)) for i, j in in_order(size) if not is_reserved(i, j, size))
    assert read_bits[:4] == "0100"  # bytes
    length = int(read_bits[4:12], 2)
    return bytes(int(read_bits[12 + 8 * at : 20 + 8 * at], 2) for at in range(length)).decode()


def in_order(size: int) -> list[tuple[int, int]]:
    """Return the squares in the order of reading: pairs of columns from the right, up and down in turn, past column 6."""
    pairs = [*range(size - 1, 6, -2), 5, 3, 1]
    found = []
    for turn, right in enumerate(pairs):
        lines = range(size - 1, -1, -1) if turn % 2 == 0 else range(size)
        found += [(i, j) for i in lines for j in (right, right - 1)]
    return found


def is_reserved(i: int, j: int, size: int) -> bool:
    corner = (i < 9 and j < 9) or (i < 9 and j >= size - 8) or (i >= size - 8 and j < 9)
    middle = size - 7
    aligned = size > 21 and abs(i - middle) <= 2 and abs(j - middle) <= 2
    return corner or aligned or i == 6 or j == 6


@pytest.mark.parametrize(
    "address", ["https://a.nl", "https://a.nl/gemeente?plaats=GM0202", "http://127.0.0.1:8501/lees/nederland"]
)
def test_a_phone_reads_the_address(address: str) -> None:
    assert read(draw_qr(address, "QR")) == address


def test_the_route_puts_the_server_before_the_path() -> None:
    answer = ask(f"/qr?pad={quote('/gemeente?plaats=GM0202', safe='')}", host="a.nl")
    assert read(answer.text) == "https://a.nl/gemeente?plaats=GM0202"
    assert "Richt" in answer.text or "richt de camera" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        *("", "gemeente", "//evil.nl", "https://evil.nl", "/\\evil.nl", "/geheim", "/gemeente/../_stcore/x", "/ gemeente"),
        f"/gemeente?{'x' * 1300}",
    ],
    ids=lambda path: path[:20],
)
def test_a_code_of_ours_never_leads_elsewhere(path: str) -> None:
    assert own_path(path) is None
    assert ask(f"/qr?pad={quote(path, safe='')}").status == 400


@given(st.text(max_size=60) | st.builds("/gemeente?{}".format, st.text(max_size=40)))
def test_any_path_stays_on_our_server(text: str) -> None:
    path = own_path(text)
    if path is not None:
        assert urlsplit(urljoin(f"https://{HOST}", path)).netloc == HOST
        assert path.isascii()
        assert unquote(path) == unquote(text)


def test_a_path_that_grows_too_long_by_its_accents_has_no_code() -> None:
    assert own_path("/gemeente?x=" + "e" * 700)
    assert own_path("/gemeente?x=" + "é" * 700) is None
