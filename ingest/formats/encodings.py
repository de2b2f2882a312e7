"""Bytes of a text file to text: which encoding was it written in, and how sure is that?

UTF-8 and UTF-16 prove themselves. Between Windows-1252 and Mac Roman only the words
decide: "Coördinatie" in one is "Co^rdinatie" in the other.
"""

import codecs
import re

from ingest.csv_file import CONTROL_SIGNS, NotTextError
from ingest.findings import Finding, Spot, make_finding
from ingest.formats.word_evidence import first_odd_word, plausibility

MARKED = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WINDOWS, MAC = "Windows-1252", "Mac Roman"
CODECS = {WINDOWS: "cp1252", MAC: "mac_roman"}
SEEN = 100_000  # bytes looked at for UTF-16 without a mark
MOSTLY, HARDLY = 0.7, 0.05  # share of one half of the bytes that is zero, in Western text in UTF-16
CLEAR = 2  # points of difference that decide
UTF8_SIGN = re.compile(rb"[\xc3-\xc5][\x80-\xbf]|\xe2\x80[\x93-\xa6]|\xe2\x82\xac")
HIGH = re.compile(rb"[\x80-\xff]")

Decoded = tuple[str, tuple[Finding, ...]]


def decode_with_findings(content: bytes) -> Decoded:
    """Return the text of a file, with a finding when its encoding had to be guessed or something was put aside.

    Raises: NotTextError when it holds what no text holds.
    """
    text, findings = _decode(content)
    bare = text.rstrip("\x00")
    if len(bare) < len(text):
        findings = (*findings, make_finding("padding_removed", Spot(), "", padding_n=len(text) - len(bare)))
    if CONTROL_SIGNS.search(bare):
        raise NotTextError
    return bare, findings


def _decode(content: bytes) -> Decoded:
    for mark, codec in MARKED:
        if content.startswith(mark):
            return _whole(content, codec)
    wide = _wide_codec(content)
    if wide:
        text = content[: len(content) // 2 * 2].decode(wide, errors="replace")
        return text, (_taken("UTF-16"),)
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _decode_single_bytes(content)


def _whole(content: bytes, codec: str) -> Decoded:
    try:
        return content.decode(codec), ()
    except UnicodeDecodeError:
        text = content.decode(codec, errors="replace")
        return text, (make_finding("signs_unreadable", Spot(), "", signs_n=text.count("\ufffd")),)


def _wide_codec(content: bytes) -> str:
    """Return the codec of UTF-16 without a mark: every second byte of Western text is zero."""
    seen = content[:SEEN]
    half = len(seen) / 2
    even, odd = seen[::2].count(0) / half, seen[1::2].count(0) / half
    if odd >= MOSTLY and even <= HARDLY:
        return "utf-16-le"
    return "utf-16-be" if even >= MOSTLY and odd <= HARDLY else ""


def _decode_single_bytes(content: bytes) -> Decoded:
    high_n, pairs = len(HIGH.findall(content)), UTF8_SIGN.findall(content)
    if sum(map(len, pairs)) * 2 > high_n:  # most of it is UTF-8: a damaged or glued file
        return _whole(content, "utf-8")
    readings = {name: content.decode(codec, errors="replace") for name, codec in CODECS.items()}
    points = {name: plausibility(text) for name, text in readings.items()}
    name = MAC if points[MAC] >= points[WINDOWS] + CLEAR else WINDOWS
    text = readings[name]
    if abs(points[MAC] - points[WINDOWS]) < CLEAR:
        word, other = first_odd_word(readings[WINDOWS]), first_odd_word(readings[MAC])
        return text, (make_finding("encoding_uncertain", Spot(), word, encoding=name, other=MAC, other_word=other),)
    return text, (_taken(name, first_odd_word(text)), *_unreadable(text))


def _unreadable(text: str) -> tuple[Finding, ...]:
    signs_n = text.count("\ufffd")
    return (make_finding("signs_unreadable", Spot(), "", signs_n=signs_n),) if signs_n else ()


def _taken(encoding: str, word: str = "") -> Finding:
    return make_finding("encoding_taken", Spot(), word, encoding=encoding)
