"""The report of every participant, all at once; for the facilitator before a closing session."""

from reports.report_page.page import show_report_page

show_report_page()
