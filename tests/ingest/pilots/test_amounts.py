"""Amounts and effects: what is written from a number is read as that number, and nothing else is."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.layouts.pilot_amounts import read_amount, read_effect
from ingest.layouts.pilot_units import split_head
from ingest.sheets import Cell

LEADS = ["", "€ ", "€", "EUR ", "euro "]
MANY = {" mln": 10**6, " miljoen": 10**6, "mln.": 10**6, "k": 10**3, " mld": 10**9, " duizend": 10**3}


def amount_of(text: object) -> float | None:
    return read_amount(Cell(1, 1, text)).value  # type: ignore[arg-type]


def dutch(number: int, cents: int | None) -> str:
    """The number with points for thousands and a decimal comma, put together sign by sign."""
    signs = str(number)
    groups = []
    while signs:
        groups.append(signs[-3:])
        signs = signs[:-3]
    whole = ".".join(reversed(groups))
    return whole if cents is None else f"{whole},{cents:02d}"


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**12), st.none() | st.integers(0, 99), st.sampled_from(LEADS), st.sampled_from(["", ",-", " euro"]))
def test_an_amount_in_dutch_comes_back(number: int, cents: int | None, lead: str, tail: str) -> None:
    text = lead + dutch(number, cents) + ("" if cents is not None and tail == ",-" else tail)
    assert amount_of(text) == float(f"{number}.{cents or 0:02d}")


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 99_999), st.integers(0, 99), st.sampled_from(",."), st.sampled_from(sorted(MANY)), st.sampled_from(LEADS))
def test_a_number_of_thousands_or_millions_comes_back(whole: int, part: int, sign: str, word: str, lead: str) -> None:
    expected = Decimal(f"{whole}.{part:02d}") * MANY[word]
    assert amount_of(f"{lead}{whole}{sign}{part:02d}{word}") == float(expected)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from([",", "."]), st.sampled_from(sorted(MANY)))
def test_three_figures_behind_a_sign_are_never_guessed(whole: int, part: int, sign: str, word: str) -> None:
    assert amount_of(f"{whole},{part:03d}") is None
    assert amount_of(f"€ {whole}{sign}{part:03d}{word}") is None


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789.,€-/ kmlntoca?%", max_size=14))
def test_no_text_breaks_it_and_two_numbers_are_never_one(text: str) -> None:
    read = read_amount(Cell(1, 1, text))
    assert read.value is None or read.value >= 0
    assert read.value is not None or read.problem is not None
    if read.value is not None:
        assert not set(text) & set("/?%")
        assert amount_of(text + " tot 5") is None


@pytest.mark.parametrize(
    ("key", "text", "expected"),
    [
        ("promised_co2_tonne", "2.400 ton", 2400),
        ("promised_co2_tonne", "2,4 kton CO2", 2400),
        ("promised_co2_tonne", "500 kg CO₂-eq", 0.5),
        ("promised_co2_tonne", "2400 t", 2400),
        ("promised_co2_tonne", 12, 12),
        ("promised_co2_tonne", "30 %", None),
        ("promised_co2_tonne", "2400 m3", None),
        ("promised_co2_tonne", "€ 2400", None),
        ("promised_co2_tonne", "2400 ton/jaar", None),
        ("promised_co2_tonne", -3, None),
        ("promised_co2_tonne", True, None),
        ("realised_reuse_kg", "3 ton", 3000),
        ("realised_reuse_kg", "3.000", 3000),
        ("realised_reuse_kg", "90%", None),
        ("realised_mki_pct", "22,5 %", 22.5),
        ("realised_mki_pct", 0, 0),
        ("realised_mki_pct", "101", None),
        ("realised_mki_pct", "min. 20%", None),
    ],
)
def test_effects(key: str, text: object, expected: float | None) -> None:
    assert read_effect(key, Cell(1, 1, text)).value == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "head", "expected"),
    [
        ("contract_value_eur", "Contractwaarde (x € 1.000)", ("Contractwaarde", 1000)),
        ("contract_value_eur", "Bedrag in k€", ("Bedrag", 1000)),
        ("contract_value_eur", "Waarde (mln euro)", ("Waarde", 1_000_000)),
        ("contract_value_eur", "Contractwaarde (€) excl. btw", ("Contractwaarde", 1)),
        ("promised_co2_tonne", "CO2 beloofd [kg CO2-eq]", ("CO2 beloofd", 0.001)),
        ("promised_co2_tonne", "CO2 beloofd (ton per jaar)", None),
        ("realised_mki_pct", "MKI gerealiseerd (€)", None),
        ("realised_mki_pct", "MKI gerealiseerd %", ("MKI gerealiseerd", 1)),
    ],
)
def test_what_a_head_says_of_its_unit(key: str, head: str, expected: tuple[str, float] | None) -> None:
    assert split_head(key, head) == expected
