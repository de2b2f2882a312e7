"""Stores in memory for the analysis tests; `refill` one before use."""

import duckdb
import pytest

from tests.analysis.other_questionnaire import INVENTED_MERGERS, INVENTED_PLACES, write_other_questionnaire
from tests.builders import memory_store


@pytest.fixture(scope="session")
def con() -> duckdb.DuckDBPyConnection:
    """A store in memory with the real questionnaire."""
    return memory_store()


@pytest.fixture(scope="session")
def other_con(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """A store in memory with the other questionnaire."""
    return memory_store(write_other_questionnaire(tmp_path_factory.mktemp("questionnaire")))


@pytest.fixture(scope="session")
def merging_con(tmp_path_factory: pytest.TempPathFactory) -> duckdb.DuckDBPyConnection:
    """The other questionnaire, with invented mergers of mergers: the register has none since 2016."""
    con = memory_store(write_other_questionnaire(tmp_path_factory.mktemp("merging")))
    con.execute(INVENTED_PLACES)
    con.execute(INVENTED_MERGERS)
    return con
