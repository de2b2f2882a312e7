"""Promises of participants of learning programmes: kept, on their way, open, or not to say, each with its evidence (PR-1)."""
