"""Circular procurement pilots: the register, how far they came, what came of them, and how they go with the scores."""
