"""The rules of calculation as records, in words."""
