"""Rules across rows, one per file: what was read goes in, what is kept and findings come out."""
