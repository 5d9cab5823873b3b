"""The far side of sending: one module per provider, behind one interface."""
