"""The command as the dashboard runs it: it gives way to the pages, and ends with whoever started it.

    python -m reports.making.attended make --round 2026 ...

Its standard input is held open by the server; when that closes, the server is gone.
"""

import json
import os
import signal
import sys
import threading
from functools import partial

NICENESS = 5  # a visitor who opens a page goes first


def main() -> int:
    """Run the command in a process group of its own and return its exit code."""
    os.nice(NICENESS)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    from reports.command import run

    return run([*sys.argv[1:], "--json"], partial(print, flush=True), _refuse)


def _refuse(why: str) -> None:
    print(json.dumps({"event": "refused", "why": why}, ensure_ascii=False), flush=True)  # noqa: T201 - the server listens


def _end_with_parent() -> None:
    while os.read(0, 1):  # not through sys.stdin, whose lock would be in the way of ending
        pass
    os.killpg(os.getpgid(0), signal.SIGKILL)  # with the processes that were split off


if __name__ == "__main__":
    sys.exit(main())
