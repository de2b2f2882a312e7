"""A page as one piece of HTML: its blocks with their tables and explanations, the same for the dashboard and the plain pages."""
