"""Messages about a file that was stopped while it was read, by a limit or by itself."""

from data.text import _
from ingest.messages.facts import Facts, Message, file_left_out


def _ordinary_workbook(_facts: Facts) -> str:
    return _("Expected: a workbook that can be read with ordinary means.")


def _copy_values(_facts: Facts) -> str:
    return _(
        "Open the file in Excel, copy the sheet with the data, paste it as values in a new workbook, and deliver that one. "
        "Does that not help? Send the file to the administrator."
    )


READING_MESSAGES = {
    "reader_too_slow": Message(
        "error",
        lambda f: _("reading this file takes more than {limit_s} seconds; it was stopped", limit_s=f["limit_s"]),
        _ordinary_workbook,
        file_left_out,
        _copy_values,
    ),
    "reader_out_of_memory": Message(
        "error",
        lambda f: _("reading this file takes more than {limit_mb} MB of memory; it was stopped", limit_mb=f["limit_mb"]),
        _ordinary_workbook,
        file_left_out,
        _copy_values,
    ),
    "reader_stopped": Message(
        "error",
        lambda f: _("this file made the program that reads it stop"),
        _ordinary_workbook,
        file_left_out,
        _copy_values,
    ),
    "answer_too_large": Message(
        "error",
        lambda f: _("there is more in this file than can be shown or kept"),
        _ordinary_workbook,
        file_left_out,
        lambda f: _("Divide the file in smaller ones, for example one for each round, and deliver them one by one."),
    ),
}
