"""Messages about a whole sheet or a whole row of it."""

from data.text import _
from ingest.messages.facts import (
    Facts,
    Message,
    expected_answer,
    file_left_out,
    fill_in_expected,
    no_action,
    not_counted,
    nothing_changes,
    row_left_out,
    sheet_left_out,
)


def _known_layouts(_facts: Facts) -> str:
    return _("Expected: the heads of one of the templates: register, vragenlijst, lang, pilots, doelen or leertraject.")


def _heads_found(facts: Facts) -> str:
    if not facts.content:
        return _("no row with heads was recognised on this sheet")
    if facts.has("is_csv"):
        return _("this file was not recognised; the heads found are: {found}", found=facts.content)
    return _("this sheet was not recognised; the heads found are: {found}", found=facts.content)


def _left_out(facts: Facts) -> str:
    return file_left_out(facts) if facts.has("is_csv") else sheet_left_out(facts)


SHEET_MESSAGES = {
    "sheet_empty": Message(
        "notice",
        lambda f: _("this sheet is empty"),
        lambda f: _("Expected: a sheet with data."),
        nothing_changes,
        lambda f: _("You do not have to do anything, unless something should have been here."),
    ),
    "sheet_hidden": Message(
        "notice",
        lambda f: _("this sheet is hidden"),
        lambda f: _("Expected: data on a sheet that can be seen."),
        sheet_left_out,
        lambda f: _("Should it count? Make the sheet visible in Excel, save the file, and deliver it again."),
    ),
    "sheet_not_recognised": Message(
        "error",
        _heads_found,
        _known_layouts,
        _left_out,
        lambda f: _("Copy your data to a template, or give the columns the heads of the template, and deliver the file again."),
    ),
    "sheet_not_read": Message(
        "warning",
        _heads_found,
        _known_layouts,
        sheet_left_out,
        lambda f: _("Are there answers on this sheet? Give the columns the heads of the template, and deliver the file again."),
    ),
    "sheet_without_rows": Message(
        "notice",
        lambda f: _("there are heads here, and no rows below them"),
        lambda f: _("Expected: at least one row that is filled in."),
        nothing_changes,
        lambda f: _("You do not have to do anything, unless something should have been here."),
    ),
    "total_row_skipped": Message(
        "notice",
        lambda f: _("it says “{found}” here: a row with totals", found=f.content),
        lambda f: _("Expected: a row of one municipality."),
        nothing_changes,
        no_action,
    ),
    "row_ignored": Message(
        "notice",
        lambda f: _("there is only a text in this row: “{found}”", found=f.content),
        lambda f: _("Expected: a row of one municipality."),
        nothing_changes,
        lambda f: _("You do not have to do anything, unless data should have been here."),
    ),
    "row_too_long": Message(
        "error",
        lambda f: _("this row has more cells than there are heads; one too many is “{found}”", found=f.content),
        lambda f: _("Expected: at most {heads_n} cells in a row.", heads_n=f["heads_n"]),
        row_left_out,
        lambda f: _(
            "Is there a comma in a number or text? Put quotation marks around it, or save the file as CSV with semicolons. "
            "Then deliver it again."
        ),
    ),
    "cell_merged": Message(
        "error",
        lambda f: _("this cell is merged with others ({range})", range=f["range"]),
        lambda f: _("Expected: a cell of its own for each answer."),
        not_counted,
        lambda f: _("Split the merged cell in Excel, fill in each cell, and deliver the file again."),
    ),
    "cell_merged_filled": Message(
        "notice",
        lambda f: _("this cell is merged with others ({range}) and holds “{found}”", range=f["range"], found=f.content),
        lambda f: _("Expected: a cell of its own in each row."),
        lambda f: _("The same content was read for all rows of the merged cell."),
        lambda f: _("You do not have to do anything if that is right. If not, split the merged cell and deliver the file again."),
    ),
    "formula_without_value": Message(
        "error",
        lambda f: _("here is a formula whose result was not saved with the file"),
        lambda f: _("Expected: a formula with its result, or just the result."),
        not_counted,
        lambda f: _("Open the file in Excel, save it, and deliver it again."),
    ),
    "error_value": Message(
        "error",
        lambda f: _("here is an error of Excel: {found}", found=f.content),
        lambda f: _("Expected: a number or a text."),
        not_counted,
        lambda f: _("Repair the formula in this cell, or type the answer over it, and deliver the file again."),
    ),
    "boolean_in_cell": Message(
        "error",
        lambda f: _("here is the Excel value {found}", found=f.content),
        expected_answer,
        not_counted,
        fill_in_expected,
    ),
}
