"""Planning by clicks and keys alone: a panel that finds a place or an exercise."""
