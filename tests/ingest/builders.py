"""Workbooks and CSV files for tests: say what stands in the cells, get the bytes of a file.

    make_workbook({"GWW": [["CBS-code", "Jaar", "S01"], ["GM0202", 2026, 3]]})

Cell styles that matter are objects: Percent(0.45) has a percent format, Formula("=1+2", "3") holds
a stored result, Formula("=1+2") none, and ERROR is #REF!.
"""

import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

HEADS = ["CBS-code", "Gemeente", "Jaar"]
Rows = Sequence[Sequence[Any]]


@dataclass(frozen=True)
class Percent:
    share: float
    number_format: str = "0%"


@dataclass(frozen=True)
class Formula:
    text: str
    stored: str | None = None
    stored_type: str = ""


@dataclass(frozen=True)
class Tweaks:
    """What is special about a sheet besides its rows."""

    merged: tuple[str, ...] = ()
    hidden: bool = False
    first_row: int = 1


def make_workbook(sheets: Mapping[str, Rows], **tweaks: Tweaks) -> bytes:
    """The bytes of an .xlsx file; tweaks by the name of the sheet."""
    book = Workbook()
    book.remove(book.active)
    stored: dict[tuple[int, str], Formula] = {}
    for number, (name, rows) in enumerate(sheets.items(), start=1):
        page, tweak = book.create_sheet(name), tweaks.get(name, Tweaks())
        for row, contents in enumerate(rows, start=tweak.first_row):
            for column, content in enumerate(contents, start=1):
                address = _put(page, row, column, content)
                if isinstance(content, Formula) and content.stored is not None:
                    stored[(number, address)] = content
        for merged in tweak.merged:
            page.merge_cells(merged)
        page.sheet_state = "hidden" if tweak.hidden else "visible"
    if all(tweaks.get(name, Tweaks()).hidden for name in sheets):
        book.create_sheet("Leeg")  # Excel has at least one visible sheet
    out = BytesIO()
    book.save(out)
    return _store_results(out.getvalue(), stored) if stored else out.getvalue()


def _put(page: Worksheet, row: int, column: int, content: Any) -> str:
    cell = page.cell(row, column)
    if isinstance(content, Percent):
        cell.value, cell.number_format = content.share, content.number_format
    elif isinstance(content, Formula):
        cell.value = content.text
    elif content is not None:
        cell.value = content
    return cell.coordinate


def _store_results(content: bytes, stored: Mapping[tuple[int, str], Formula]) -> bytes:
    """Add the results Excel would have stored; openpyxl writes none."""
    parts = {name: zipfile.ZipFile(BytesIO(content)).read(name) for name in zipfile.ZipFile(BytesIO(content)).namelist()}
    for (number, address), formula in stored.items():
        name = f"xl/worksheets/sheet{number}.xml"
        kind = f' t="{formula.stored_type}"' if formula.stored_type else ""
        pattern = rf'<c r="{address}"([^>]*)><f>(.*?)</f><v\s*/?>(</v>)?</c>'
        changed = rf'<c r="{address}"\1{kind}><f>\2</f><v>{formula.stored}</v></c>'
        text, count = re.subn(pattern, changed, parts[name].decode())
        assert count == 1, address
        parts[name] = text.encode()
    return make_zip(parts)


def make_zip(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a zip with these parts."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)  # without the moment: the same bytes each time
    return out.getvalue()


def make_csv(rows: Rows, separator: str = ";", encoding: str = "utf-8") -> bytes:
    """The bytes of a CSV file as Excel writes it."""
    lines = (separator.join(_field("" if content is None else str(content), separator) for content in row) for row in rows)
    return ("\r\n".join(lines) + "\r\n").encode(encoding)


def _field(text: str, separator: str) -> str:
    return '"' + text.replace('"', '""') + '"' if separator in text or '"' in text or "\n" in text else text


def register(*rows: Sequence[Any], questions: Sequence[str] = ("S01", "S03", "OA5")) -> list[list[Any]]:
    """Rows of a register with its heads."""
    return [[*HEADS, *questions], *(list(row) for row in rows)]
