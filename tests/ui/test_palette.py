"""Every colour can be seen: 4.5 to 1 for text, 3 to 1 for marks, on light and on dark (WCAG 2.2)."""

import tomllib
from itertools import product

import pytest

from data import ROOT
from ui import palette
from ui.palette import Tone

MODES = ("light", "dark")


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


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


def test_every_colour_in_the_style_sheets_is_one_of_the_palette() -> None:
    """A colour is written once, in the palette; the style sheets name it. The first text while loading is the exception."""
    sheet = (ROOT / "ui" / "assets" / "figure.css").read_text()
    assert "#" not in sheet.replace("url(#ci-hatch)", "")
