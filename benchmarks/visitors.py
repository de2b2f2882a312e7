"""Twenty busy visitors on one process: re-runs a second of the page of a municipality, over raw websockets.

Each visitor chooses one municipality after another; the reference is the same server
with one visitor, so that the ratio says what the crowd costs each of them.
"""

import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.measure import Ratio, ratio_of
from benchmarks.servers import AHEAD_SECONDS, serve
from data import store
from ingest.samples import build_sample_store

VISITORS = 20
RERUNS = 15  # of each visitor
CODES = "select distinct cbs_code from score where round_year = (select max(round_year) from round)"


class Visitor:
    """A tab on the page of a municipality."""

    def __init__(self, address: str) -> None:
        self.address = address

    async def open(self, code: str) -> float:
        stream = self.address.replace("http", "ws") + "/_stcore/stream"
        self.socket = await websockets.connect(stream, max_size=None, subprotocols=["streamlit"], origin=self.address)
        return await self.rerun(code)

    async def rerun(self, code: str) -> float:
        """Ask for the page of another municipality, as a link does; seconds until the run is finished."""
        asked = BackMsg()
        asked.rerun_script.query_string = f"plaats={code}"
        asked.rerun_script.page_name = "gemeente"
        start = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        is_seen = False
        while True:
            message = ForwardMsg()
            received = await asyncio.wait_for(self.socket.recv(), 60)
            is_seen = is_seen or code.encode() in received
            message.ParseFromString(received)
            if message.WhichOneof("type") == "script_finished":
                assert is_seen, f"no page of {code}"
                return time.perf_counter() - start


def run() -> list[Ratio]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store"
        build_sample_store(path)
        codes = [code for (code,) in store.read(path).execute(CODES).fetchall()]
        with serve([sys.executable, "-m", "ui", "--store", str(path), "--port"]) as address:
            time.sleep(AHEAD_SECONDS)
            alone = asyncio.run(reruns_per_second(address, codes, 1))
            crowd = asyncio.run(reruns_per_second(address, codes, VISITORS))
    return [ratio_of(f"re-runs with {VISITORS} busy visitors", "one busy visitor", [(crowd, alone)], "a second")]


async def reruns_per_second(address: str, codes: list[str], visitors_n: int) -> float:
    """Every page at least once new and later kept, as with real visitors: the codes are drawn with a fixed seed."""
    chance = random.Random(visitors_n)
    visitors = [Visitor(address) for _each in range(visitors_n)]
    for visitor in visitors:
        await visitor.open(chance.choice(codes))
    start = time.perf_counter()
    await asyncio.gather(*[_drive(visitor, [chance.choice(codes) for _each in range(RERUNS)]) for visitor in visitors])
    return visitors_n * RERUNS / (time.perf_counter() - start)


async def _drive(visitor: Visitor, codes: list[str]) -> None:
    for code in codes:
        await visitor.rerun(code)
