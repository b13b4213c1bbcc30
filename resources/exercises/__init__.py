"""The built-in exercises, one file each."""
