"""The CI Monitor: the application that is served, and the script it runs for every visitor.

`streamlit run app.py` and `python -m ui` serve `app`, Streamlit with our shell
around it; the server then runs this same file as the script of each page.
"""

import streamlit as st
from starlette.middleware import Middleware

from reports.making.routes import REPORT_ROUTES
from reports.stage.routes import STAGE_ROUTES
from ui.files.routes import FILE_ROUTES
from ui.first_view.answers import FIRST_VIEW_ROUTES, first_view_at
from ui.frame import log_script_error, show_frame
from ui.reading.endpoint import send_unforeseen
from ui.reading.routes import READING_ROUTES
from ui.shell.middleware import DutchShell
from ui.shell.pages_folder import run_pages_by_navigation_only

if __name__ == "__main__":
    show_frame()
else:
    run_pages_by_navigation_only()
    routes = [*READING_ROUTES, *FIRST_VIEW_ROUTES, *FILE_ROUTES, *REPORT_ROUTES, *STAGE_ROUTES]
    shell = Middleware(DutchShell, routes=routes, first_view=first_view_at)
    app = st.App(
        __file__,
        routes=routes,
        middleware=[shell],
        on_script_error=log_script_error,
        exception_handlers={Exception: send_unforeseen},
    )
