"""A register of many rows as Excel writes it (texts kept apart, numbers as numbers), written fast: only for measuring."""

import csv
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

from data import QUESTIONNAIRE, REFERENCE
from ingest.addresses import column_letters

COLUMNS = 60
ROUNDS = (2022, 2023, 2024, 2025, 2026)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEETS = '<sheets><sheet name="Register" sheetId="1" r:id="r1"/></sheets>'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def write_register(path: Path, rows_n: int) -> None:
    """Write rows_n rows x 60 columns: code, name, round and 57 questions with 0-4 (the same each time)."""
    source, texts = random.Random(1), dict[str, int]()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number, row in enumerate(_rows(rows_n, source), start=1):
                sheet.write(_row(number, row, texts).encode())
            sheet.write(b"</sheetData></worksheet>")
        for name, part in _around(texts).items():
            archive.writestr(name, HEAD + part)


def _rows(rows_n: int, source: random.Random) -> Iterator[list[str | int]]:
    questions = [line["question_id"] for line in _lines(QUESTIONNAIRE / "questions.csv")][: COLUMNS - 3]
    yield ["CBS-code", "Gemeente", "Jaar", *questions]
    places = [line for line in _lines(REFERENCE / "places.csv") if line["place_level"] == "municipality" and not line["valid_to"]]
    for n in range(rows_n):
        place = places[n % len(places)]
        yield [place["cbs_code"], place["name"], ROUNDS[n % len(ROUNDS)], *source.choices(range(5), k=len(questions))]


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _row(number: int, row: list[str | int], texts: dict[str, int]) -> str:
    cells = (_cell(f"{column_letters(n)}{number}", content, texts) for n, content in enumerate(row, start=1))
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(address: str, content: str | int, texts: dict[str, int]) -> str:
    if isinstance(content, str):
        return f'<c r="{address}" t="s"><v>{texts.setdefault(content, len(texts))}</v></c>'
    return f'<c r="{address}"><v>{content}</v></c>'


def _around(texts: dict[str, int]) -> dict[str, str]:
    kept = "".join(f"<si><t>{text.replace('&', '&amp;')}</t></si>" for text in texts)
    kinds = (
        ("xl/workbook.xml", "sheet.main"),
        ("xl/worksheets/sheet1.xml", "worksheet"),
        ("xl/sharedStrings.xml", "sharedStrings"),
    )
    overrides = "".join(f'<Override PartName="/{name}" ContentType="{KIND}.{kind}+xml"/>' for name, kind in kinds)
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{rels}{overrides}</Types>',
        "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}">{SHEETS}</workbook>',
        "xl/_rels/workbook.xml.rels": _relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml")),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{kept}</sst>',
    }


def _relations(*targets: tuple[str, str]) -> str:
    found = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{found}</Relationships>'
