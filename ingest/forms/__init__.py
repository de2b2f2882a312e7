"""Exports of survey tools: which tool made a sheet, what its heads are, and what each column is."""
