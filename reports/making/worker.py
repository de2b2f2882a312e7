"""A process that makes one report after the other, on one version of the store, until nobody asks any more.

What goes wrong in a report that nobody foresaw ends the process with its trace on
standard error, for the log; the parent sees that it is gone (reports/making/crew.py).
"""

import gc
import os
import resource
import signal
from multiprocessing.connection import Connection

from data.text import set_language
from reports.making.records import Answer, Order, Task

COLLECT_AFTER = 500_000  # new objects; hardly anything of a report needs it, and looking through all that is kept costs much
FULL_KB = 800_000  # what libraries keep grows with every report; a new process costs a second or two


def serve(ask: Connection, order: Order) -> None:
    """Answer each task with its outcome; end when the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    os.environ["CI_MONITOR_STORE"] = str(order.store)
    set_language(order.language)
    from reports.making.one_place import make_report  # loaded here where it was not loaded ahead
    from ui import cached

    cached.settle_version()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)
    while (task := _next(ask)) is not None:
        outcome = make_report(task, order)
        ask.send(Answer(outcome, is_full=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > FULL_KB))


def _next(ask: Connection) -> Task | None:
    try:
        task: Task | None = ask.recv()
    except (EOFError, ConnectionError):
        return None
    return task
