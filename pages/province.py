"""Hoe staat de provincie ervoor? Asked by a facilitator or a province."""

from ui.place_page.entry import show_province_page

show_province_page()
