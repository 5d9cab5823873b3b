"""What a person sees of conversations and does in them."""
