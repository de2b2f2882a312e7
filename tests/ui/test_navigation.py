from data import ROOT
from ui.navigation import COUNTRY, PAGES, page_at, page_of_place, pages_present, path_of_place


def test_an_address_is_never_the_name_of_a_file_in_pages() -> None:
    """On a cold link Streamlit would run that file without the frame."""
    stems = {path.stem for path in (ROOT / "pages").glob("*.py")}
    assert stems.isdisjoint(page.url_path for page in PAGES)


def test_every_file_in_pages_is_in_the_menu() -> None:
    assert {ROOT / page.file for page in pages_present()} == set((ROOT / "pages").glob("*.py"))


def test_a_place_has_an_address_by_its_kind() -> None:
    assert path_of_place("GM0202") == "./gemeente?plaats=GM0202"
    assert path_of_place("PV25") == "./provincie?plaats=PV25"
    assert path_of_place("NL") == "./nederland"
    assert page_of_place("NL") is COUNTRY


def test_an_unknown_address_is_the_overview() -> None:
    assert page_at("").url_path == "overzicht"
    assert page_at("vragen").url_path == "vragen"
