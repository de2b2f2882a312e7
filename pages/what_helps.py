"""Wat helpt het meest? Asked by a council member who wants to know what to do first."""

from ui.what_helps.page import show_what_helps_page

show_what_helps_page()
