"""Tells Streamlit from the first request on that the folder pages/ is ours to run."""

from streamlit.runtime.pages_manager import PagesManager


def run_pages_by_navigation_only() -> None:
    """Switch off Streamlit's own discovery of a folder called pages.

    It lasts until the first st.navigation in the life of the server. Until then a
    link to a page shows "page not found" over the right page, and an address equal to
    a file's name runs that file without the frame.
    """
    PagesManager.uses_pages_directory = False
