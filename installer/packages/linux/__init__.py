"""What is told to a Linux desktop."""
