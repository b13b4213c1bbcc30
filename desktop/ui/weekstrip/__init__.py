"""The strip of weeks above the board."""
