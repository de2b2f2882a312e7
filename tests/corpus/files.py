"""Pages to the bytes of a file in any of the formats."""

from collections.abc import Sequence

from tests.corpus.pages import Format, Page
from tests.corpus.write_ods import write_ods
from tests.corpus.write_text import write_text
from tests.corpus.write_workbooks import write_xls, write_xlsm, write_xlsx
from tests.corpus.write_xlsb import write_xlsb

WRITERS = {"xlsx": write_xlsx, "xlsm": write_xlsm, "xls": write_xls, "xlsb": write_xlsb, "ods": write_ods}


def write_file(pages: Sequence[Page], kind: Format) -> bytes:
    """The bytes of a file; a text file holds the first page, as Excel saves the sheet in view."""
    if kind in WRITERS:
        return WRITERS[kind](pages)
    return write_text(pages[0], "\t" if kind == "tsv" else ";")
