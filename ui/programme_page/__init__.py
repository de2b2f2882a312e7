"""The page programmas: what was promised, what came of it, who was there, how the group does."""
