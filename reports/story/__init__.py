"""What a closing session tells about a programme or province, slide by slide."""
