"""Targets: where each stands, in words and numbers."""
