"""Wat hebben wij geantwoord, en wat is er veranderd? Asked by a policy officer before a meeting."""

from ui.question_page.page import show_question_page

show_question_page()
