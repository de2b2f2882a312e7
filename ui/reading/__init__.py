"""The plain pages: a place as HTML without a script, for a link in a message, a council paper, a printer.

They are written by the functions that write the dashboard, from the same records.
"""
