"""Servers under test, each a process of its own."""

import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from data import ROOT
from tests.journeys.conftest import free_port

AHEAD_SECONDS = 75  # in which the server has drawn its pages ahead, with nobody asking


@contextmanager
def serve(words: list[str], health: str = "/_stcore/health") -> Iterator[str]:
    """Start a server whose command ends with its port; its address, until it is stopped."""
    port = free_port()
    quiet = subprocess.DEVNULL
    server = subprocess.Popen([*words, str(port)], cwd=ROOT, stdout=quiet, stderr=quiet, env=os.environ)
    address = f"http://127.0.0.1:{port}"
    try:
        wait_until_healthy(server, address + health)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def wait_until_healthy(server: subprocess.Popen[bytes], address: str) -> None:
    for _attempt in range(600):
        assert server.poll() is None, "the server stopped"
        try:
            with urllib.request.urlopen(address, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(address)
