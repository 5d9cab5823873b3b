"""The demonstration: one order from the phone to the ledger and back, each figure checked."""
