"""Kan iedereen dit gebruiken? Asked by whoever cannot, and by the organisation that has to account for it."""

from ui.accessibility_page import show_accessibility_page

show_accessibility_page()
