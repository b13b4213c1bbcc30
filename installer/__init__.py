"""From a fresh checkout to a running program, with Python's standard library alone."""
