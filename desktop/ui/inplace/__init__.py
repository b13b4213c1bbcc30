"""Editing a card where it stands: a line over it, for words, amounts or a dose."""
