"""The Footwork application."""
