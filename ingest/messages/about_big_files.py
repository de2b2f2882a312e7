"""Messages about a file that asks too much, or is made as files that do harm."""

from data.text import _
from ingest.messages.facts import Facts, Message, file_left_out, save_as_xlsx


def _copy_to_new(_facts: Facts) -> str:
    return _("Copy the sheet with the data to a new workbook, and deliver that one.")


def _unmerge(_facts: Facts) -> str:
    return _("Select the whole sheet in Excel, choose Unmerge cells, save the file, and deliver it again.")


BIG_FILE_MESSAGES = {
    "file_too_large": Message(
        "error",
        lambda f: _("the file is {size_mb} MB", size_mb=f["size_mb"]),
        lambda f: _("Expected: a file of at most {limit_mb} MB.", limit_mb=f["limit_mb"]),
        file_left_out,
        lambda f: _("Remove pictures and sheets that are not needed, or divide the file in two, and deliver it again."),
    ),
    "file_unpacks_too_large": Message(
        "error",
        lambda f: _("unpacked, the workbook is larger than {limit_mb} MB", limit_mb=f["limit_mb"]),
        lambda f: _("Expected: a workbook of at most {limit_mb} MB when unpacked.", limit_mb=f["limit_mb"]),
        file_left_out,
        _copy_to_new,
    ),
    "file_too_many_parts": Message(
        "error",
        lambda f: _("the workbook consists of {parts_n} parts", parts_n=f["parts_n"]),
        lambda f: _("Expected: a workbook of at most {limit_n} parts.", limit_n=f["limit_n"]),
        file_left_out,
        _copy_to_new,
    ),
    "file_too_much_merged": Message(
        "error",
        lambda f: _("there are merged cells on a sheet, over {merged_n} cells", merged_n=f["merged_n"]),
        lambda f: _("Expected: merged ranges of at most {limit_n} cells.", limit_n=f["limit_n"]),
        file_left_out,
        _unmerge,
    ),
    "file_too_many_ranges": Message(
        "error",
        lambda f: _("there are more than {limit_n} merged ranges on a sheet", limit_n=f["limit_n"]),
        lambda f: _("Expected: a sheet with few merged cells."),
        file_left_out,
        _unmerge,
    ),
    "file_packed_too_tight": Message(
        "error",
        lambda f: _("a part of this file unpacks to {ratio} times its size, as files made to do harm", ratio=f["ratio"]),
        lambda f: _("Expected: parts that unpack to at most {limit_n} times their size.", limit_n=f["limit_n"]),
        file_left_out,
        _copy_to_new,
    ),
    "file_odd_parts": Message(
        "error",
        lambda f: _("there are parts in this file with the same name, or with a name outside the file"),
        lambda f: _("Expected: a workbook as Excel or LibreOffice saves it."),
        file_left_out,
        save_as_xlsx,
    ),
    "file_with_entities": Message(
        "error",
        lambda f: _("this file defines a document type or entities, as files made to do harm"),
        lambda f: _("Expected: a workbook as Excel or LibreOffice saves it."),
        file_left_out,
        save_as_xlsx,
    ),
    "file_repeats_cells": Message(
        "error",
        lambda f: _("the same cells are repeated more than {limit_n} times in this workbook", limit_n=f["limit_n"]),
        lambda f: _("Expected: a workbook with only the cells that are needed."),
        file_left_out,
        _copy_to_new,
    ),
    "file_too_many_sheets": Message(
        "error",
        lambda f: _("there are more than {limit_n} sheets in this workbook", limit_n=f["limit_n"]),
        lambda f: _("Expected: a workbook with only the sheets that are needed."),
        file_left_out,
        _copy_to_new,
    ),
    "sheet_too_large": Message(
        "error",
        lambda f: _(
            "a sheet is filled in over {rows_n} rows and {columns_n} columns", rows_n=f["rows_n"], columns_n=f["columns_n"]
        ),
        lambda f: _("Expected: a sheet of which rows times columns is at most {limit_n}.", limit_n=f["limit_n"]),
        file_left_out,
        _copy_to_new,
    ),
    "file_too_many_columns": Message(
        "error",
        lambda f: _("more than {limit_n} columns of a sheet have something in them", limit_n=f["limit_n"]),
        lambda f: _("Expected: one column for each question, with at most {limit_n} columns.", limit_n=f["limit_n"]),
        file_left_out,
        lambda f: _("Remove the columns that are not needed, or divide the sheet in two files, and deliver it again."),
    ),
    "cell_far_out": Message(
        "error",
        lambda f: _("a cell is filled in here, far from all other cells"),
        lambda f: _("Expected: filled cells near each other, in one table."),
        lambda f: _("This cell, and what stands beyond it, is not read."),
        lambda f: _("Empty the cell, or move what belongs to the table to the table, and deliver the file again."),
    ),
}
