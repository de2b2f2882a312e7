"""Starts the dashboard: python -m ui [--store PATH] [--port NUMBER]."""

import argparse
import os

import streamlit as st

from data import ROOT, default_store_path, store
from data.text import _


def main() -> None:
    """Read the settings, print the address, and serve until stopped."""
    parser = argparse.ArgumentParser(prog="python -m ui", description=_("Starts the dashboard of the CI Monitor."))
    parser.add_argument("--store", default=str(default_store_path()), help=_("folder of the store"))
    parser.add_argument("--port", type=int, default=8501, help=_("port on this computer"))
    wanted = parser.parse_args()
    os.environ["CI_MONITOR_STORE"] = wanted.store
    if store.store_exists(default_store_path()):
        store.create_store(default_store_path())  # one of an earlier schema is taken along
    os.chdir(ROOT)  # where .streamlit/config.toml is
    from app import app  # the settings must be known before Streamlit's application is made

    print(_("The CI Monitor is at {address}", address=f"http://127.0.0.1:{wanted.port}"), flush=True)
    _serve(app, wanted.port)


def _serve(app: st.App, port: int) -> None:
    from ui.ahead import start_drawing_ahead  # as app: after the settings are known

    start_drawing_ahead()
    app.run(config={"server.port": port})


if __name__ == "__main__":
    main()
