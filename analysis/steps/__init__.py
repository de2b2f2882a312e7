"""What helps: steps, what they would bring, and plans."""
