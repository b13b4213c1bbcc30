"""The Footwork application."""

__version__ = "0.2.0.dev0"

ENDING = ".footwork"
"""Of a file with everything in it, which a click opens in the window."""
