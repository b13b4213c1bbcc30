"""Where everything on the board stands: pure functions from a plan to rectangles, without a widget."""
