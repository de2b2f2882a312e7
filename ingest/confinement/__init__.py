"""A child process with limits for every delivered file (rule IR-7)."""
