"""The window: Qt widgets, a folder for each room."""
