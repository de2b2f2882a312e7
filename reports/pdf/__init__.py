"""A report as a tagged PDF, written by typst: no browser needed."""
