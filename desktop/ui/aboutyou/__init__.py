"""About you: the window in which a runner tells what applies and how they like to see things."""
