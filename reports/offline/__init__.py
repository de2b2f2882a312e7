"""A report as one HTML file: the accessible edition, readable without network."""
