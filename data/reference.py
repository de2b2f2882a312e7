"""Reference files into the store: places, programmes and the questionnaire.

Everything about meaning is data. Another organisation can hand in another
questionnaire folder, with other levels and themes, and the product works with it.
"""

from pathlib import Path

import duckdb

from data import QUESTIONNAIRE, REFERENCE
from data.errors import ReferenceInvalid
from data.text import _

HERE = Path(__file__).resolve().parent


def load_reference(con: duckdb.DuckDBPyConnection, questionnaire: Path = QUESTIONNAIRE) -> None:
    """Replace the reference tables by what the files say, then check them.

    Raises: ReferenceInvalid, with the first problems, when a file is missing,
        cannot be read or contradicts another.
    Source: design section 3, "Reference".
    """
    try:
        _run_file(con, HERE / "load_reference.sql", REFERENCE)
        _run_file(con, HERE / "load_questionnaire.sql", questionnaire)
    except duckdb.Error as error:
        raise ReferenceInvalid(_("The reference files cannot be read."), str(error)) from error
    problems = con.execute((HERE / "check_reference.sql").read_text()).fetchall()
    if problems:
        detail = "; ".join(f"{file}: {problem}" for file, problem in problems[:5])
        raise ReferenceInvalid(_("The reference files contradict each other: {detail}", detail=detail))


def _run_file(con: duckdb.DuckDBPyConnection, path: Path, folder: Path) -> None:
    for statement in duckdb.extract_statements(path.read_text()):
        parameters = {"folder": str(folder)} if "folder" in statement.named_parameters else {}
        con.execute(statement, parameters)
