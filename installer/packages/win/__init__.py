"""What is made for Windows alone."""
