"""The page that compares: any two to six places beside each other, or a municipality with a group."""
