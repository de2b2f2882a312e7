"""A picture as PNG, with the letters that come with the product: the same on every computer."""

import resvg_py

from ui.palette import BACKGROUND
from ui.picture.lettering import FILES, FONT_NAME

SHARPNESS = 2  # dots per pixel of the picture


def write_png(svg: str) -> bytes:
    """Return the picture as PNG, twice as many dots wide as the picture is pixels."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        zoom=SHARPNESS,
        background=BACKGROUND.light,
        skip_system_fonts=True,
        font_files=[str(path) for path in FILES.values()],
        font_family=FONT_NAME,
        sans_serif_family=FONT_NAME,
    )
