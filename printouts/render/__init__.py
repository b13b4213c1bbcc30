"""Renderers: pages of marks become files. The renderer that paints them lives with the window."""
