"""The page on which a municipality sets its targets: what a target would mean, publish, history, undo."""
