"""The fridge sheet of a week that holds nothing yet: a form to write on by hand."""
