"""Van wie kunnen wij leren? Asked by a municipality: who made the step it has to make."""

from ui.learning_page.page import show_learning_page

show_learning_page()
