"""The page rapporten: choose round, group, formats and edition, and take the zip along."""
