"""Cells of pilot registers that look like something they are not."""

from datetime import date

import pytest

from ingest.forms.personal import without_addresses
from ingest.layouts.pilot_amounts import read_amount, read_effect
from ingest.layouts.pilot_dates import Moment, read_since, read_year
from ingest.sheets import Cell
from tests.ingest.builders import make_workbook
from tests.ingest.seen import seen


@pytest.mark.parametrize("text", ["1.250", "1,250"])
def test_three_figures_behind_a_sign_in_a_column_of_millions_are_not_guessed(text: str) -> None:
    read = read_amount(Cell(1, 1, text), 1e6)
    assert (read.value, read.problem and read.problem.code) == (None, "amount_two_ways")
    assert read_amount(Cell(1, 1, "1,25"), 1e6).value == 1_250_000
    assert read_amount(Cell(1, 1, "1.250"), 1e3).value == 1_250_000


@pytest.mark.parametrize("content", ["€ 1.250.000", 1_250_000])
@pytest.mark.parametrize("factor", [1e3, 1e6])
def test_whole_euros_in_a_column_of_thousands_are_not_multiplied(content: object, factor: float) -> None:
    read = read_amount(Cell(1, 1, content), factor)
    assert (read.value, read.problem and read.problem.code) == (None, "amount_two_ways")
    assert read_amount(Cell(1, 1, 250), factor).value == 250 * factor


def test_three_figures_behind_a_sign_in_kilotonnes_are_not_guessed() -> None:
    for read in (
        read_effect("promised_co2_tonne", Cell(1, 1, "1.250 kton")),
        read_effect("promised_co2_tonne", Cell(1, 1, "1.250"), 1_000.0),
        read_effect("promised_reuse_kg", Cell(1, 1, "1.250 kton")),
    ):
        assert (read.value, read.problem and read.problem.code) == (None, "effect_two_ways")
    assert read_effect("promised_co2_tonne", Cell(1, 1, "1.250 ton")).value == 1250


def test_a_short_date_is_not_guessed_in_a_column_of_both_orders() -> None:
    read = read_since(Cell(1, 1, "3/5/21"), "both")
    assert (read.value, read.problem and read.problem.code) == (None, "date_two_ways")
    assert read_since(Cell(1, 1, "13/5/21"), "both").value == Moment(2021, date(2021, 5, 13))


def test_the_year_of_a_date_with_the_month_first_is_known() -> None:
    assert read_year(Cell(1, 1, "12/31/2021")).value == 2021
    assert read_year(Cell(1, 1, "31/31/2021")).problem is not None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Bel (06) 12345678", "Bel …"),
        ("Bel 06.12.34.56.78 of +31 (0)318 680911.", "Bel … of …."),
        ("mailto:jan@ede.nl", "…"),
        ("Gestart 01-02-2019 10:00", "Gestart 01-02-2019 10:00"),
        ("01-02-2019 tot 03-04-2020", "01-02-2019 tot 03-04-2020"),
        ("contract 2010123456789", "contract 2010123456789"),
        (
            "https://medium.com/@jan/stuk.html, https://x.nl/0201234567",
            "https://medium.com/@jan/stuk.html, https://x.nl/0201234567",
        ),
        ("1 000 000 000 000", "1 000 000 000 000"),
    ],
)
def test_only_addresses_of_people_are_left_out(text: str, kept: str) -> None:
    assert without_addresses(text) == kept


def test_addresses_are_kept_nowhere(check) -> None:
    heads = ["Titel", "Organisatie", "Bron", "Fase", "Eind", "Contractwaarde", "Begin"]
    reached = "Jan, jan@ede.nl of 06-12345678"
    rows = [["A", "Rijk", reached], *([f"P{n}", "Rijk", *[None] * n, reached] for n in range(1, 5)), [reached, "jan@ede.nl"]]
    checked = check(make_workbook({"GWW": [heads, *rows]}))
    kept = repr(checked.pilots) + repr(checked.findings)
    assert "@" not in kept
    assert "12345678" not in kept
    assert ("pilot_field_missing", "GWW", "B7") in seen(checked)


def test_an_organisation_called_as_a_municipality_is_told(check) -> None:
    rows = [["A", "Ede", None], ["B", "Ede", "gemeente"], ["C", "Rijk", None], ["D", "Utrecht", "provincie"]]
    checked = check(make_workbook({"GWW": [["Titel", "Organisatie", "Soort organisatie"], *rows]}))
    assert seen(checked, "warning") == [("organisation_may_be_place", "GWW", "B2")]
