"""The week board: a column a day, a card an entry, painted by one table view."""
