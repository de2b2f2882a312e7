"""The files of the page shell as we serve them: in Dutch or English, compressed, under a name that changes with them."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit

from data.text import DEFAULT_LANGUAGE, LANGUAGES
from ui.palette import css_variables
from ui.shell.bundle_texts import TABLE, translate_bundle

SHIPPED = Path(streamlit.__file__).resolve().parent / "static"
OWN = Path(__file__).resolve().parent.parent / "assets"
OWN_STYLE, OWN_SCRIPT = "ci/ci.css", "ci/ci.js"
GZIP_LEVEL = 6  # 2.55 MB instead of 7.56 over the wire; level 9 saves 1 % more and takes twice as long
SHIPPED_PREFIX = "static/"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}


@dataclass(frozen=True)
class Asset:
    """A file ready to send: its gzip-compressed body and its media type."""

    body: bytes
    media_type: str


@cache
def our_prefix(language: str = DEFAULT_LANGUAGE) -> str:
    """Return the folder our edition of the scripts in this language is served under.

    Streamlit names its scripts after their content; our changes are not in those
    names, so they go in the folder. A browser may then keep a file for ever and
    still gets the new one when Streamlit, the table of texts or our files change.
    """
    ours = b"".join(path.read_bytes() for path in [TABLE, *sorted(path for path in OWN.iterdir() if path.is_file())])
    edition = hashlib.sha256(ours + css_variables().encode() + streamlit.__version__.encode()).hexdigest()[:10]
    return f"{SHIPPED_PREFIX}{language}-{edition}/"


def language_of_prefix(path: str) -> str | None:
    """Return the language of our edition a path is in; None when it is not below one of our prefixes."""
    return next((language for language in LANGUAGES if our_prefix(language) in path), None)


def build_asset(path: str, language: str = DEFAULT_LANGUAGE) -> Asset | None:
    """Return the script or style sheet at this path below our prefix; None when it is not one of ours to change."""
    return _built(path, language) if path in _names() else None


@cache
def _names() -> frozenset[str]:
    """The paths there are: what a visitor asks for besides them is neither looked up nor kept."""
    root = SHIPPED / "static"
    shipped = (each.relative_to(root).as_posix() for each in root.rglob("*") if each.suffix in TYPES)
    return frozenset({OWN_STYLE, OWN_SCRIPT, *shipped})


@cache
def _built(path: str, language: str) -> Asset:
    text = _read_own(path) or _read_shipped(path, language)
    media_type = TYPES[Path(path).suffix]
    return Asset(gzip.compress(text.encode("utf-8"), GZIP_LEVEL, mtime=0), media_type)


def _read_own(path: str) -> str | None:
    """Return our own file of this name: our style sheets come as one, the palette first, and so do our scripts."""
    if path == OWN_STYLE:
        return css_variables() + _font_face() + _read_all("*.css")
    return _read_all("*.js") if path == OWN_SCRIPT else None


def _font_face() -> str:
    """Return the letter of the dashboard under the name the plain pages know it by, which have no style sheet of Streamlit."""
    found = sorted((SHIPPED / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    return "".join(
        f'@font-face{{font-family:"Source Sans 3";font-weight:200 900;font-display:swap;src:url("../../media/{path.name}")'
        ' format("woff2")}\n'
        for path in found
    )


def _read_all(pattern: str) -> str:
    return "".join(each.read_text(encoding="utf-8") for each in sorted(OWN.glob(pattern)))


def _read_shipped(path: str, language: str) -> str:
    shipped = SHIPPED / "static" / path
    text = shipped.read_text(encoding="utf-8")
    return translate_bundle(shipped.name, text, language) if shipped.suffix == ".js" else text
