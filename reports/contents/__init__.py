"""What is in the report of a participant: the blocks of the screen, in the order of reading."""
