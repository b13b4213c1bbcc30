"""The fridge sheet: the week on one page, readable from two metres."""
