"""What a figure says, in plain sentences: each case has its own, so that the grammar is right in both languages."""
