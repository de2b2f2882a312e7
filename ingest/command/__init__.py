"""`python -m ingest`."""
