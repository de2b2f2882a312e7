"""Messages about a whole file: it cannot be read, or there is nothing in it."""

from data.text import _
from ingest.messages.facts import Facts, Message, file_left_out


def _workbook_or_csv(_facts: Facts) -> str:
    return _("Expected: an Excel workbook (.xlsx) or a CSV file.")


def _save_as_xlsx(_facts: Facts) -> str:
    return _("Open the file in Excel, choose Save as, Excel workbook (.xlsx), and deliver that file.")


FILE_MESSAGES = {
    "file_not_found": Message(
        "error",
        lambda f: _("this file is not there, or may not be opened"),
        _workbook_or_csv,
        file_left_out,
        lambda f: _("Look at the name and the folder, and try again."),
    ),
    "file_empty": Message(
        "error",
        lambda f: _("the file is empty, it has no content at all"),
        _workbook_or_csv,
        file_left_out,
        lambda f: _("Look whether you chose the right file, and deliver it again."),
    ),
    "file_too_large": Message(
        "error",
        lambda f: _("the file is {size_mb} MB", size_mb=f["size_mb"]),
        lambda f: _("Expected: a file of at most {limit_mb} MB.", limit_mb=f["limit_mb"]),
        file_left_out,
        lambda f: _("Remove pictures and sheets that are not needed, or divide the file in two, and deliver it again."),
    ),
    "file_unpacks_too_large": Message(
        "error",
        lambda f: _("unpacked, the workbook is {size_mb} MB", size_mb=f["size_mb"]),
        lambda f: _("Expected: a workbook of at most {limit_mb} MB when unpacked.", limit_mb=f["limit_mb"]),
        file_left_out,
        lambda f: _("Copy the sheet with the data to a new workbook, and deliver that one."),
    ),
    "file_too_many_parts": Message(
        "error",
        lambda f: _("the workbook consists of {parts_n} parts", parts_n=f["parts_n"]),
        lambda f: _("Expected: a workbook of at most {limit_n} parts.", limit_n=f["limit_n"]),
        file_left_out,
        lambda f: _("Copy the sheet with the data to a new workbook, and deliver that one."),
    ),
    "file_too_much_merged": Message(
        "error",
        lambda f: _("there are merged cells on a sheet, over {merged_n} cells", merged_n=f["merged_n"]),
        lambda f: _("Expected: merged ranges of at most {limit_n} cells.", limit_n=f["limit_n"]),
        file_left_out,
        lambda f: _("Select the whole sheet in Excel, choose Unmerge cells, save the file, and deliver it again."),
    ),
    "file_encrypted": Message(
        "error",
        lambda f: _("the workbook is protected with a password"),
        lambda f: _("Expected: a workbook without a password."),
        file_left_out,
        lambda f: _("Open the workbook in Excel, remove the password under File, Info, Protect workbook, and deliver it again."),
    ),
    "file_old_excel": Message(
        "error",
        lambda f: _("this is a workbook of an old version of Excel (.xls)"),
        _workbook_or_csv,
        file_left_out,
        _save_as_xlsx,
    ),
    "file_other_spreadsheet": Message(
        "error",
        lambda f: _("this is a spreadsheet of another kind ({kind})", kind=f["kind"]),
        _workbook_or_csv,
        file_left_out,
        _save_as_xlsx,
    ),
    "file_not_a_workbook": Message(
        "error",
        lambda f: _("this is not an Excel workbook and not a CSV file"),
        _workbook_or_csv,
        file_left_out,
        lambda f: _("Look whether you chose the right file. Download a template if you have none yet."),
    ),
    "file_damaged": Message(
        "error",
        lambda f: _("the workbook is damaged or not complete"),
        lambda f: _("Expected: a workbook that Excel can open."),
        file_left_out,
        lambda f: _("Open the file in Excel, save it again, and deliver that file. Does Excel not open it? Ask for a new copy."),
    ),
    "nothing_to_load": Message(
        "error",
        lambda f: _("there are no answers, targets or pilots in this file"),
        lambda f: _("Expected: at least one row that is filled in."),
        file_left_out,
        lambda f: _("Look whether you chose the right file. Fill it in, save it, and deliver it again."),
    ),
}
