import data  # noqa: F401 - its settings must be there before numpy is loaded
