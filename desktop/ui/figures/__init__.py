"""Painting the baked figures with Qt."""
