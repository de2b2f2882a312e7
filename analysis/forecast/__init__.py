"""The forecaster: from everybody's history to a distribution per unit and year, and the chance that a target is met."""

from analysis.forecast.distribution import Forecast
from analysis.forecast.fitting import fit_panel
from analysis.forecast.model import FittedModel, model_from_json
from analysis.forecast.panel import Panel
from analysis.forecast.settings import METHOD_VERSION

__all__ = ["METHOD_VERSION", "FittedModel", "Forecast", "Panel", "fit_panel", "model_from_json"]
