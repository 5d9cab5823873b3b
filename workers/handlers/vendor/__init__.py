"""The wholesaler's side: carries out what the messages of his people lead to."""
