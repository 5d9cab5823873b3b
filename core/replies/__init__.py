"""What we say: outcomes turned into one bubble each. English here, other languages in ``locale``."""
