"""How good the forecasts were."""
