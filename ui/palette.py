"""The colours, defined once: each has a role, a value on light and a value on dark.

Chosen to be told apart with every common colour blindness (blue, orange, grey,
purple differ in lightness too) and never used alone: a line has a label and a
dash, a change a sign and a word. tests/ui/test_palette.py measures the contrast:
4.5 for text, 3 for marks.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tone:
    """One colour on a light and on a dark background, as #rrggbb."""

    light: str
    dark: str


BACKGROUND = Tone("#ffffff", "#11181f")
PANEL = Tone("#f3f6f9", "#1b252f")
TEXT = Tone("#16202a", "#eef3f7")
BORDER = Tone("#c9d3dc", "#3a4753")

# Roles of lines, bars and labels; each is also legible as text.
OWN = Tone("#005a9c", "#6cb8ff")
PROVINCE = Tone("#a84600", "#ffa45c")
COUNTRY = Tone("#59636e", "#aeb8c2")
TARGET = Tone("#8a2d83", "#e39bdd")
QUIET = Tone("#59636e", "#aeb8c2")  # axis texts and notes

# The word about a target, always with its shape and its word beside it.
GOOD = Tone("#0b6b4d", "#62d2a6")
CAUTION = Tone("#775600", "#e6bf5f")
BAD = Tone("#a8201a", "#ff9d92")

# Scores from low to high in five steps, and the text legible on each.
STEPS = (
    Tone("#e4eff8", "#1d2f42"),
    Tone("#b7d5ec", "#234a70"),
    Tone("#7fb2da", "#2f699f"),
    Tone("#2f75b0", "#6cadde"),
    Tone("#0f4c81", "#bfe0fa"),
)
STEP_TEXTS = (TEXT, TEXT, TEXT, BACKGROUND, BACKGROUND)
STEP_EDGE = Tone("#6f8aa3", "#6d8aa6")  # edge of every tile, so that the palest step still shows as a mark
STEP_BOUNDS = (20, 40, 60, 80)  # lower bounds of the second to the fifth step, score 0-100

ROLES = {
    "background": BACKGROUND, "panel": PANEL, "text": TEXT, "border": BORDER, "own": OWN, "province": PROVINCE,
    "country": COUNTRY, "target": TARGET, "quiet": QUIET, "edge": STEP_EDGE,
    "good": GOOD, "caution": CAUTION, "bad": BAD,
}  # fmt: skip


def step_of(score_pct: float) -> int:
    """Return the step (0-4) a score of 0-100 falls in; the bounds belong to the upper step."""
    return sum(score_pct >= bound for bound in STEP_BOUNDS)


def css_variables() -> str:
    """Return the palette as CSS declarations: --own, --step-0, --step-text-0 and so on.

    light-dark() follows the colour scheme Streamlit sets on the page; a browser
    that does not know it (before 2024) shows the light values.
    """
    tones = {**ROLES, **{f"step-{i}": t for i, t in enumerate(STEPS)}, **{f"step-text-{i}": t for i, t in enumerate(STEP_TEXTS)}}
    light = "".join(f"--{name}:{tone.light};" for name, tone in tones.items())
    both = "".join(f"--{name}:light-dark({tone.light},{tone.dark});" for name, tone in tones.items())
    return f":root{{{light}}}@supports(color:light-dark(#000,#fff)){{:root{{{both}}}}}"
