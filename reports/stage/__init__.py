"""The presentation: one HTML page with keyboard, served live and as a file."""
