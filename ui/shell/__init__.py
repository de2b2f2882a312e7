"""The shell around the pages: what Streamlit ships to the browser, in Dutch or English, compressed and named per content.

Streamlit has no setting for the language of its page or for the texts inside its
widgets, and serves its scripts uncompressed. This package rewrites both on the way
out. See docs/decisions.md.
"""
