"""The page that scores our own forecasts."""
