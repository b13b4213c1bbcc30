"""Saved routines in the window: named, changed everywhere, deleted."""
