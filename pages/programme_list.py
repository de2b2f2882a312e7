"""What was promised, and what came of it? The learning programmes and their participants, for the facilitator first of all."""

from ui.programme_page.page import show_programmes_page

show_programmes_page()
