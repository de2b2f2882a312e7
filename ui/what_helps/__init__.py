"""The page with the steps that help most: choose them, see what they would mean, keep them as a plan."""
