"""The texts inside Streamlit's own scripts, their Dutch, and better English where they speak of Streamlit."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from data.text import DEFAULT_LANGUAGE

TABLE = Path(__file__).resolve().parent / "bundle_texts.csv"


@dataclass(frozen=True)
class BundleText:
    """One text in the shipped scripts.

    bundle: name of the script before its content hash; english and dutch: pieces
    of JavaScript. Without a backtick in it, english is a whole template literal;
    with one, it is the piece exactly as it stands in the script, which tells a
    label from a key name that is spelt the same. our_english: what an English
    visitor reads instead, empty where that is what is shipped.
    """

    bundle: str
    english: str
    dutch: str
    our_english: str = ""


@cache
def read_bundle_texts() -> tuple[BundleText, ...]:
    """Return the table of texts, in the order of the file."""
    with TABLE.open(encoding="utf-8", newline="") as source:
        return tuple(_as_piece(BundleText(**row)) for row in csv.DictReader(source, restval=""))


def translate_bundle(file_name: str, script: str, language: str = DEFAULT_LANGUAGE) -> str:
    """Return the script with its texts in the language; a script without texts as it is."""
    bundle = file_name.split(".", 1)[0]
    for text in read_bundle_texts():
        if text.bundle == bundle:
            script = script.replace(
                text.english, text.dutch if language == DEFAULT_LANGUAGE else text.our_english or text.english
            )
    return script


def _as_piece(text: BundleText) -> BundleText:
    if "`" in text.english:
        return text
    ours = f"`{text.our_english}`" if text.our_english else ""
    return BundleText(text.bundle, f"`{text.english}`", f"`{text.dutch}`", ours)
