"""How the board looks: strokes, cards, the week, and what hangs on the pointer."""
