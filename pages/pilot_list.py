"""How far are the pilots, and what came of them? Asked by everybody; one pilot with its phases, effect and lessons."""

from ui.pilot_page.page import show_pilots_page

show_pilots_page()
