"""Draws the pages of municipalities ahead while nobody asks for anything, so that the first visitor does not wait either.

A first drawing takes a tenth of a second or two, most of it reading; a kept one a
hundredth. A server of its own starts this (python -m ui); it begins again with every
new version of the store.
"""

import logging
import os
import threading
import time
from collections.abc import Iterator

from data.errors import CIMonitorError, StoreMissing
from ui import cached
from ui.address import default_selection
from ui.place_page.context import Context, context_of
from ui.place_page.page import draw_more_of_place, view_of

LOG = logging.getLogger("ci_monitor")
SETTING = "CI_MONITOR_AHEAD"
OFF = "no"
QUIET_SECONDS = 2.0  # without a run of anybody
LOOK_SECONDS = 0.5


def start_drawing_ahead() -> None:
    """Start it, unless the setting CI_MONITOR_AHEAD is "no"; it ends with the server."""
    if os.environ.get(SETTING) != OFF:
        threading.Thread(target=_keep_drawing, name="drawing ahead", daemon=True).start()


def contexts_ahead() -> Iterator[Context]:
    """Yield what visitors open first: the newest round on the first level, of country, provinces and who took part."""
    usual = default_selection()
    if usual.round_year is None or usual.level is None:
        return
    took_part = cached.participants(usual.round_year)
    for place in cached.all_places().values():
        if place.level != "municipality" or place.cbs_code in took_part:
            yield context_of(place, usual.round_year, usual.level)


def draw_ahead() -> None:
    """Draw all of it for the version of now; between two pages it waits until nobody has asked for anything for a while."""
    cached.settle_version()
    version, chosen = cached.version(), default_selection()
    for context in contexts_ahead():
        while cached.seconds_since_run() < QUIET_SECONDS:
            time.sleep(LOOK_SECONDS)
        cached.settle_version()
        if cached.version() != version:
            return
        view_of(context)
        draw_more_of_place(context, chosen)


def _keep_drawing() -> None:
    drawn = ""
    while True:
        time.sleep(LOOK_SECONDS)
        try:
            cached.settle_version()
            if cached.version() != drawn and cached.seconds_since_run() >= QUIET_SECONDS:
                version = cached.version()
                draw_ahead()
                drawn = version
        except StoreMissing:
            continue
        except CIMonitorError as error:
            LOG.warning("drawing ahead: %s: %s", type(error).__name__, error)
            return
