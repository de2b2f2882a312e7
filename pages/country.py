"""Hoe staat Nederland ervoor? Asked by anyone who wants to compare."""

from ui.place_page.entry import show_country_page

show_country_page()
