"""What a visitor must know before the figures (nobody yet, still open, dissolved, hidden), each with a way out."""
