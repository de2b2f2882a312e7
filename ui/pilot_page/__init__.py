"""The page pilots: how far they came, what came of them, and each of them."""
