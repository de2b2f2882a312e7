"""The annotated copy (rule IR-8): the user's own workbook with the cells of the findings marked and the sentence as a note.

An .xlsx or .xlsm is a package of XML parts. Only the parts that hold the marks and
notes are changed, by putting pieces of text in them; all others stay as they are to
the byte. A library that loads and saves a workbook loses what it does not know.
"""
