"""Hoe staat het in Nederland, en waar vind ik mijn gemeente? Asked by everybody who comes in."""

from ui.overview_page import show_overview

show_overview()
