"""What a calculation receipt writes out: every answer with its weight, its score and its place in a file."""
