"""Municipalities by code and name, in the time of a round. A name that only resembles one is never taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.findings import Spot
from ingest.place_book import PlaceBook
from ingest.place_cells import PlaceRead, read_place
from ingest.sheets import Cell
from ingest.vocabulary import Vocabulary


def read(book: PlaceBook, code: object = None, name: object = None, year: int | None = 2026) -> PlaceRead:
    return read_place(book, Cell(2, 1, code), Cell(2, 2, name), book.words.rounds[year] if year else None)  # type: ignore[arg-type]


def codes(result: PlaceRead) -> list[tuple[str, str]]:
    return [(problem.code, cell.address) for cell, problem in result.problems]


@pytest.mark.parametrize("code", ["GM0202"])
def test_the_exact_code_needs_no_word(book: PlaceBook, code: str) -> None:
    assert read(book, code) == PlaceRead("GM0202", ())


@pytest.mark.parametrize("code", [202, 202.0, "0202", "202", "GM202", "gm0202", "GM 0202", "202,0"])
def test_another_form_of_the_code_is_taken_with_a_notice(book: PlaceBook, code: object) -> None:
    result = read(book, code)
    assert result.cbs_code == "GM0202"
    assert codes(result) == [("code_completed", "A2")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Arnhem", "GM0202"),
        ("  arnhem ", "GM0202"),
        ("ARNHEM", "GM0202"),
        ("Gemeente Ede", "GM0228"),
        ("gemeente ede", "GM0228"),
        ("Den Haag", "GM0518"),
        ("'s-Gravenhage", "GM0518"),
        ("s Gravenhage", "GM0518"),
        ("Den Bosch", "GM0796"),
        ("Hengelo", "GM0164"),
        ("Hengelo (O.)", "GM0164"),
        ("Súdwest-Fryslân", "GM1900"),
        ("Sudwest Fryslan", "GM1900"),
        ("Bergen (NH.)", "GM0373"),
        ("Bergen (L.)", "GM0893"),
        ("Nuenen", "GM0820"),
    ],
)
def test_names_other_names_and_normal_forms(book: PlaceBook, name: str, expected: str) -> None:
    assert read(book, None, name) == PlaceRead(expected, ())


@pytest.mark.parametrize(
    ("code", "name", "year", "expected"),
    [
        (None, None, 2026, [("place_missing", "A2")]),
        (None, "Bergen", 2026, [("place_ambiguous", "B2")]),
        (None, "Arnhim", 2026, [("place_unknown", "B2")]),
        (None, "Atlantis", 2026, [("place_unknown", "B2")]),
        ("GM9999", None, 2026, [("code_unknown", "A2")]),
        ("GM9999", "Ede", 2026, [("code_unknown", "A2")]),
        ("abc", None, 2026, [("code_unknown", "A2")]),
        ("GM0202", "Ede", 2026, [("code_and_name_differ", "A2")]),
        ("GM0202", "Bergen", 2026, [("code_and_name_differ", "A2")]),
        (None, "Gelderland", 2026, [("place_not_municipality", "B2")]),
        (None, "Friesland", 2026, [("place_not_municipality", "B2")]),
        ("PV25", None, 2026, [("place_not_municipality", "A2")]),
        ("NL", None, 2026, [("place_not_municipality", "A2")]),
        (None, "Brielle", 2026, [("place_dissolved", "B2")]),
        ("GM0501", None, 2023, [("place_dissolved", "A2")]),
        ("GM1992", None, 2022, [("place_not_yet", "A2")]),
        (None, "Weesp", 2022, [("place_dissolved", "B2")]),  # ended on 24 March 2022, before the round closed
    ],
)
def test_what_is_no_municipality_of_the_round_is_left_out(
    book: PlaceBook, code: object, name: object, year: int, expected: list[tuple[str, str]]
) -> None:
    result = read(book, code, name, year)
    assert result.cbs_code is None
    assert codes(result) == expected


def test_a_dissolved_municipality_still_answers_in_the_rounds_it_existed(book: PlaceBook) -> None:
    assert read(book, "GM0501", "Brielle", 2022).cbs_code == "GM0501"


def test_dissolved_names_its_successors_and_new_its_predecessors(book: PlaceBook) -> None:
    assert read(book, None, "Haaren").problems[0][1].at(Spot()).params["others"] == (
        "Boxtel (GM0757), Oisterwijk (GM0824), Tilburg (GM0855), Vught (GM0865)"
    )
    assert read(book, None, "Voorne aan Zee", 2022).problems[0][1].at(Spot()).params["others"] == (
        "Brielle (GM0501), Hellevoetsluis (GM0530), Westvoorne (GM0614)"
    )


def test_an_ambiguous_name_names_them_all(book: PlaceBook) -> None:
    assert read(book, None, "Bergen").problems[0][1].params["others"] == "Bergen (NH.) (GM0373), Bergen (L.) (GM0893)"
    assert read(book, "GM0893", "Bergen").cbs_code == "GM0893"


def test_a_right_code_with_an_unknown_name_counts_with_a_warning(book: PlaceBook) -> None:
    result = read(book, "GM0202", "Arnhem-Noord")
    assert result.cbs_code == "GM0202"
    assert codes(result) == [("name_not_recognised", "B2")]


def test_without_a_round_the_time_is_left_out(book: PlaceBook) -> None:
    assert read(book, None, "Brielle", None).cbs_code == "GM0501"


def test_trouble_in_a_cell(book: PlaceBook) -> None:
    result = read_place(book, Cell(2, 1, trouble="formula_without_value"), Cell(2, 2, "Ede"), None)
    assert codes(result) == [("formula_without_value", "A2")]


def test_every_place_is_found_by_its_own_name_and_code(book: PlaceBook, words: Vocabulary) -> None:
    for place in words.places.values():
        if place.place_level == "municipality":
            assert place in book.by_name(place.name)
            assert place in book.by_name(f"Gemeente {place.name.upper()}")
            assert book.by_code(Cell(1, 1, place.cbs_code)) == place
            assert book.by_code(Cell(1, 1, int(place.cbs_code[2:]))) == place


@given(name=st.text(max_size=30), code=st.one_of(st.none(), st.text(max_size=10), st.integers(), st.floats()))
def test_any_text_gives_a_place_or_a_reason(book: PlaceBook, name: str, code: object) -> None:
    result = read(book, code, name or None)
    assert result.cbs_code is not None or result.problems
