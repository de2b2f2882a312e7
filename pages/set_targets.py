"""Waar willen we over 3 en 5 jaar zijn? Asked of a policy officer who prepares the decision of the board."""

from ui.set_targets.page import show_set_targets_page

show_set_targets_page()
