"""Komen we er? Asked by everybody: the targets of a municipality, or those of everybody in a province or the country."""

from ui.target_page.page import show_targets_page

show_targets_page()
