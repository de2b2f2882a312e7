"""The style of the offline page with its letter inside, so that nothing is fetched from anywhere."""

import base64
import re
from functools import cache
from pathlib import Path

from ui.palette import css_variables
from ui.shell.assets import OWN, SHIPPED

HERE = Path(__file__).resolve().parent
HEADING = re.compile(r"(?<![\w-])h([34])(?![\w-])")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What belongs to the frame of the dashboard and its forms only.
LEFT_OUT = frozenset({"frame.css", "upload.css", "share.css", "setting.css", "choices.css", "pilot_form.css"})


@cache
def page_style() -> str:
    """Return the style sheet: the palette, the letter, the figures as on the screen, and what is of this page only."""
    sheets = (path for path in sorted(OWN.glob("*.css")) if path.name not in LEFT_OUT)
    figures = HEADING.sub(_also_lower, "".join(path.read_text(encoding="utf-8") for path in sheets))
    own = (HERE / "offline.css").read_text(encoding="utf-8")
    return css_variables() + _letter() + COMMENT.sub("", figures + own)


def _also_lower(found: re.Match[str]) -> str:
    """Return a heading of a figure, and the one it becomes below the heading of a part."""
    level = int(found[1])
    return f":is(h{level}, h{level + 1})"


def _letter() -> str:
    """Return the letter of the dashboard as it comes with Streamlit; other letters of the device stand in for a missing one."""
    found = sorted((SHIPPED / "static" / "media").glob("SourceSansVF-Upright*.woff2"))
    face = '@font-face{font-family:"Source Sans 3";font-weight:200 900;src:url("data:font/woff2;base64,%s") format("woff2")}'
    return "".join(face % _encoded(path) for path in found[:1])


def _encoded(path: Path) -> str:
    return base64.b64encode(path.read_bytes()).decode("ascii")
