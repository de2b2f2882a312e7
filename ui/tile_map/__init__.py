"""The map of equal tiles as an instrument: score, change or the word about the target of every municipality."""
