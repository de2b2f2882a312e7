"""Waar staan wij? Asked by a council member or a policy officer of a municipality."""

from ui.place_page.entry import show_municipality_page

show_municipality_page()
