"""The details: what is selected, to read and to edit."""
