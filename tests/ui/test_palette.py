"""Every colour can be seen: 4.5 to 1 for text, 3 to 1 for marks, on light and on dark (WCAG 2.2).

Colours that meet in one chart stay apart for an eye without one kind of cones, as simulated by
Machado, Oliveira and Fernandes (2009) at full severity; the distance is that of the Oklab space
times 100, in which about 2 is just seen.
"""

import tomllib
from itertools import combinations, product

import numpy as np
import pytest

from data import ROOT
from ui import palette
from ui.palette import Tone

MODES = ("light", "dark")
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
MEET = {
    "lines": (palette.OWN, palette.PROVINCE, palette.COUNTRY, palette.TARGET),
    "words": (palette.GOOD, palette.CAUTION, palette.BAD),
    "places side by side": (palette.OWN, *palette.PEERS),
    "steps": palette.STEPS,
}
APART = 7.5


def linear(colour: str) -> list[float]:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def seen(colour: str, eye: str) -> np.ndarray:
    """Where a colour lies in Oklab for this eye."""
    light = np.clip(np.array(EYES[eye]) @ np.array(linear(colour)), 0, 1)
    return 100 * np.array(TO_OKLAB) @ np.cbrt(np.array(TO_CONES) @ light)


@pytest.mark.parametrize(("chart", "mode", "eye"), list(product(MEET, MODES, EYES)))
def test_colours_that_meet_stay_apart_for_every_eye(chart: str, mode: str, eye: str) -> None:
    for one, other in combinations(MEET[chart], 2):
        apart = float(np.linalg.norm(seen(getattr(one, mode), eye) - seen(getattr(other, mode), eye)))
        assert apart >= APART, (one, other, apart)


def contrast(one: Tone, other: Tone, mode: str) -> float:
    high, low = sorted((luminance(getattr(one, mode)), luminance(getattr(other, mode))), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("role", ["text", "own", "province", "country", "target", "quiet", "good", "caution", "bad"])
@pytest.mark.parametrize("below", ["background", "panel"])
def test_colours_of_text_and_lines_are_legible(role: str, below: str, mode: str) -> None:
    assert contrast(palette.ROLES[role], palette.ROLES[below], mode) >= 4.5


@pytest.mark.parametrize(("step", "mode"), list(product(range(5), MODES)))
def test_the_number_on_every_step_is_legible(step: int, mode: str) -> None:
    assert contrast(palette.STEPS[step], palette.STEP_TEXTS[step], mode) >= 4.5


@pytest.mark.parametrize("mode", MODES)
def test_every_tile_stands_out_by_its_edge(mode: str) -> None:
    assert contrast(palette.STEP_EDGE, palette.BACKGROUND, mode) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_steps_go_one_way_in_lightness_so_that_they_are_read_without_colour(mode: str) -> None:
    steps = [luminance(getattr(step, mode)) for step in palette.STEPS]
    assert steps in (sorted(steps), sorted(steps, reverse=True))


@pytest.mark.parametrize(("score", "step"), [(0, 0), (19.99, 0), (20, 1), (59.9, 2), (60, 3), (80, 4), (100, 4)])
def test_a_bound_belongs_to_the_upper_step(score: float, step: int) -> None:
    assert palette.step_of(score) == step


@pytest.mark.parametrize("mode", MODES)
def test_the_theme_of_streamlit_has_the_same_colours(mode: str) -> None:
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text())["theme"][mode]
    assert theme["backgroundColor"] == getattr(palette.BACKGROUND, mode)
    assert theme["secondaryBackgroundColor"] == getattr(palette.PANEL, mode)
    assert theme["textColor"] == getattr(palette.TEXT, mode)
    assert theme["primaryColor"] == getattr(palette.OWN, mode)
    assert theme["borderColor"] == getattr(palette.BORDER, mode)


@pytest.mark.parametrize(("place", "mode", "below"), list(product(range(5), MODES, ["background", "panel"])))
def test_other_places_are_legible(place: int, mode: str, below: str) -> None:
    assert contrast(palette.PEERS[place], palette.ROLES[below], mode) >= 4.5


def test_every_colour_in_the_style_sheets_is_one_of_the_palette() -> None:
    """A colour is written once, in the palette; the style sheets name it. The first text while loading is the exception."""
    sheet = (ROOT / "ui" / "assets" / "figure.css").read_text()
    assert "#" not in sheet.replace("url(#ci-hatch)", "")
