"""Messages about a whole file: it cannot be read, or there is nothing in it."""

from data.text import _
from ingest.messages.facts import Facts, Message, file_left_out, save_as_xlsx


def _workbook_or_csv(_facts: Facts) -> str:
    return _("Expected: a workbook (.xlsx, .xlsm, .xls, .xlsb or .ods) or a CSV file.")


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
    "file_without_sheets": Message(
        "error",
        lambda f: _("there is no sheet with cells in this workbook"),
        lambda f: _("Expected: a workbook with at least one sheet that is filled in."),
        file_left_out,
        lambda f: _("Look whether you chose the right file. Download a template if you have none yet."),
    ),
    "file_of_html": Message(
        "error",
        lambda f: _("this is a web page (HTML), whatever the name of the file says"),
        _workbook_or_csv,
        file_left_out,
        save_as_xlsx,
    ),
    "file_of_xml_2003": Message(
        "error",
        lambda f: _("this is a workbook in the XML form of Excel 2003"),
        _workbook_or_csv,
        file_left_out,
        save_as_xlsx,
    ),
    "file_of_numbers": Message(
        "error",
        lambda f: _("this is a spreadsheet of Numbers, the program of Apple"),
        _workbook_or_csv,
        file_left_out,
        lambda f: _("Open the file in Numbers, choose Export to, Excel (.xlsx), and deliver that file."),
    ),
    "file_packed": Message(
        "error",
        lambda f: _("this is a packed file ({kind})", kind=f["kind"]),
        _workbook_or_csv,
        file_left_out,
        lambda f: _("Unpack the file first, and deliver the workbook or CSV file that is in it."),
    ),
    "file_encrypted": Message(
        "error",
        lambda f: _("the workbook is protected with a password"),
        lambda f: _("Expected: a workbook without a password."),
        file_left_out,
        lambda f: _("Open the workbook in Excel, remove the password under File, Info, Protect workbook, and deliver it again."),
    ),
    "file_other_spreadsheet": Message(
        "error",
        lambda f: _("this is a spreadsheet of another kind ({kind})", kind=f["kind"]),
        _workbook_or_csv,
        file_left_out,
        save_as_xlsx,
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
