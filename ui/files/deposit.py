"""Where a block waits for whoever wants a file of it: found by a name that nobody can guess.

A page draws links; the file is made when one is pressed. A block stays as long as
a page that shows it is kept (ui/cached.py), and the newest ones a while longer.
"""

import hashlib
import secrets
import threading
import weakref
from collections import OrderedDict
from dataclasses import dataclass
from functools import partial

from data.text import current_language
from ui.block import Block
from ui.files.origin import Origin, origin_of

ROOM = 1000


@dataclass(frozen=True)
class Deposited:
    """A block with the language it was drawn in and where its figures come from."""

    block: Block
    language: str
    origin: Origin


@dataclass(frozen=True)
class _Known:
    blocks: "list[weakref.ref[Block]]"  # equal ones, of which any will do
    language: str
    origin: Origin


class _Deposit:
    """The blocks by name; a block that nobody keeps any more leaves by itself."""

    def __init__(self) -> None:
        self._secret = secrets.token_bytes(16)
        self._lock = threading.RLock()  # the end of a block is told in the midst of anything
        self._newest: OrderedDict[str, Block] = OrderedDict()
        self._found: dict[str, _Known] = {}
        self._names: dict[int, str] = {}  # of the blocks that are there: the same block is drawn for every visitor

    def enter(self, block: Block) -> str:
        with self._lock:
            known = self._names.get(id(block), "")
            name = known if known in self._found else self._enter_new(block)
            self._newest[name] = block
            self._newest.move_to_end(name)
            while len(self._newest) > ROOM:
                self._newest.popitem(last=False)
        return name

    def find(self, name: str) -> Deposited | None:
        with self._lock:
            known = self._found.get(name)
            alive = (block for each in known.blocks if (block := each()) is not None) if known else iter(())
            block = next(alive, None)
        return Deposited(block, known.language, known.origin) if known and block else None

    def _enter_new(self, block: Block) -> str:
        origin, language, number = origin_of(block), current_language(), id(block)
        told = repr((block.key, block.title, block.sentence, block.explanation, block.table, origin, language))
        name = hashlib.blake2b(told.encode(), key=self._secret, digest_size=12).hexdigest()
        self._names[number] = name
        known = self._found.setdefault(name, _Known([], language, origin))
        known.blocks.append(weakref.ref(block, partial(self._forget, name, number)))
        return name

    def _forget(self, name: str, number: int, gone: "weakref.ref[Block]") -> None:
        with self._lock:
            self._names.pop(number, None)
            known = self._found.get(name)
            if known is not None:
                known.blocks[:] = [each for each in known.blocks if each is not gone]
                if not known.blocks:
                    del self._found[name]


_DEPOSIT = _Deposit()


def deposit(block: Block) -> str:
    """Return the name under which the block can be taken; the same block has the same name until the server stops."""
    return _DEPOSIT.enter(block)


def take(name: str) -> Deposited | None:
    """Return the block, or None when there is none of this name (any more)."""
    return _DEPOSIT.find(name)
