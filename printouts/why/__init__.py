"""Why these exercises: what the window's help says, on paper."""
