"""Comparison groups: which municipalities one is compared with, what they score as a group, and what may not be told (GR-5)."""
