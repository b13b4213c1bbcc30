"""Dragging out: a card, a day or the week let go in another program is its PDF."""
