"""What to do about what was said: state and meaning in, a step out. Steps are values."""
