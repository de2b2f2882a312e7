"""The page leren: who made the step a municipality has to make; and the effect of taking part in a programme as a block."""
