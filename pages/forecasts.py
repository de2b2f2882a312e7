"""Hoe goed waren onze voorspellingen? Asked by whoever is to trust the next one."""

from ui.forecast_record.page import show_forecast_record_page

show_forecast_record_page()
