"""Learning programmes by workbook: what they are, who takes part, who was there, what became of the promises."""
