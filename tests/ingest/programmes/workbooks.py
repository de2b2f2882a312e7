"""Workbooks about a learning programme for tests: each sheet with its usual heads, and rows as a facilitator types them."""

from collections.abc import Sequence
from typing import Any

from tests.ingest.builders import make_workbook

HEADS: dict[str, list[str]] = {
    "Leertraject": ["Code", "Leertraject", "Begin", "Einde", "Beschrijving", "Bron", "Verzonnen"],
    "Bijeenkomsten": ["Leertraject", "Nr", "Bijeenkomst", "Datum"],
    "Werkgroepen": ["Leertraject", "Werkgroep"],
    "Toezeggingen": [
        "Leertraject", "Toezegging", "Gemeten met", "Grens", "Aantal", "Per", "Telt vanaf fase", "Opgeschaalde pilots", "Vraag",
        "Waarde", "Uiterlijk",
    ],
    "Deelnemers": [
        "Leertraject", "Lichting", "Organisatie", "Soort organisatie", "Gemeente", "CBS-code", "Provincie", "Begin", "Einde",
        "Bestuur", "Inkoop", "Beleid", "Uitvoering", "Werkgroepen", "Mag genoemd worden", "Verzonnen", "Bron",
    ],
    "Aanwezigheid": [
        "Leertraject", "Lichting", "Organisatie", "Bijeenkomst", "Datum", "Bestuur", "Inkoop", "Beleid", "Uitvoering", "Aantal",
        "Verzonnen",
    ],
    "Stand": ["Leertraject", "Lichting", "Organisatie", "Toezegging", "Stand", "Bewijs", "Datum", "Verzonnen", "Bron"],
}  # fmt: skip
Rows = Sequence[Sequence[Any]]
LINE = "Leerlijn Noord"


def row(sheet: str, **contents: Any) -> list[Any]:
    """A row of a sheet by the heads in lower case with _ for what is no letter: row("Stand", leertraject="X", stand="open")."""
    left = dict(contents)
    cells = [left.pop("".join(sign if sign.isalnum() else "_" for sign in head).lower(), None) for head in HEADS[sheet]]
    assert not left, left
    return cells


def book(**sheets: Rows) -> bytes:
    """A workbook with these sheets, each with its heads above its rows."""
    return make_workbook({name: [HEADS[name], *rows] for name, rows in sheets.items()})


def line(**more: Rows) -> bytes:
    """A workbook that describes a programme of its own with two meetings, two groups, two promises and two participants."""
    sheets: dict[str, Rows] = {
        "Leertraject": [row("Leertraject", code="noord", leertraject=LINE, begin="1-9-2024", einde="31-12-2026")],
        "Bijeenkomsten": [
            row("Bijeenkomsten", leertraject=LINE, nr=1, bijeenkomst="Start", datum="12-9-2024"),
            row("Bijeenkomsten", leertraject=LINE, nr=2, bijeenkomst="Slot", datum="13-11-2025"),
        ],
        "Werkgroepen": [[LINE, "Bouw"], [LINE, "Beleid, bestuur en draagvlak"]],
        "Toezeggingen": [
            row("Toezeggingen", leertraject=LINE, toezegging="Twee pilots", gemeten_met="pilots", aantal=2),
            row("Toezeggingen", leertraject=LINE, toezegging="Lessen delen", gemeten_met="eigen opgave"),
        ],
        "Deelnemers": [
            row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Gemeente Ede", soort_organisatie="gemeente", inkoop=1),
            row("Deelnemers", leertraject=LINE, lichting="A", organisatie="Bouwer BV", soort_organisatie="bedrijf"),
        ],
        **more,
    }
    return book(**{name: rows for name, rows in sheets.items() if rows})
