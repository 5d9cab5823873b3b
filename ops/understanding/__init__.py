"""What an operator sees of how messages are understood."""
