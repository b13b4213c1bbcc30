"""What is made for macOS alone."""
