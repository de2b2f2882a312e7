"""Hoe komen deze cijfers tot stand? Asked by whoever has to defend them."""

from ui.method_page import show_method_page

show_method_page()
