"""The page doelen: will we get there, for a municipality; the targets of everybody, for a province and the country."""
