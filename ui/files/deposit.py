"""Where a block waits for whoever wants a file of it: found by a name that nobody can guess.

A page draws links; the file is made when one is pressed. A block stays as long as
a page that shows it is kept (ui/cached.py), and the newest ones a while longer.
"""

import hashlib
import secrets
import threading
from collections import OrderedDict
from weakref import WeakValueDictionary

from ui.block import Block

ROOM = 1000
_SECRET = secrets.token_bytes(16)
_LOCK = threading.Lock()
_newest: OrderedDict[str, Block] = OrderedDict()
_found: WeakValueDictionary[str, Block] = WeakValueDictionary()


def deposit(block: Block) -> str:
    """Return the name under which the block can be taken; the same block has the same name until the server stops."""
    told = repr((block.key, block.title, block.sentence, block.explanation, block.table))
    name = hashlib.blake2b(told.encode(), key=_SECRET, digest_size=12).hexdigest()
    with _LOCK:
        _found[name] = block
        _newest[name] = block
        _newest.move_to_end(name)
        while len(_newest) > ROOM:
            _newest.popitem(last=False)
    return name


def take(name: str) -> Block | None:
    """Return the block, or None when there is none of this name (any more)."""
    with _LOCK:
        return _found.get(name)
