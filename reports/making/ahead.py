"""Begins to load the program in the process that the workers are split off from, while this process loads it for itself.

Only what Python brings is imported here: the command calls this before it loads anything.
"""

from multiprocessing import forkserver, get_context

LOADED_AHEAD = "reports.making.loaded_ahead"


def begin_loading() -> None:
    """Start that process, if it does not run yet; it ends when this one does."""
    get_context("forkserver").set_forkserver_preload([LOADED_AHEAD])
    forkserver.ensure_running()
