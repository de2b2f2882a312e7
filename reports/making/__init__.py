"""Many reports at once, in processes of their own: progress, cancelling, failures by name, a zip with a contents list."""
