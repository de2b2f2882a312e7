"""The numbers on the page about the method are the numbers that calculate."""

from dataclasses import replace

import numpy as np

from analysis.forecast import fit_panel, settings
from analysis.forecast.explained import forecast_settings
from analysis.forecast.scale import OFFSET_PCT
from tests.analysis.forecast.panels import simulated


def test_every_setting_is_explained_with_its_own_number() -> None:
    shown = {setting.name: setting for setting in forecast_settings()}
    numbers = {name for name in dir(settings) if name.isupper() and name != "METHOD_VERSION"}
    assert set(shown) == numbers | {"OFFSET_PCT"}
    assert shown["OFFSET_PCT"].value == OFFSET_PCT
    for name in numbers:
        value = getattr(settings, name)
        assert shown[name].value == (tuple(value.values()) if isinstance(value, dict) else value)
    assert len({setting.meaning for setting in shown.values()}) == len(shown)


def test_a_model_says_by_which_version_and_from_how_many_it_was_made() -> None:
    panel = simulated("jumps", 1, unit_n=7, round_n=3)
    values = panel.values.copy()
    values[0] = np.nan  # in the register, never took part
    model = fit_panel(replace(panel, values=values))
    assert (model.method_version, model.unit_n, model.years) == (settings.METHOD_VERSION, 6, (2010, 2011, 2012))
    assert abs(sum(part.weight for part in model.components) - 1) < 1e-12
