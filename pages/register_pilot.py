"""Welke pilot meldt u, of hoe staat die ervoor? Asked of a policy officer, and of a facilitator who helps one."""

from ui.register_pilot.page import show_register_pilot_page

show_register_pilot_page()
