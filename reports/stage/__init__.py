"""The presentation of a story: one HTML page to walk through by keyboard, live and as a file that needs no network."""
