"""All that ships and is not code of the application."""
