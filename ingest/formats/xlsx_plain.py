"""Rows of a sheet written unlike Excel does: made so that every row and cell says its address first.

<row><c t='s'><v>0</v></c></row>  ->  <row r="1"><c r="A1" t="s"><v>0</v></c></row>
"""

import re
from functools import lru_cache

from ingest.addresses import address_of, position_of
from ingest.formats.damage import UnreadableError

TAG = re.compile(rb"<((?:\w{1,20}:)?)(row|c)((?:\s[^<>]{0,2000})?)>")
ATTRIBUTE = re.compile(rb"""([\w:]{1,40})\s{0,9}=\s{0,9}(?:"([^"<>]{0,400})"|'([^'<>]{0,400})')""")
KEPT = (b"s", b"t")


def rows_are_plain(rows: bytes, prefix: bytes) -> bool:
    """Return whether every row says its number first and there are no comments."""
    return not (b"!" in rows and b"<!" in rows) and _odd_row(prefix).search(rows) is None


@lru_cache(maxsize=16)
def _odd_row(prefix: bytes) -> re.Pattern[bytes]:
    return re.compile(rb'<%srow(?! r="[0-9]{1,7}")' % re.escape(prefix))


def cells_are_plain(rows: bytes, prefix: bytes) -> bool:
    """Return whether every cell says its address first."""
    return rows.count(b"<%sc " % prefix) + rows.count(b"<%sc>" % prefix) == rows.count(b'<%sc r="' % prefix)


class Rewriter:
    """Remembers in which row it is, from piece to piece."""

    def __init__(self) -> None:
        self.row, self.column = 0, 0

    def plain(self, rows: bytes) -> bytes:
        """Return the rows with addresses. Raises: UnreadableError for a comment without end or an odd address."""
        return TAG.sub(self._tag, _without_comments(rows))

    def _tag(self, found: re.Match[bytes]) -> bytes:
        said = {name: text or other for name, text, other in ATTRIBUTE.findall(found[3])}
        closed = b"/" if found[3].endswith(b"/") else b""
        if found[2] == b"row":
            self.row = self._number(said.get(b"r"), self.row + 1)
            self.column = 0
            return b'<%srow r="%d"%s>' % (found[1], self.row, closed)
        address = self._address(said.get(b"r"))
        kept = b"".join(b' %s="%s"' % (name, said[name]) for name in KEPT if name in said)
        return b'<%sc r="%s"%s%s>' % (found[1], address, kept, closed)

    def _number(self, said: bytes | None, following: int) -> int:
        if said is None:
            return following
        if not said.isdigit() or len(said) > 7:
            raise UnreadableError
        return int(said)

    def _address(self, said: bytes | None) -> bytes:
        if said is None:
            self.column += 1
            return address_of(self.row, self.column).encode()
        self.column = position_of(said.decode("ascii", errors="replace"))[1]
        return said


def _without_comments(rows: bytes) -> bytes:
    """Return the rows without comments, and with sections of plain signs (CDATA) escaped."""
    done, at = list[bytes](), 0
    while (start := rows.find(b"<!", at)) >= 0:
        done.append(rows[at:start])
        opened, closing = (b"<!--", b"-->") if rows.startswith(b"<!--", start) else (b"<![CDATA[", b"]]>")
        end = rows.find(closing, start)
        if not rows.startswith(opened, start) or end < 0:
            raise UnreadableError
        if opened != b"<!--":
            text = rows[start + len(opened) : end]
            done.append(text.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;"))
        at = end + len(closing)
    return b"".join([*done, rows[at:]])
