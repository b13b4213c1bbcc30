"""The dialog in which a ready-made week is chosen, fitted to the runner and put into a week."""
