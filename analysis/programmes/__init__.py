"""Learning programmes: who takes part, who was there, how the group scores, what its members set out to reach."""
