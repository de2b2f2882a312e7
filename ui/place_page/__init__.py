"""The page of a place: one composition for a municipality, a province and the country."""
