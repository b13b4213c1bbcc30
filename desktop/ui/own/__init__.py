"""The runner's own exercises: made, changed, and their pictures taken in."""
