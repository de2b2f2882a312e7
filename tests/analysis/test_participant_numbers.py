"""The numbers of participants that may not be named: who knows the participants cannot make them again."""

import duckdb

from analysis.learning.numbers import fetch_numbers
from tests.analysis.promise_store import COURSE, course, deliver
from tests.programme_builders import Took

TOWNS = ("Arnhem", "Nijmegen", "Ede", "Apeldoorn", "Zutphen", "Doetinchem", "Tiel", "Winterswijk")


def numbers_of_file(con: duckdb.DuckDBPyConnection, checksum: str) -> dict[str, int]:
    """The number of each organisation when the participants came in a file with this checksum."""
    deliver(con, [course(), *(Took(COURSE, town, organisation_type="zorg") for town in TOWNS)])
    con.execute("update delivery set checksum_sha256 = $checksum", {"checksum": checksum})
    found = fetch_numbers(con, COURSE)
    return dict(zip(found["organisation"], found["number"], strict=True))


def test_the_numbers_depend_on_a_file_that_only_the_facilitator_has(con: duckdb.DuckDBPyConnection) -> None:
    """Else the list of participants, which is on a page, and this code would be enough to tell who is who."""
    first, again, other = (numbers_of_file(con, sign * 64) for sign in "aab")
    assert sorted(first.values()) == list(range(1, 9))
    assert first == again
    assert first != other
