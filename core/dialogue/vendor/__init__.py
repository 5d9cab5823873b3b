"""The wholesaler's side: what one of his people said, and what he may do, lead to an outcome."""
