"""A chart drawn for paper, in colours that follow the scheme of the page: light on dark as well as dark on light."""

import re
from functools import cache

from markupsafe import Markup

from ui.picture.style_sheet import light_colours

COLOUR = re.compile(r'"(#[0-9a-f]{6})"')
NAMED = re.compile(r'(\bid="|\burl\(#|\bhref="#)')


def follow_scheme(drawn: Markup) -> Markup:
    """Return the drawing with each colour of the palette as its variable, which has a value on light and one on dark."""
    names = _names()
    written = COLOUR.sub(lambda found: f'"var(--{names[found[1]]})"' if found[1] in names else found[0], str(drawn))
    return Markup(written)  # noqa: S704 - our own drawing, of which only colours were written anew


def with_own_ids(drawn: Markup, own: str) -> Markup:
    """Return the drawing with names of its own for its patterns: those of a slide that is not shown cannot be used."""
    return Markup(NAMED.sub(rf"\g<1>{own}-", str(drawn)))  # noqa: S704 - as above, only names were written anew


@cache
def _names() -> dict[str, str]:
    """The role of each light colour; the texts on steps have the colour of all text or of the ground."""
    return {value.lower(): name for name, value in reversed(light_colours().items())}
