"""Has everything loaded and splits off a child per file: `python -m ingest.confinement.nursery [modules to load]`.

It never sees a file itself. It has one thread, so that splitting off is safe, and
does nothing but answer the parent: per request on standard input (a socket) it gets
the three ends a child needs, and says which process the child is. When the parent
closes the socket, or is gone, it ends.
"""

import gc
import importlib
import os
import signal
import socket
import struct
import sys

from ingest.confinement import child

ENDS = 3  # where the request comes from, where the answer goes, where messages go
PROCESS_NUMBER = struct.Struct("<q")


def main() -> None:
    """Load, then split off a child for every request until the parent is gone."""
    for module in sys.argv[1:]:
        importlib.import_module(module)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the system clears away children that ended
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's to handle
    gc.freeze()  # the pages with what is loaded stay shared
    with socket.socket(fileno=os.dup(0)) as parent:
        while _serve(parent):
            pass


def _serve(parent: socket.socket) -> bool:
    """Split off one child; return whether there may be another request."""
    try:
        asked, ends, _flags, _address = socket.recv_fds(parent, 1, ENDS)
    except ConnectionError:
        return False
    if not asked:
        return False
    number = os.fork()
    if number == 0:
        _become_child(parent, ends)
    for end in ends:
        os.close(end)
    parent.sendall(PROCESS_NUMBER.pack(number))
    return True


def _become_child(parent: socket.socket, ends: list[int]) -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    parent.close()
    for standard, end in enumerate(ends):
        os.dup2(end, standard)
        os.close(end)
    child.main()
    os._exit(0)  # never back into the loop; what goes wrong ends the process with its trace, for the log of the parent


if __name__ == "__main__":
    main()
