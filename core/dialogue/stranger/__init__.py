"""Somebody whom nobody knows: he is asked who he is, one thing after the other, until he asks to be admitted."""
