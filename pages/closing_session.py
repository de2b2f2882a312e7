"""Waar staan wij samen, en wat spreken we af? Asked of a facilitator who closes a programme or a round."""

from reports.stage_page.page import show_closing_page

show_closing_page()
