"""What a runner types into a day, such as "8k easy 48min", and what it would put there."""
