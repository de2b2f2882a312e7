"""How sure a figure is: noise, directions, ranks as a range."""
