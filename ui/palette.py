"""The colours, defined once: each has a role, a value on light and a value on dark.

Chosen to be told apart with every common colour blindness and never used alone: a
line has a label and a dash, a change a sign and a word. tests/ui/test_palette.py
measures the contrast (4.5 for text, 3 for marks) and how far apart the colours that
meet in one chart stay for an eye without red, green or blue cones.
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
COUNTRY = Tone("#66625c", "#c8c4bd")
TARGET = Tone("#6b1466", "#c77fc0")
QUIET = Tone("#59636e", "#aeb8c2")  # axis texts and notes

# Lines of other places side by side: each also has a dash of its own and its name at its end.
PEERS = (
    Tone("#a74a03", "#f49951"),
    Tone("#0a3024", "#adf3ed"),
    Tone("#7d5a6a", "#ab8696"),
    Tone("#51450a", "#e7e293"),
    Tone("#202e81", "#718ce8"),
)

# The word about a target, always with its shape and its word beside it.
GOOD = Tone("#0a664a", "#8deccb")
CAUTION = Tone("#846a00", "#dcb84a")
BAD = Tone("#85100c", "#f47d70")

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
    rows = {"step-{}": STEPS, "step-text-{}": STEP_TEXTS}
    tones = {**ROLES, **{name.format(at): tone for name, row in rows.items() for at, tone in enumerate(row)}}
    tones |= {f"peer-{at}": tone for at, tone in enumerate(PEERS, start=1)}
    light = "".join(f"--{name}:{tone.light};" for name, tone in tones.items())
    both = "".join(f"--{name}:light-dark({tone.light},{tone.dark});" for name, tone in tones.items())
    return f":root{{{light}}}@supports(color:light-dark(#000,#fff)){{:root{{{both}}}}}"
