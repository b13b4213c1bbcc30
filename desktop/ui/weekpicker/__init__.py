"""The calendar of weeks below the week's title."""
