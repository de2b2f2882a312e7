"""What the product costs, as ratios to a plain reference in the same run."""
