"""The month sheet: several weeks on one page, a row each."""
