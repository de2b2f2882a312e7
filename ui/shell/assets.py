"""The files of the page shell as we serve them: translated, compressed, under a name that changes with them."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit

from ui.palette import css_variables
from ui.shell.bundle_texts import TABLE, translate_bundle

SHIPPED = Path(streamlit.__file__).resolve().parent / "static"
OWN = Path(__file__).resolve().parent.parent / "assets"
OWN_FOLDER = "ci/"
GZIP_LEVEL = 6  # 2.55 MB instead of 7.56 over the wire; level 9 saves 1 % more and takes twice as long
SHIPPED_PREFIX = "static/"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


@dataclass(frozen=True)
class Asset:
    """A file ready to send: its gzip-compressed body and its media type."""

    body: bytes
    media_type: str


@cache
def our_prefix() -> str:
    """Return the folder our edition of the scripts is served under.

    Streamlit names its scripts after their content; our changes are not in those
    names, so they go in the folder. A browser may then keep a file for ever and
    still gets the new one when Streamlit, the table of texts or our files change.
    """
    ours = b"".join(path.read_bytes() for path in [TABLE, *sorted(OWN.iterdir())])
    edition = hashlib.sha256(ours + css_variables().encode() + streamlit.__version__.encode()).hexdigest()[:10]
    return f"{SHIPPED_PREFIX}nl-{edition}/"


@cache
def build_asset(path: str) -> Asset | None:
    """Return the script or style sheet at this path below our prefix; None when it is not one of ours to change."""
    media_type = TYPES.get(Path(path).suffix)
    text = _read_own(path) or _read_shipped(path) if media_type else None
    if media_type is None or text is None:
        return None
    return Asset(gzip.compress(text.encode("utf-8"), GZIP_LEVEL, mtime=0), media_type)


def _read_own(path: str) -> str | None:
    """Return our own file of this name; our style sheets come as one, the palette first."""
    if path == f"{OWN_FOLDER}ci.css":
        return css_variables() + "".join(sheet.read_text(encoding="utf-8") for sheet in sorted(OWN.glob("*.css")))
    if path == f"{OWN_FOLDER}figure.js":
        return (OWN / "figure.js").read_text(encoding="utf-8")
    return None


def _read_shipped(path: str) -> str | None:
    root = SHIPPED / "static"
    shipped = (root / path).resolve()
    if not shipped.is_relative_to(root) or not shipped.is_file():
        return None
    text = shipped.read_text(encoding="utf-8")
    return translate_bundle(shipped.name, text) if shipped.suffix == ".js" else text
