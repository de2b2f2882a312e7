"""The page with the answers of a municipality, question by question."""
