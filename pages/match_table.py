"""Wie leert van wie? Asked by a facilitator: a match for every participant of a programme."""

from ui.match_page.page import show_match_page

show_match_page()
