"""What is for some day of the week and bound to none, in a tray below the lanes."""
