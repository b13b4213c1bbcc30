"""The correction strip: days that changed since a week was printed, to stick over its fridge sheet."""
