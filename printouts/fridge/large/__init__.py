"""The fridge sheet in large print: the days under one another, over as many pages as they need."""
