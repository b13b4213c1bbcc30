"""The library: exercises and runs to plan with, found by words and filters."""
